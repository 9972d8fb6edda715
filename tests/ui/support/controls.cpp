// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/controls.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
    return seen == nullptr ? QString{} : seen->text(QAccessible::Name);
}

bool isControl(const QWidget *widget)
{
    const bool isPart = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) != nullptr
                     || qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
    return !isPart
        && (qobject_cast<const QAbstractButton *>(widget) != nullptr
            || qobject_cast<const QLineEdit *>(widget) != nullptr
            || qobject_cast<const QComboBox *>(widget) != nullptr
            || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr);
}

QList<QWidget *> controlsIn(const QWidget &root)
{
    QList<QWidget *> controls;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *widget : all)
        if (isControl(widget) && widget->isVisible())
            controls.append(widget);
    return controls;
}

QStringList
    heardSoFar; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): a C callback's only place

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert)
        heardSoFar.append(nameOf(qobject_cast<QWidget *>(event->object())));
}

} // namespace

QWidget *controlNamed(const QWidget &root, const QString &name)
{
    const QList<QWidget *> controls = controlsIn(root);
    for (QWidget *control : controls)
        if (nameOf(control) == name)
            return control;
    return nullptr;
}

QStringList unnamedControls(const QWidget &root)
{
    QStringList unnamed;
    const QList<QWidget *> controls = controlsIn(root);
    for (QWidget *control : controls)
        if (control->focusPolicy() != Qt::NoFocus && nameOf(control).isEmpty())
            unnamed.append(QString::fromLatin1(control->metaObject()->className()) + control->objectName());
    return unnamed;
}

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

Announcements::Announcements() : m_before{QAccessible::installUpdateHandler(hear)}
{
    heardSoFar.clear();
    QAccessible::setActive(true);
}

Announcements::~Announcements()
{
    QAccessible::installUpdateHandler(m_before);
    QAccessible::setActive(false);
}

QStringList Announcements::heard() const { return heardSoFar; }

OwnSettings::OwnSettings()
{
    QCoreApplication::setOrganizationName(u"mooring"_s);
    QCoreApplication::setApplicationName(u"mooring"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

} // namespace mooring::ui
