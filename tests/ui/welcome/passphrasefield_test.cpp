// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/welcome/passphrasefield.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class PassphraseFieldTest : public Test
{
protected:
    PassphraseFieldTest()
    {
        m_field.show();
        QApplication::setActiveWindow(&m_field);
        m_field.setFocus();
    }

    PassphraseField m_field;
};

QStringList &heard()
{
    static QStringList words;
    return words;
}

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::TextInserted)
        heard().append(static_cast<QAccessibleTextInsertEvent *>(event)->textInserted());
    if (event->type() == QAccessible::TextUpdated)
        heard().append(static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted());
    if (event->type() == QAccessible::ValueChanged)
        heard().append(static_cast<QAccessibleValueChangeEvent *>(event)->value().toString());
}

} // namespace

TEST_F(PassphraseFieldTest, shows_dots)
{
    type(u"kettle"_s);

    EXPECT_FALSE(m_field.displayText().contains(u'k'));
}

TEST_F(PassphraseFieldTest, copies_nothing_out)
{
    QApplication::clipboard()->setText(u"before"_s);
    m_field.setRevealable();
    press(Qt::Key_R, Qt::ControlModifier);
    type(u"kettle"_s);

    m_field.selectAll();
    press(Qt::Key_C, Qt::ControlModifier);
    press(Qt::Key_X, Qt::ControlModifier);

    EXPECT_EQ(QApplication::clipboard()->text(), u"before"_s);
}

TEST_F(PassphraseFieldTest, brings_nothing_back)
{
    type(u"kettle"_s);
    m_field.clear();

    press(Qt::Key_Z, Qt::ControlModifier);

    EXPECT_EQ(m_field.text(), QString{});
}

TEST_F(PassphraseFieldTest, is_empty_once_its_content_is_taken)
{
    type(u"kettle"_s);

    const Passphrase taken = m_field.take();

    EXPECT_EQ(taken.utf8(), "kettle");
    EXPECT_EQ(m_field.text(), QString{});
}

TEST_F(PassphraseFieldTest, is_revealed_by_key_only_where_one_is_made_up)
{
    press(Qt::Key_R, Qt::ControlModifier);
    const auto before = m_field.echoMode();
    m_field.setRevealable();
    press(Qt::Key_R, Qt::ControlModifier);

    EXPECT_EQ(before, QLineEdit::Password);
    EXPECT_EQ(m_field.echoMode(), QLineEdit::Normal);
}

TEST_F(PassphraseFieldTest, has_nothing_to_undo)
{
    type(u"kettle"_s);

    EXPECT_FALSE(m_field.isUndoAvailable());
}

TEST_F(PassphraseFieldTest, tells_assistive_technology_no_letter_of_it)
{
    heard().clear();
    QAccessible::installUpdateHandler(&hear);
    type(u"kettle"_s);
    QAccessible::installUpdateHandler(nullptr);

    const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&m_field);
    for (const auto kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        heard().append(seen->text(kind));
    if (auto *text = const_cast<QAccessibleInterface *>(seen)->textInterface())
        heard().append(text->text(0, text->characterCount()));
    const QString all = heard().join(u' ');
    EXPECT_FALSE(all.contains(u"kettle"_s));
    EXPECT_FALSE(all.contains(u'k')) << all.toStdString();
}

TEST_F(PassphraseFieldTest, writes_nothing_into_a_log)
{
    static QStringList lines;
    lines.clear();
    const auto before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { lines.append(line); });
    type(u"kettle"_s);
    m_field.take();
    qInstallMessageHandler(before);

    EXPECT_FALSE(lines.join(u'\n').contains(u"kettle"_s));
}

TEST_F(PassphraseFieldTest, tells_when_caps_lock_seems_on_and_when_off_again)
{
    const QSignalSpy seen{&m_field, &PassphraseField::capsLockSeen};

    QTest::sendKeyEvent(QTest::Click, &m_field, Qt::Key_A, u"A"_s, Qt::NoModifier);
    QTest::sendKeyEvent(QTest::Click, &m_field, Qt::Key_A, u"A"_s, Qt::ShiftModifier);

    ASSERT_EQ(seen.size(), 2);
    EXPECT_TRUE(seen[0][0].toBool());
    EXPECT_FALSE(seen[1][0].toBool());
}

} // namespace mooring::ui
