// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/changepoint.h"
#include "core/trends/locallevel.h"
#include "core/trends/movement.h"
#include "core/trends/steadiness.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

// What may be done to a series, what it changes, and that it changes nothing else.
namespace mooring::trends {

using testing::DoubleNear;
using testing::Pointwise;

namespace {

constexpr GridOptions app{.newSegmentAfter = 180};

/// A jump, a gap, a second segment.
std::vector<Observation> eventful()
{
    auto rows = made({.days = 200, .wandering = .04, .noise = .3, .step = 1.5, .stepDay = 90}, 12).rows;
    std::erase_if(rows, [](const Observation &row) { return row.day > 120 && row.day < 150; });
    for (const Observation &row : made({.days = 40, .start = 4, .noise = .3}, 13).rows)
        rows.push_back({row.day + 500, row.value, 2});
    return rows;
}

std::vector<Observation> changed(std::vector<Observation> rows, const std::function<void(Observation &)> &how)
{
    for (Observation &row : rows)
        how(row);
    return rows;
}

std::vector<Observation> backwards(std::vector<Observation> rows)
{
    std::ranges::reverse(rows);
    return changed(std::move(rows), [](Observation &row) { row.day = 1000 - row.day; });
}

/// Everything worked out from a series.
struct Everything {
    explicit Everything(std::span<const Observation> rows, const GridOptions &options = app)
        : posterior{rows, options}
        , steady{steadiness(rows, posterior)}
        , shifts{levelShifts(rows, options)}
        , jumps{changePoints(rows, options)}
    {}

