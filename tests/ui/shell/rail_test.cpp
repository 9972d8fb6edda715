// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class RailTest : public Test
{
protected:
    RailTest()
    {
        m_rail.resize(88, 760);
        m_rail.show();
        QApplication::setActiveWindow(&m_rail);
        connect(m_rail);
    }

    void connect(const Rail &rail)
    {
        QObject::connect(&rail, &Rail::pageRequested, &rail,
                         [this](Rail::Page page) { m_requested.push_back(page); });
    }
    void focus(const QString &name) { controlNamed(m_rail, name)->setFocus(); }
    static QString focused()
    {
        const auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
        return button == nullptr ? QString{} : button->text();
    }

    Rail m_rail;
    std::vector<Rail::Page> m_requested;
};

} // namespace

TEST_F(RailTest, shows_a_page_for_each_number_key_with_control)
{
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5})
        QTest::keyClick(&m_rail, key, Qt::ControlModifier);

    EXPECT_THAT(m_requested, ElementsAre(Rail::Today, Rail::Journal, Rail::Trends, Rail::Steps, Rail::Learn));
}

TEST_F(RailTest, shows_the_settings_with_control_and_comma)
{
    QTest::keyClick(&m_rail, Qt::Key_Comma, Qt::ControlModifier);

    EXPECT_THAT(m_requested, ElementsAre(Rail::Settings));
}

TEST_F(RailTest, moves_the_focus_with_the_arrows)
{
    focus(u"Today"_s);

    press(Qt::Key_Down);
    const QString down = focused();
    press(Qt::Key_Up);

    EXPECT_EQ(down, u"Journal"_s);
    EXPECT_EQ(focused(), u"Today"_s);
}

TEST_F(RailTest, shows_the_page_the_arrows_reach)
{
    m_rail.setCurrent(Rail::Today);
    focus(u"Today"_s);

    press(Qt::Key_Down);

    EXPECT_THAT(m_requested, ElementsAre(Rail::Journal));
}

TEST_F(RailTest, reaches_help_and_lock_with_tab)
{
    m_rail.setCurrent(Rail::Today);
    focus(u"Today"_s);

    press(Qt::Key_Tab);
    const QString first = focused();
    press(Qt::Key_Tab);

    EXPECT_EQ(first, u"Get help"_s);
    EXPECT_EQ(focused(), u"Lock"_s);
}

TEST_F(RailTest, shows_the_page_that_has_the_focus_with_space)
{
    focus(u"Trends"_s);

    press(Qt::Key_Space);

    EXPECT_THAT(m_requested, ElementsAre(Rail::Trends));
}

TEST_F(RailTest, marks_the_current_page_alone)
{
    m_rail.setCurrent(Rail::Steps);
    m_rail.setCurrent(Rail::Learn);

    EXPECT_FALSE(named<QAbstractButton>(m_rail, u"Steps"_s)->isChecked());
    EXPECT_TRUE(named<QAbstractButton>(m_rail, u"Learn"_s)->isChecked());
}

TEST_F(RailTest, asks_for_help_and_for_the_lock)
{
    const QSignalSpy help{&m_rail, &Rail::helpRequested};
    const QSignalSpy lock{&m_rail, &Rail::lockRequested};

    named<QAbstractButton>(m_rail, u"Get help"_s)->click();
    named<QAbstractButton>(m_rail, u"Lock"_s)->click();

    EXPECT_EQ(help.size(), 1);
    EXPECT_EQ(lock.size(), 1);
}

TEST_F(RailTest, names_every_control) { EXPECT_THAT(unnamedControls(m_rail), IsEmpty()); }

TEST_F(RailTest, shows_the_page_a_screen_reader_toggles)
{
    auto *button = named<QAbstractButton>(m_rail, u"Trends"_s);

    QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
        QAccessibleActionInterface::toggleAction());

    EXPECT_THAT(m_requested, ElementsAre(Rail::Trends));
}

TEST_F(RailTest, asks_for_no_page_when_it_is_told_which_is_shown)
{
    m_rail.setCurrent(Rail::Learn);

    EXPECT_THAT(m_requested, IsEmpty());
}

} // namespace mooring::ui
