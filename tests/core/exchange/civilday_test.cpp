// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/civilday.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;

namespace {

using Dates = Choices::Dates;

TEST(CivilDay, reads_days_as_people_write_them)
{
    for (const QString &text :
         {u"2025-03-01"_s, u"2025/3/1"_s, u"20250301"_s, u"1.3.2025"_s, u"1 March 2025"_s,
          u"March 1st, 2025"_s, u"Sat 1 Mar 2025"_s, u"Samstag, 1. März 2025"_s, u"2025-Mar-01"_s})
        EXPECT_EQ(civilDay(text, Dates::Unsaid).value_or(QDate{}), QDate(2025, 3, 1)) << text.toStdString();
}

TEST(CivilDay, a_day_that_can_be_two_is_asked_for)
{
    const auto day = civilDay(u"03/04/2025"_s, Dates::Unsaid);
    ASSERT_FALSE(day);
    EXPECT_THAT(day.error().message.toStdString(), HasSubstr("can be two days"));
    EXPECT_EQ(civilDay(u"03/04/2025"_s, Dates::DayFirst).value(), QDate(2025, 4, 3));
    EXPECT_EQ(civilDay(u"03/04/2025"_s, Dates::MonthFirst).value(), QDate(2025, 3, 4));
    EXPECT_EQ(civilDay(u"13/04/2025"_s, Dates::Unsaid).value(), QDate(2025, 4, 13));
}

TEST(CivilDay, refuses_what_is_no_day)
{
    for (const QString &text :
         {u"2025-02-30"_s, u"soon"_s, u"room 12 of 2025"_s, QString{}, u"99999999999-1-1"_s})
        EXPECT_FALSE(civilDay(text, Dates::Unsaid)) << text.toStdString();
}

TEST(CivilMoment, has_a_time_or_none)
{
    EXPECT_EQ(civilMoment(u"2025-03-01 09:00:00 PM"_s, Dates::Unsaid)->time, QTime(21, 0));
    EXPECT_EQ(civilMoment(u"2025-03-01T09:05"_s, Dates::Unsaid)->time, QTime(9, 5));
    EXPECT_FALSE(civilMoment(u"2025-03-01"_s, Dates::Unsaid)->time);
    EXPECT_EQ(civilMoment(u"2025-03-01 21:05:06"_s, Dates::Unsaid)->time, QTime(21, 5, 6));
    EXPECT_FALSE(civilMoment(u"2025-03-01 25:00"_s, Dates::Unsaid));
}

TEST(CivilDay, years_months_and_days_may_be_said_in_chinese_japanese_and_korean)
{
    for (const QString &text : {u"2024年5月9日"_s, u"2024년 5월 9일"_s, u"2024年05月09日"_s})
        EXPECT_EQ(civilDay(text, {}).value(), QDate(2024, 5, 9)) << text.toStdString();
    EXPECT_EQ(civilDay(u"5月9日"_s, Choices::Dates::DayFirst, 2018).value(), QDate(2018, 5, 9));
}

TEST(CivilDay, one_clear_date_shows_the_order_of_all)
{
    EXPECT_EQ(shownOrder({u"03/04/2025"_s, u"13/04/2025"_s}), Choices::Dates::DayFirst);
    EXPECT_EQ(shownOrder({u"03-04-2025"_s, u"trip 4-13-2025"_s}), Choices::Dates::MonthFirst);
    EXPECT_EQ(shownOrder({u"13/04/2025"_s, u"04/13/2025"_s}), Choices::Dates::Unsaid);
    EXPECT_EQ(shownOrder({u"03/04/2025"_s, u"2025-05-13-10.md"_s, u"x"_s}), Choices::Dates::Unsaid);
}

} // namespace
