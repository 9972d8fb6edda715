// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/links.h"
#include "core/trends/shrinkage.h"
#include "tests/core/trends/made.h"
#include "tests/core/trends/series.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace mooring::trends {

using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

quint64 bit(int pattern) { return quint64{1} << static_cast<unsigned>(pattern); }

/// A person's days: check-ins on both dimensions, and patterns by their own dice.
struct Days {
    std::vector<Observation> anxiety, avoidance;
    std::vector<TaggedDay> tags;
};

/// Pattern k is on with probability 1/5 to 1/2.
Days days(int count, int patterns, double drift, unsigned seed)
{
    Days all{noisy(count, drift, 2 * seed), noisy(count, drift, 2 * seed + 1), {}};
    Dice dice{seed};
    for (const Observation &row : all.anxiety) {
        TaggedDay day{row.day, 0};
        for (int k = 0; k < patterns; ++k)
            day.patterns |= dice.uniform() < .2 + .06 * (k % 6) ? bit(k) : 0;
        all.tags.push_back(day);
    }
    return all;
}

void raise(std::vector<Observation> &rows, const std::vector<TaggedDay> &tags, int pattern, double by,
           int later = 0)
{
    for (std::size_t i = static_cast<std::size_t>(later); i < rows.size(); ++i)
        if ((tags[i - static_cast<std::size_t>(later)].patterns & bit(pattern)) != 0)
            rows[i].value += by;
}

std::vector<Link> linksOf(const Days &days) { return links(days.anxiety, days.avoidance, days.tags); }

Link find(const std::vector<Link> &all, int pattern, Dimension dimension, When when = When::SameDay)
{
    for (const Link &link : all)
        if (link.pattern == pattern && link.dimension == dimension && link.when == when)
            return link;
    return {.pattern = -1};
}

} // namespace

TEST(PatternLinks, find_a_pattern_that_goes_with_a_dimension_and_only_there)
{
    Days all = days(365, 6, .05, 3);
    raise(all.anxiety, all.tags, 2, .8);
    const auto found = linksOf(all);

    EXPECT_TRUE(find(found, 2, Dimension::Anxiety).holds());
    EXPECT_TRUE(find(found, 2, Dimension::Anxiety).believed->interval().contains(.8));
    EXPECT_FALSE(find(found, 2, Dimension::Avoidance).holds());
    EXPECT_FALSE(find(found, 1, Dimension::Anxiety).holds());
}

TEST(PatternLinks, find_a_pattern_that_goes_with_the_day_after)
{
    Days all = days(365, 6, .05, 4);
    raise(all.avoidance, all.tags, 3, -.8, 1);
    const auto found = linksOf(all);

    EXPECT_TRUE(find(found, 3, Dimension::Avoidance, When::DayAfter).holds());
    EXPECT_TRUE(find(found, 3, Dimension::Avoidance, When::DayAfter).measured->interval().contains(-.8));
    EXPECT_FALSE(find(found, 3, Dimension::Avoidance, When::SameDay).holds());
}

TEST(PatternLinks, are_each_on_their_own_though_worked_out_together)
{
    const Days all = days(200, 12, .05, 5);
    Days alone = all;
    for (TaggedDay &day : alone.tags)
        day.patterns &= bit(7);

    const Link together = find(linksOf(all), 7, Dimension::Anxiety);
    const Link apart = find(linksOf(alone), 7, Dimension::Anxiety);
    EXPECT_DOUBLE_EQ(together.measured->mean, apart.measured->mean);
    EXPECT_DOUBLE_EQ(together.measured->variance, apart.measured->variance);
}