    GridPosterior posterior;
    Steadiness steady;
    std::vector<LevelShift> shifts, jumps;
};

std::vector<double> zOf(const std::vector<LevelShift> &shifts)
{
    std::vector<double> all;
    for (const LevelShift &shift : shifts)
        all.push_back(shift.z);
    return all;
}

std::vector<double> sdOf(const GridPosterior &posterior)
{
    std::vector<double> all;
    for (std::size_t row = 0; row < posterior.size(); ++row)
        all.push_back(posterior.level(row).sd());
    return all;
}

std::vector<double> meansOf(const GridPosterior &posterior)
{
    std::vector<double> all;
    for (std::size_t row = 0; row < posterior.size(); ++row)
        all.push_back(posterior.level(row).mean);
    return all;
}

std::vector<double> times(std::vector<double> numbers, double factor, double more = 0)
{
    for (double &number : numbers)
        number = number * factor + more;
    return numbers;
}

std::vector<double> reversed(std::vector<double> numbers)
{
    std::ranges::reverse(numbers);
    return numbers;
}

} // namespace

TEST(Shifting, moves_the_levels)
{
    const Everything before{eventful()};
    const Everything after{changed(eventful(), [](Observation &row) { row.value += 2; })};

    EXPECT_THAT(meansOf(after.posterior),
                Pointwise(DoubleNear(1e-10), times(meansOf(before.posterior), 1, 2)));
    EXPECT_NEAR(after.steady.mean, before.steady.mean + 2, 1e-12);
}

TEST(Shifting, leaves_ranges_changes_jumps_and_steadiness)
{
    const Everything before{eventful()};
    const Everything after{changed(eventful(), [](Observation &row) { row.value += 2; })};

    EXPECT_THAT(sdOf(after.posterior), Pointwise(DoubleNear(1e-10), sdOf(before.posterior)));
    EXPECT_THAT(after.posterior.weights(), Pointwise(DoubleNear(1e-10), before.posterior.weights()));
    EXPECT_NEAR(after.posterior.change(60, 88)->delta.mean, before.posterior.change(60, 88)->delta.mean,
                1e-10);
    EXPECT_THAT(zOf(after.shifts), Pointwise(DoubleNear(1e-9), zOf(before.shifts)));
    EXPECT_THAT(zOf(after.jumps), Pointwise(DoubleNear(1e-9), zOf(before.jumps)));
    EXPECT_NEAR(after.steady.noiseRange.high, before.steady.noiseRange.high, 1e-10);
    EXPECT_NEAR(after.steady.sd, before.steady.sd, 1e-12);
}

TEST(Scaling, stretches_levels_ranges_changes_and_steadiness_with_the_prior)
{
    const Everything before{eventful()};
    const Everything after{changed(eventful(), [](Observation &row) { row.value *= 10; }),
                           {.noiseScale = 6.5, .newSegmentAfter = 180}};

    EXPECT_THAT(meansOf(after.posterior), Pointwise(DoubleNear(1e-9), times(meansOf(before.posterior), 10)));
    EXPECT_THAT(sdOf(after.posterior), Pointwise(DoubleNear(1e-9), times(sdOf(before.posterior), 10)));
    EXPECT_NEAR(after.posterior.change(60, 88)->delta.sd(), 10 * before.posterior.change(60, 88)->delta.sd(),
                1e-9);
    EXPECT_NEAR(after.steady.noise, 10 * before.steady.noise, 1e-9);
    EXPECT_NEAR(after.steady.noiseRange.low, 10 * before.steady.noiseRange.low, 1e-9);
    EXPECT_NEAR(after.steady.dayToDay.meanSquare.sd(), 100 * before.steady.dayToDay.meanSquare.sd(), 1e-9);
}

TEST(Scaling, leaves_ratios_and_z)
{
    const Everything before{eventful()};
    const Everything after{changed(eventful(), [](Observation &row) { row.value *= 10; }),
                           {.noiseScale = 6.5, .newSegmentAfter = 180}};

    EXPECT_THAT(after.posterior.weights(), Pointwise(DoubleNear(1e-10), before.posterior.weights()));
    EXPECT_THAT(zOf(after.shifts), Pointwise(DoubleNear(1e-9), zOf(before.shifts)));
}

TEST(ReversingTime, mirrors_the_levels)
{
    const Everything before{eventful()};
    const Everything after{backwards(eventful())};

    EXPECT_THAT(meansOf(after.posterior), Pointwise(DoubleNear(1e-10), reversed(meansOf(before.posterior))));
    EXPECT_THAT(sdOf(after.posterior), Pointwise(DoubleNear(1e-10), reversed(sdOf(before.posterior))));
}

TEST(ReversingTime, turns_the_sign_of_changes_and_jumps)
{
    const Everything before{eventful()};
    const Everything after{backwards(eventful())};

    EXPECT_NEAR(after.posterior.change(912, 940)->delta.mean, -before.posterior.change(60, 88)->delta.mean,
                1e-10);
    EXPECT_THAT(zOf(after.shifts), Pointwise(DoubleNear(1e-9), times(reversed(zOf(before.shifts)), -1)));
}

TEST(ReversingTime, leaves_ratios_and_steadiness)
{
    const Everything before{eventful()};
    const Everything after{backwards(eventful())};

    EXPECT_THAT(after.posterior.weights(), Pointwise(DoubleNear(1e-10), before.posterior.weights()));
    EXPECT_NEAR(after.steady.noise, before.steady.noise, 1e-11);
    EXPECT_NEAR(after.steady.sd, before.steady.sd, 1e-12);
    EXPECT_NEAR(after.steady.dayToDay.meanSquare.mean, before.steady.dayToDay.meanSquare.mean, 1e-12);
}

TEST(MovingInTime, moves_days_and_nothing_else)
{
    const Everything before{eventful()};
    const Everything after{changed(eventful(), [](Observation &row) { row.day += 2460000; })};

    EXPECT_THAT(meansOf(after.posterior), Pointwise(DoubleNear(1e-12), meansOf(before.posterior)));
    EXPECT_THAT(zOf(after.shifts), Pointwise(DoubleNear(1e-12), zOf(before.shifts)));
    ASSERT_FALSE(before.jumps.empty());
    EXPECT_EQ(after.jumps.at(0).day, before.jumps.at(0).day + 2460000);
}

TEST(SplittingARepeatedDay, changes_nothing_if_the_mean_stays)
{
    std::vector<Observation> split;
    for (const Observation &row : made({.days = 60, .noise = .5}, 3).rows) {
        split.push_back({row.day, row.value - .25, row.answered});
        split.push_back({row.day, row.value + .25, row.answered});
    }
    const Trend once{made({.days = 60, .noise = .5}, 3).rows, {.today = 60}};
    const Trend twice{split, {.today = 60}};

    EXPECT_THAT(meansOf(twice.posterior()), Pointwise(DoubleNear(1e-12), meansOf(once.posterior())));
    EXPECT_THAT(sdOf(twice.posterior()), Pointwise(DoubleNear(1e-12), sdOf(once.posterior())));
    EXPECT_EQ(twice.eligibility().checkIns, once.eligibility().checkIns) << "days are counted, not answers";
}

TEST(SplittingARepeatedDay, makes_a_half_answered_day_surer)
{
    const Trend half{std::vector<Observation>{{1, 3}, {2, 4, 2}}, {.today = 2}};
    const Trend twice{std::vector<Observation>{{1, 3}, {2, 4, 2}, {2, 4, 2}}, {.today = 2}};

    EXPECT_LT(twice.now()->sd(), half.now()->sd());
    EXPECT_GT(twice.now()->mean, half.now()->mean) << "it weighs more";
}

TEST(InsertingMissingDays, changes_nothing)
{
    const auto rows = made({.days = 60, .noise = .5}, 3).rows;
    std::vector<Observation> withMissing;
    for (int day = 1; day <= 60; ++day) {
        withMissing.push_back({static_cast<double>(day), std::numeric_limits<double>::quiet_NaN()});
        for (const Observation &row : rows)
            if (row.day == day)
                withMissing.push_back(row);
    }
    const Trend before{rows, {.today = 60}};
    const Trend after{withMissing, {.today = 60}};

    EXPECT_EQ(after.days(), before.days());
    EXPECT_EQ(after.eligibility().change28, before.eligibility().change28);
    EXPECT_EQ(meansOf(after.posterior()), meansOf(before.posterior()));
}

TEST(InsertingMissingDays, between_two_check_ins_is_the_bridge)
{
    const std::vector<Observation> rows{{1, 3}, {9, 5}, {10, 4}};
    const LocalLevel bridged{rows, {1e-6, .25e-6}};
    const Level missing = *bridged.at(4);

    EXPECT_NEAR(missing.mean, bridged.smoothed(0).mean * 5 / 8 + bridged.smoothed(1).mean * 3 / 8, 1e-12);
    EXPECT_GT(missing.variance, bridged.smoothed(0).variance);
}

TEST(MergingSegments, ties_what_was_apart)
{
    const Everything apart{eventful()};
    const Everything one{eventful(), {}};

    EXPECT_EQ(apart.posterior.segments(), 2U);
    EXPECT_EQ(one.posterior.segments(), 1U);
    EXPECT_FALSE(apart.posterior.at(350));
    EXPECT_TRUE(one.posterior.at(350));
    EXPECT_EQ(one.shifts.size(), apart.shifts.size() + 1);
    EXPECT_EQ(one.posterior.degrees(), apart.posterior.degrees() + 1);
}

TEST(Segments, do_not_know_how_long_the_silence_was)
{
    const Everything near{eventful()};
    const Everything far{changed(eventful(), [](Observation &row) { row.day += row.day > 400 ? 5000 : 0; })};

    EXPECT_THAT(meansOf(far.posterior), Pointwise(DoubleNear(1e-12), meansOf(near.posterior)));
    EXPECT_THAT(sdOf(far.posterior), Pointwise(DoubleNear(1e-12), sdOf(near.posterior)));
    EXPECT_THAT(zOf(far.shifts), Pointwise(DoubleNear(1e-12), zOf(near.shifts)));
}

TEST(Segments, do_not_know_each_others_levels)
{
    const Everything low{eventful()};
    const Everything high{changed(eventful(), [](Observation &row) { row.value += row.day > 400 ? 2 : 0; })};

    EXPECT_NEAR(high.posterior.level(20).mean, low.posterior.level(20).mean, 1e-11);
    EXPECT_THAT(high.posterior.weights(), Pointwise(DoubleNear(1e-10), low.posterior.weights()));
    EXPECT_NEAR(high.posterior.change(100, 520)->delta.mean, low.posterior.change(100, 520)->delta.mean + 2,
                1e-10);
    EXPECT_NEAR(high.posterior.change(100, 520)->delta.variance,
                low.posterior.change(100, 520)->delta.variance, 1e-10);
}

TEST(Change, adds_up_over_two_windows)
{
    const GridPosterior posterior{eventful(), app};
    const double whole = posterior.change(10, 90)->delta.mean;

    EXPECT_NEAR(whole, posterior.change(10, 40)->delta.mean + posterior.change(40, 90)->delta.mean, 1e-10);
}

TEST(MirroringTheScale, turns_a_movement_round)
{
    const auto mirrored = [](Observation &row) { row.value = 8 - row.value; };
    const auto a = made({.days = 90, .start = 5, .perDay = -.02, .noise = .3, .answered = 1}, 3).rows;
    const auto v = made({.days = 90, .start = 3, .noise = .3, .answered = 1}, 4).rows;
    const TrendOptions today{.today = 90};
    const auto before = movement(Trend{a, today}, Trend{v, today}, 28);
    const auto after = movement(Trend{changed(a, mirrored), today}, Trend{changed(v, mirrored), today}, 28);

    EXPECT_NEAR(after->anxiety.delta.mean, -before->anxiety.delta.mean, 1e-10);
    EXPECT_NEAR(after->distance, before->distance, 1e-8);
    EXPECT_NEAR(after->rho, before->rho, 1e-10);
}

} // namespace mooring::trends
