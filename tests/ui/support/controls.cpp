// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/controls.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

// On Linux Qt tells a combo box's choice as its name, so what was set goes first.
QString nameOf(QWidget *widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
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
        if (control->focusPolicy() != Qt::NoFocus
            && (qobject_cast<QComboBox *>(control) != nullptr ? control->accessibleName() : nameOf(control))
                   .isEmpty())
            unnamed.append(QString::fromLatin1(control->metaObject()->className()) + control->objectName());
    return unnamed;
}

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QStringList alertsIn(const QWidget &root)
{
    QStringList alerts;
    const QList<QWidget *> all = root.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (widget->isVisible() && seen != nullptr && seen->role() == QAccessible::AlertMessage)
            alerts.append(seen->text(QAccessible::Name));
    }
    return alerts;
}

OwnSettings::OwnSettings()
{
    QCoreApplication::setOrganizationName(u"mooring"_s);
    QCoreApplication::setApplicationName(u"mooring"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

} // namespace mooring::ui
