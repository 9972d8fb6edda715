// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/trends/timeticks.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring::ui;

namespace {

const QDate thatThursday{2025, 11, 13}; // a Thursday
constexpr double room = 450;            // px

TimeTicks ticksFor(QDate first) { return timeTicks({first, thatThursday}, room, QLocale{u"en_GB"_s}); }

QStringList names(const TimeTicks &ticks)
{
    QStringList names;
    for (const auto &label : ticks.labels)
        names.append(label.text);
    return names;
}

double number(QDate day) { return static_cast<double>(day.toJulianDay()); }

} // namespace

TEST(TimeTicks, name_each_of_five_days)
{
    EXPECT_THAT(names(ticksFor(thatThursday.addDays(-4))),
                ElementsAre(u"Sun 9"_s, u"Mon 10"_s, u"Tue 11"_s, u"Wed 12"_s, u"Thu 13"_s));
}

TEST(TimeTicks, name_every_other_of_a_fortnight)
{
    EXPECT_THAT(names(ticksFor(thatThursday.addDays(-13))), SizeIs(7));
}

TEST(TimeTicks, name_the_begin_of_each_week_in_a_month)
{
    EXPECT_THAT(names(ticksFor(thatThursday.addMonths(-1))),
                ElementsAre(u"13 Oct"_s, u"20 Oct"_s, u"27 Oct"_s, u"3 Nov"_s, u"10 Nov"_s));
}

TEST(TimeTicks, begin_the_week_where_the_locale_does)
{
    const auto ticks = timeTicks({thatThursday.addMonths(-1), thatThursday}, room, QLocale{u"en_US"_s});

    EXPECT_EQ(QDate::fromJulianDay(static_cast<qint64>(ticks.ticks.front())).dayOfWeek(), Qt::Sunday);
}

TEST(TimeTicks, name_months_in_half_a_year)
{
    EXPECT_THAT(names(ticksFor(thatThursday.addMonths(-6))),
                ElementsAre(u"May"_s, u"Jun"_s, u"Jul"_s, u"Aug"_s, u"Sept"_s, u"Oct"_s, u"Nov"_s));
}

TEST(TimeTicks, divide_months_at_their_first_day)
{
    EXPECT_THAT(ticksFor(thatThursday.addMonths(-6)).ticks,
                ElementsAre(number({2025, 6, 1}) - .5, number({2025, 7, 1}) - .5, number({2025, 8, 1}) - .5,
                            number({2025, 9, 1}) - .5, number({2025, 10, 1}) - .5,
                            number({2025, 11, 1}) - .5));
}

TEST(TimeTicks, leave_a_sliver_of_a_month_unnamed)
{
    EXPECT_THAT(names(ticksFor({2025, 6, 28})), Not(Contains(u"Jun"_s)));
}

TEST(TimeTicks, give_the_year_in_place_of_january_when_there_are_two)
{
    EXPECT_THAT(names(ticksFor(thatThursday.addYears(-1))), Contains(u"2025"_s));
}

TEST(TimeTicks, name_quarters_in_two_years)
{
    EXPECT_THAT(
        names(ticksFor(thatThursday.addYears(-2))),
        ElementsAre(u"2024"_s, u"Apr"_s, u"Jul"_s, u"Oct"_s, u"2025"_s, u"Apr"_s, u"Jul"_s, u"Oct"_s));
}

TEST(TimeTicks, name_years_in_ten)
{
    EXPECT_THAT(names(ticksFor(thatThursday.addYears(-10))),
                ElementsAre(u"2016"_s, u"2017"_s, u"2018"_s, u"2019"_s, u"2020"_s, u"2021"_s, u"2022"_s,
                            u"2023"_s, u"2024"_s, u"2025"_s));
}

TEST(TimeTicks, speak_the_language_of_the_locale)
{
    const auto ticks = timeTicks({thatThursday.addMonths(-6), thatThursday}, room, QLocale{u"de_DE"_s});

    EXPECT_THAT(names(ticks), Contains(u"Mai"_s));
}

class TimeTicksOfAnySpan : public TestWithParam<int>
{};

TEST_P(TimeTicksOfAnySpan, stand_in_order_within_the_range)
{
    const QDate first = thatThursday.addDays(-GetParam());
    const auto ticks = ticksFor(first);

    EXPECT_TRUE(std::ranges::is_sorted(ticks.ticks));
    EXPECT_THAT(ticks.ticks, Each(AllOf(Ge(number(first) - .5), Le(number(thatThursday) + .5))));
}

TEST_P(TimeTicksOfAnySpan, leave_each_name_its_room)
{
    const auto labels = ticksFor(thatThursday.addDays(-GetParam())).labels;
    const double perDay = room / (GetParam() + 1);

    ASSERT_THAT(labels.size(), AllOf(Ge(2U), Le(13U)));
    for (std::size_t i = 1; i < labels.size(); ++i)
        EXPECT_THAT((labels[i].at - labels[i - 1].at) * perDay, Ge(27)) << i;
}

INSTANTIATE_TEST_SUITE_P(FromDaysToDecades, TimeTicksOfAnySpan,
                         Values(4, 9, 13, 20, 31, 45, 60, 92, 150, 183, 300, 366, 500, 731, 1096, 1500, 2000,
                                3652, 9000));
