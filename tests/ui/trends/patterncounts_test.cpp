// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/patterncounts.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;
using test::writtenOn;

namespace {

const QLocale british{u"en_GB"_s};

Pattern pattern(const QString &name, PatternGroup group)
{
    Pattern pattern;
    pattern.name = name;
    pattern.group = group;
    return pattern;
}

/// Two patterns, the first secure, the second alarm up.
TrendsView viewOf(std::vector<WrittenEntry> entries, const DayRange &days)
{
    TrendsSource source{.name = u"Sam"_s,
                        .today = today,
                        .anxiety = {},
                        .avoidance = {},
                        .entries = std::move(entries),
                        .patterns = {pattern(u"Asked directly"_s, PatternGroup::Secure),
                                     pattern(u"Checking up"_s, PatternGroup::AlarmUp)},
                        .marks = {}};
    QLocale::setDefault(british);
    return {std::make_shared<const TrendsData>(trendsData(std::move(source))), days, Shown::Both};
}

const DayRange threeWeeks{QDate{2025, 10, 27}, today};

std::vector<int> totals(const PatternCounts &counts)
{
    std::vector<int> totals;
    for (const PatternBar &bar : counts.bars)
        totals.push_back(bar.total());
    return totals;
}

} // namespace

TEST(PatternCounts, has_a_bar_for_every_week_also_the_empty_ones)
{
    const auto counts = patternCounts(viewOf({writtenOn(today, 1)}, threeWeeks), 50, british);

    EXPECT_THAT(totals(counts), ElementsAre(0, 0, 1));
    EXPECT_EQ(counts.bars.front().first, (QDate{2025, 10, 27}));
    EXPECT_EQ(counts.bars.back().last, (QDate{2025, 11, 16}));
}

TEST(PatternCounts, begins_the_week_as_the_locale_does)
{
    const auto counts = patternCounts(viewOf({}, threeWeeks), 50, QLocale{u"en_US"_s});

    EXPECT_EQ(counts.bars.front().first, (QDate{2025, 10, 26}));
}

TEST(PatternCounts, counts_every_mark_on_every_entry)
{
    const auto counts =
        patternCounts(viewOf({writtenOn(today, 3), writtenOn(today, 2)}, threeWeeks), 50, british);

    EXPECT_THAT(counts.groups, ElementsAre(1, 2, 0, 0));
    EXPECT_THAT(counts.patterns, ElementsAre(1, 2));
    EXPECT_EQ(counts.highest(), 3);
}

TEST(PatternCounts, leaves_out_what_lies_beside_the_days)
{
    const auto counts = patternCounts(viewOf({writtenOn(QDate{2025, 10, 26}, 1)}, threeWeeks), 50, british);

    EXPECT_EQ(counts.total(), 0);
}

TEST(PatternCounts, leaves_out_a_pattern_that_is_not_in_the_catalogue)
{
    const auto counts = patternCounts(viewOf({writtenOn(today, quint64{1} << 60)}, threeWeeks), 50, british);

    EXPECT_EQ(counts.total(), 0);
}

TEST(PatternCounts, knows_the_first_day_written_on)
{
    const auto counts =
        patternCounts(viewOf({writtenOn(QDate{2025, 11, 11}), writtenOn(today)}, threeWeeks), 50, british);

    EXPECT_EQ(counts.bars.back().written, (QDate{2025, 11, 11}));
    EXPECT_FALSE(counts.bars.front().written.isValid());
}

TEST(PatternCounts, goes_by_the_month_where_weeks_have_no_room)
{
    const DayRange twoYears{QDate{2023, 11, 14}, today};
    const auto counts = patternCounts(viewOf({}, twoYears), 50, british);

    EXPECT_EQ(counts.by, (CalendarPart{CalendarUnit::Month, 1}));
    EXPECT_THAT(counts.bars, SizeIs(25));
}

TEST(PatternCounts, goes_by_the_quarter_over_ten_years)
{
    const DayRange tenYears{QDate{2015, 11, 14}, today};

    EXPECT_EQ(patternCounts(viewOf({}, tenYears), 50, british).by, (CalendarPart{CalendarUnit::Month, 3}));
}

TEST(PatternCounts, says_a_week_within_a_month_and_across_two)
{
    const auto counts = patternCounts(viewOf({}, threeWeeks), 50, british);

    EXPECT_EQ(barWords(counts.bars[0], counts.by, today), u"27 Oct – 2 Nov"_s);
    EXPECT_EQ(barWords(counts.bars[1], counts.by, today), u"3–9 Nov"_s);
}

TEST(PatternCounts, are_said_with_what_was_marked_most)
{
    const auto view = viewOf({writtenOn(today, 3), writtenOn(today, 2)}, threeWeeks);

    EXPECT_THAT(countWords(patternCounts(view, 50, british), view).toStdString(),
                EndsWith("Secure 1, Alarm up 2, Alarm down 0, Both at once 0. Most often: Checking up (2), "
                         "Asked directly (1)."));
}
