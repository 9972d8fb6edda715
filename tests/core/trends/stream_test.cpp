// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/stream.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace mooring::trends {

namespace {

std::vector<Observation> someDays() { return made({.days = 120, .wandering = .05}, 11).rows; }

Stream streamOf(const std::vector<Observation> &days)
{
    Stream stream;
    for (const Observation &day : days)
        stream.put(day);
    return stream;
}

/// As one fit of all days says.
void expectFitOf(const Stream &stream, const std::vector<Observation> &days)
{
    const GridPosterior whole{days, {.newSegmentAfter = 180}};
    const GridPosterior grown = stream.posterior();
    ASSERT_EQ(stream.days(), days);
    EXPECT_NEAR(stream.current()->mean, whole.level(days.size() - 1).mean, 1e-11);
    EXPECT_NEAR(stream.current()->sd(), whole.level(days.size() - 1).sd(), 1e-11);
    for (std::size_t row = 0; row < days.size(); ++row)
        EXPECT_NEAR(grown.level(row).mean, whole.level(row).mean, 1e-11);
}

} // namespace

TEST(Stream, grows_day_by_day_to_what_one_fit_says) { expectFitOf(streamOf(someDays()), someDays()); }

TEST(Stream, does_not_care_in_which_order_days_were_written)
{
    auto backwards = someDays();
    std::ranges::reverse(backwards);

    expectFitOf(streamOf(backwards), someDays());
}

TEST(Stream, is_fitted_again_when_a_past_day_is_edited)
{
    auto days = someDays();
    Stream stream = streamOf(days);
    days[20].value = 7;
    stream.put(days[20]);

    expectFitOf(stream, days);
}

TEST(Stream, replaces_today_when_today_is_answered_again)
{
    auto days = someDays();
    Stream stream = streamOf(days);
    days.back() = {days.back().day, 2.5, 6};
    stream.put(days.back());

    expectFitOf(stream, days);
}

TEST(Stream, forgets_a_day_that_was_taken_away)
{
    auto days = someDays();
    Stream stream = streamOf(days);
    stream.remove(days[7].day);
    stream.remove(-1);
    days.erase(days.begin() + 7);

    expectFitOf(stream, days);
}

TEST(Stream, begins_a_new_segment_after_half_a_year)
{
    auto days = someDays();
    days.push_back({days.back().day + 181, 6});

    expectFitOf(streamOf(days), days);
    EXPECT_EQ(streamOf(days).posterior().segments(), 2U);
}

TEST(Stream, has_nothing_to_say_before_its_first_day)
{
    EXPECT_FALSE(Stream{}.current());
    EXPECT_FALSE(Stream{}.posterior().at(0));
}

} // namespace mooring::trends