TEST(PatternLinks, measure_what_the_level_does_not_explain)
{
    // Tagged all through the higher half: a plain comparison of means would call that a link of 2 points.
    Days all{noisy(120, .02, 9), noisy(120, .02, 10), {}};
    for (Observation &row : all.anxiety) {
        row.value += row.day >= 60 ? 2 : 0;
        all.tags.push_back({row.day, row.day >= 60 ? bit(0) : bit(1)});
    }
    const Link link = find(linksOf(all), 0, Dimension::Anxiety);

    EXPECT_GT(link.measured->sd(), .2) << "one change of level is little to go by";
}

TEST(PatternLinks, draw_what_was_measured_towards_nothing)
{
    const auto found = linksOf(days(200, 12, .05, 6));
    for (const Link &link : found)
        if (link.believed) {
            EXPECT_LE(std::abs(link.believed->mean), std::abs(link.measured->mean));
            EXPECT_LE(link.believed->variance, link.measured->variance);
            EXPECT_GE(link.adjusted, link.chance);
        }
    EXPECT_TRUE(find(found, 0, Dimension::Anxiety).believed);
}

TEST(PatternLinks, rarely_hold_where_there_are_none)
{
    int tests = 0;
    int below = 0;
    int familiesWithOne = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        bool any = false;
        for (const Link &link : linksOf(days(120, 8, seed % 2 == 0 ? .06 : 0, seed))) {
            ++tests;
            below += link.chance < .05 ? 1 : 0;
            any = any || link.holds();
        }
        familiesWithOne += any ? 1 : 0;
    }

    EXPECT_GT(tests, 1500);
    EXPECT_LE(below, tests * 8 / 100);
    EXPECT_LE(familiesWithOne, 60 * 25 / 100) << "two families a person, one in ten each";
}

TEST(PatternLinks, mirror_with_the_scale)
{
    const Days all = days(150, 5, .05, 7);
    Days mirrored = all;
    mirrored.anxiety = shifted(scaled(all.anxiety, -1), 8);
    const Link up = find(linksOf(all), 1, Dimension::Anxiety);
    const Link down = find(linksOf(mirrored), 1, Dimension::Anxiety);

    EXPECT_NEAR(down.measured->mean, -up.measured->mean, 1e-10);
    EXPECT_NEAR(down.believed->variance, up.believed->variance, 1e-9);
}

TEST(PatternLinks, of_having_a_pattern_and_of_not_having_it_are_opposites)
{
    Days all = days(150, 1, .05, 8);
    Days without = all;
    for (TaggedDay &day : without.tags)
        day.patterns ^= bit(0);
    for (const When when : {When::SameDay, When::DayAfter}) {
        const Link with = find(linksOf(all), 0, Dimension::Anxiety, when);
        const Link other = find(linksOf(without), 0, Dimension::Anxiety, when);
        EXPECT_NEAR(other.measured->mean, -with.measured->mean, 1e-10);
        EXPECT_NEAR(other.measured->variance, with.measured->variance, 1e-10);
    }
}

TEST(PatternLinks, do_not_change_with_days_that_have_no_check_in)
{
    Days all = days(150, 4, .05, 12);
    const Link before = find(linksOf(all), 2, Dimension::Anxiety);
    all.tags.push_back({500, bit(2)});
    const Link after = find(linksOf(all), 2, Dimension::Anxiety);

    EXPECT_DOUBLE_EQ(after.measured->mean, before.measured->mean);
    EXPECT_EQ(after.tagged, before.tagged);
}

TEST(PatternLinks, count_the_day_after_only_where_there_was_a_day_before)
{
    const Days all{{{10, 3}, {11, 4}, {13, 5}, {14, 4}}, {}, {{10, 1}, {11, 0}, {13, 1}, {14, 1}}};
    const Link link = find(linksOf(all), 0, Dimension::Anxiety, When::DayAfter);

    EXPECT_EQ(link.tagged, 2);
    EXPECT_EQ(link.untagged, 0);
}

