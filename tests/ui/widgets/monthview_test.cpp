// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthgrid.h"
#include "ui/widgets/monthview.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

const QLocale british{QLocale::English, QLocale::UnitedKingdom};

class Month : public Test
{
protected:
    Month()
    {
        m_month.setLocale(british);
        m_month.resize(240, 248);
        m_month.show();
        QApplication::setActiveWindow(&m_month);
    }

    MonthGrid &grid() { return *m_month.findChild<MonthGrid *>(); }
    void press(Qt::Key key) { QTest::keyClick(&grid(), key); }

    MonthView m_month{{2025, 11, 13}};
};

} // namespace

TEST_F(Month, begins_with_today)
{
    EXPECT_EQ(m_month.firstOfMonth(), (QDate{2025, 11, 1}));
    EXPECT_EQ(grid().current(), (QDate{2025, 11, 13}));
}

TEST_F(Month, begins_its_weeks_as_the_locale_does)
{
    EXPECT_EQ(m_month.visibleDays().first, (QDate{2025, 10, 27}));

    m_month.setLocale({QLocale::English, QLocale::UnitedStates});

    EXPECT_EQ(m_month.visibleDays().first, (QDate{2025, 10, 26}));
}

TEST_F(Month, moves_by_day_and_by_week)
{
    press(Qt::Key_Right);
    EXPECT_EQ(grid().current(), (QDate{2025, 11, 14}));
    press(Qt::Key_Up);
    EXPECT_EQ(grid().current(), (QDate{2025, 11, 7}));
}

TEST_F(Month, moves_the_other_way_when_read_from_the_right)
{
    m_month.setLayoutDirection(Qt::RightToLeft);

    press(Qt::Key_Right);

    EXPECT_EQ(grid().current(), (QDate{2025, 11, 12}));
}

TEST_F(Month, moves_to_the_ends_of_the_week)
{
    press(Qt::Key_End);
    EXPECT_EQ(grid().current(), (QDate{2025, 11, 16}));
    press(Qt::Key_Home);
    EXPECT_EQ(grid().current(), (QDate{2025, 11, 10}));
}

TEST_F(Month, turns_with_the_page_keys_and_tells)
{
    const QSignalSpy turned{&m_month, &MonthView::monthChanged};

    press(Qt::Key_PageUp);

    ASSERT_EQ(turned.size(), 1);
    EXPECT_EQ(turned.first(), (QVariantList{2025, 10}));
    EXPECT_EQ(grid().current(), (QDate{2025, 10, 13}));
}

TEST_F(Month, turns_when_the_day_leaves_it)
{
    for (int week = 0; week < 3; ++week)
        press(Qt::Key_Down);

    EXPECT_EQ(m_month.firstOfMonth(), (QDate{2025, 12, 1}));
}

TEST_F(Month, turns_with_its_buttons)
{
    const auto buttons = m_month.findChildren<QToolButton *>();
    ASSERT_EQ(buttons.size(), 2);

    buttons.first()->click();

    EXPECT_EQ(m_month.firstOfMonth(), (QDate{2025, 10, 1}));
    EXPECT_EQ(m_month.findChild<QLabel *>()->text(), u"October 2025"_s);
}

TEST_F(Month, keeps_the_last_day_in_a_shorter_month)
{
    m_month.setSelectedDay({2025, 10, 31});

    m_month.showMonth(2025, 2);

    EXPECT_EQ(grid().current(), (QDate{2025, 2, 28}));
}

TEST_F(Month, activates_a_day_with_enter)
{
    const QSignalSpy activated{&m_month, &MonthView::dayActivated};
    press(Qt::Key_Left);

    press(Qt::Key_Return);

    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated.first().first().toDate(), (QDate{2025, 11, 12}));
    EXPECT_EQ(m_month.selectedDay(), (QDate{2025, 11, 12}));
}

TEST_F(Month, activates_a_day_with_a_click)
{
    const QSignalSpy activated{&m_month, &MonthView::dayActivated};

    QTest::mouseClick(&grid(), Qt::LeftButton, {}, grid().cell({2025, 11, 20}).center());

    ASSERT_EQ(activated.size(), 1);
    EXPECT_EQ(activated.first().first().toDate(), (QDate{2025, 11, 20}));
}

TEST_F(Month, puts_the_first_weekday_on_the_right_when_read_from_there)
{
    m_month.setLayoutDirection(Qt::RightToLeft);

    EXPECT_GT(grid().cell({2025, 11, 10}).left(), grid().cell({2025, 11, 11}).left());
}

TEST_F(Month, says_a_day_and_what_is_in_it)
{
    m_month.setMarkedDays({QDate{2025, 11, 13}});
    m_month.setHits({QDate{2025, 11, 13}});

    EXPECT_EQ(grid().dayInWords({2025, 11, 13}), u"Thursday, 13 November 2025, today, written, found"_s);
}

TEST_F(Month, shows_screen_readers_its_days_as_cells)
{
    grid().setFocus();
    auto *seen = QAccessible::queryAccessibleInterface(&grid());

    ASSERT_EQ(seen->childCount(), 35);
    auto *today = seen->focusChild();
    ASSERT_NE(today, nullptr);
    EXPECT_EQ(today->role(), QAccessible::Cell);
    EXPECT_EQ(today->text(QAccessible::Name), u"Thursday, 13 November 2025, today"_s);
    EXPECT_EQ(seen->indexOfChild(today), 17);
}

TEST_F(Month, lets_a_screen_reader_choose_a_day)
{
    auto *day = QAccessible::queryAccessibleInterface(&grid())->child(0);

    day->actionInterface()->doAction(QAccessibleActionInterface::pressAction());

    EXPECT_EQ(m_month.selectedDay(), (QDate{2025, 10, 27}));
}

} // namespace mooring::ui
