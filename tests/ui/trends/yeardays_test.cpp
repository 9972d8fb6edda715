// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/yeardays.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;
using test::writtenOn;

namespace {

TrendsData dataOf(std::vector<Observation> anxiety, std::vector<WrittenEntry> entries = {})
{
    QLocale::setDefault(QLocale{u"en_GB"_s});
    return trendsData({.name = {},
                       .today = today,
                       .anxiety = std::move(anxiety),
                       .avoidance = {},
                       .entries = std::move(entries),
                       .patterns = {},
                       .marks = {}});
}

} // namespace

TEST(YearDays, hold_the_mean_of_a_day)
{
    const auto days =
        yearDays(dataOf({{dayNumber(today), 3}, {dayNumber(today), 4}}), 2025, YearShows::Anxiety);

    EXPECT_THAT(days.on(today), Optional(3.5));
    EXPECT_EQ(days.on(today.addDays(-1)), std::nullopt);
}

TEST(YearDays, leave_out_other_years)
{
    const auto data = dataOf({{dayNumber({2024, 12, 31}), 3}, {dayNumber({2025, 1, 1}), 4}});

    EXPECT_THAT(yearDays(data, 2025, YearShows::Anxiety).days, SizeIs(1));
    EXPECT_EQ(yearDays(data, 2024, YearShows::Anxiety).days.front().day, (QDate{2024, 12, 31}));
}

TEST(YearDays, count_the_entries_of_a_day)
{
    const auto days = yearDays(dataOf({}, {writtenOn(today), writtenOn(today)}), 2025, YearShows::Written);

    EXPECT_THAT(days.on(today), Optional(2.));
    EXPECT_EQ(yearDayWords(days, today), u"Thu 13 November: 2 entries"_s);
}

TEST(YearDays, are_palest_at_the_lower_end_and_darkest_at_the_upper)
{
    const YearDays days{2025, YearShows::Anxiety, today, {}};

    EXPECT_EQ(days.heatOf(1), 0);
    EXPECT_EQ(days.heatOf(4), 2);
    EXPECT_EQ(days.heatOf(7), 4);
}

TEST(YearDays, are_palest_with_one_entry)
{
    const YearDays days{2025, YearShows::Written, today, {}};

    EXPECT_EQ(days.heatOf(1), 0);
    EXPECT_EQ(days.heatOf(5), 4);
    EXPECT_EQ(days.heatOf(50), 4);
}

TEST(YearDays, begin_with_the_first_year_written_in)
{
    EXPECT_EQ(yearsOf(dataOf({}, {writtenOn({2021, 3, 1})})), (std::pair{2021, 2025}));
    EXPECT_EQ(yearsOf(dataOf({})), (std::pair{2025, 2025}));
}

TEST(YearDays, say_what_a_day_holds)
{
    const auto days = yearDays(dataOf({{dayNumber(today), 3.25}}), 2025, YearShows::Anxiety);

    EXPECT_EQ(yearDayWords(days, today), u"Thu 13 November: closeness‑worry 3.3"_s);
    EXPECT_EQ(yearDayWords(days, today.addDays(-1)), u"Wed 12 November: no check-in"_s);
}

TEST(YearDays, have_a_summary)
{
    const auto days = yearDays(dataOf({{dayNumber(today), 2}, {dayNumber(today.addDays(-3)), 5}}), 2025,
                               YearShows::Anxiety);

    EXPECT_EQ(yearSummary(days), u"Closeness‑worry, 2025. Days with a check-in: 2, from 2.0 to 5.0."_s);
}