TEST(PatternLinks, of_a_pattern_on_every_day_are_not_measured)
{
    Days all = days(60, 1, .05, 13);
    for (TaggedDay &day : all.tags)
        day.patterns = bit(0) | bit(63);
    const auto found = linksOf(all);

    ASSERT_THAT(found, SizeIs(8)) << "two patterns, two dimensions, two days";
    for (const Link &link : found) {
        EXPECT_EQ(link.untagged, 0);
        EXPECT_FALSE(link.measured);
        EXPECT_FALSE(link.holds());
    }
}

TEST(PatternLinks, of_a_pattern_that_differs_only_between_segments_are_not_measured)
{
    Days all;
    for (int day = 0; day < 60; ++day) {
        const double at = day < 30 ? day : 400 + day;
        all.anxiety.push_back({at, 3 + std::sin(day)});
        all.tags.push_back({at, bit(day < 30 ? 0 : 1)});
    }
    const auto found = links(all.anxiety, {}, all.tags, {.newSegmentAfter = 180});
    const Link link = find(found, 0, Dimension::Anxiety);

    EXPECT_TRUE(link.enoughDays());
    EXPECT_FALSE(link.measured);
}

TEST(PatternLinks, of_a_constant_series_are_nothing)
{
    Days all = days(90, 5, 0, 14);
    all.anxiety = constant(90, 4);
    for (const Link &link : linksOf(all))
        if (link.dimension == Dimension::Anxiety && link.measured) {
            EXPECT_EQ(link.measured->mean, 0);
            EXPECT_TRUE(std::isfinite(link.believed->variance));
            EXPECT_FALSE(link.holds());
        }
}

TEST(PatternLinks, are_none_without_days_or_tags)
{
    EXPECT_THAT(links({}, {}, {}), IsEmpty());
    EXPECT_THAT(links(noisy(60, 0, 1), noisy(60, 0, 2), {}), IsEmpty());
    EXPECT_THAT(links(std::vector<Observation>{{3, 4}}, {}, std::vector<TaggedDay>{{3, 1}}), SizeIs(4));
}

// Rows of the table of minimum data.
TEST(MinimumData, a_tag_link_needs_thirty_check_ins_eight_tagged_and_fifteen_untagged)
{
    const auto with = [](int count, int tagged) {
        Days all{noisy(count, 0, 3), {}, {}};
        for (int day = 0; day < count; ++day)
            all.tags.push_back(
                {static_cast<double>(day), day * tagged / count != (day + 1) * tagged / count ? bit(0) : 0});
        return find(linksOf(all), 0, Dimension::Anxiety);
    };

    EXPECT_TRUE(with(30, 8).measured);
    EXPECT_FALSE(with(29, 8).measured);
    EXPECT_FALSE(with(30, 7).measured);
    EXPECT_TRUE(with(30, 15).measured);
    EXPECT_FALSE(with(30, 16).measured);
}

TEST(DailyTags, join_the_entries_of_a_day_in_any_order)
{
    EXPECT_THAT(dailyTags(std::vector<TaggedDay>{{5.9, 4}, {3, 1}, {5.1, 2}}),
                ElementsAre(TaggedDay{3, 1}, TaggedDay{5, 6}));
}

TEST(DailyTags, leave_out_days_that_are_no_numbers)
{
    constexpr double infinite = std::numeric_limits<double>::infinity();
    EXPECT_THAT(dailyTags(std::vector<TaggedDay>{{std::nan(""), 1}, {infinite, 1}, {-infinite, 1}}),
                IsEmpty());
}

TEST(PatternLinks, of_two_patterns_are_counted_with_the_days_of_each)
{
    const std::vector<TaggedDay> tags{{1, bit(0) | bit(63)}, {2, bit(0)}, {3, bit(63) | bit(0) | bit(5)}};

    EXPECT_THAT(together(tags),
                ElementsAre(Together{0, 63, 2, 3, 2}, Together{0, 5, 1, 3, 1}, Together{5, 63, 1, 1, 2}));
}

} // namespace mooring::trends
