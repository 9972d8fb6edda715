// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/changepoint.h"
#include "core/trends/comparison.h"
#include "core/trends/locallevel.h"
#include "core/trends/movement.h"
#include "core/trends/pooled.h"
#include "core/trends/steadiness.h"

#include <gtest/gtest.h>

#include <array>

// The worked examples of docs/analysis.md.
namespace mooring::trends {

namespace {

constexpr double printed = 5e-5; // four decimals
constexpr Variances documentedVariances{0.49, 0.0025};

const std::vector<Observation> &threeCheckIns()
{
    static const std::vector<Observation> rows{{0, 4}, {1, 5}, {5, 3}};
    return rows;
}

} // namespace

TEST(Documentation, of_change_holds)
{
    const LocalLevel fixed{threeCheckIns(), documentedVariances};
    const Change whole = *fixed.change(0, 5);
    EXPECT_NEAR(whole.delta.mean, -0.0201, printed);
    EXPECT_NEAR(fixed.covariance(0, 5), 0.1606, printed);
    EXPECT_NEAR(whole.delta.sd(), 0.1110, printed);
    EXPECT_NEAR(fixed.change(0, 3)->delta.mean, -0.0100, printed);
    EXPECT_NEAR(fixed.change(0, 3)->delta.sd(), 0.0863, printed);

    const Change averaged = *GridPosterior{threeCheckIns()}.change(0, 5);
    EXPECT_NEAR(averaged.delta.mean, -0.2841, printed);
    EXPECT_NEAR(averaged.delta.sd(), 0.6170, printed);
    EXPECT_EQ(certainty(averaged), Certainty::NoClearChange);
}

TEST(Documentation, of_the_arrow_holds)
{
    EXPECT_NEAR(mapDistance({0, 28, {-.6, .09}}, {0, 28, {-.5, .09}}, .3), 5.25, 5e-3);
    EXPECT_FALSE(movedOnMap({0, 28, {-.6, .09}}, {0, 28, {-.5, .09}}, .3));
}

TEST(Documentation, of_jumps_holds)
{
    const auto shifts = levelShifts(threeCheckIns(), documentedVariances);

    ASSERT_EQ(shifts.size(), 2U);
    EXPECT_NEAR(shifts[0].z, 0.0117, printed);
    EXPECT_NEAR(shifts[1].step.mean, -1.5013, printed);
    EXPECT_NEAR(shifts[1].step.sd(), 0.8635, printed);
    EXPECT_NEAR(shifts[1].z, -1.7386, printed);
}

TEST(Documentation, of_steadiness_holds)
{
    const Steadiness steady = steadiness(threeCheckIns());

    EXPECT_NEAR(steady.noise, 0.9164, printed);
    EXPECT_NEAR(steady.noiseRange.low, 0.4686, printed);
    EXPECT_NEAR(steady.noiseRange.high, 1.6562, printed);
    EXPECT_NEAR(steady.sdRange.low, 0.5207, printed);
    EXPECT_NEAR(steady.sdRange.high, 6.2847, printed);
    EXPECT_NEAR(steady.dayToDay.meanSquare.variance, 2, printed);
    EXPECT_NEAR(steady.dayToDayModel, 1.8485, printed);
}

TEST(Documentation, of_pooling_holds)
{
    const auto prior = *pooledWeights(std::array{RatioEvidence{.rows = 14}});
    double mean = 0;
    for (std::size_t j = 0; j < gridSize; ++j)
        mean += prior[j] * log10Ratio(j);

    EXPECT_NEAR(mean, -1.5126, printed);
}

TEST(Documentation, of_several_relationships_holds)
{
    const Level one = GridPosterior{threeCheckIns()}.level(2);
    const Level other{2.9, .09};
    EXPECT_NEAR(difference(one, other).mean, -0.8949, printed);
    EXPECT_NEAR(difference(one, other).sd(), 0.7295, printed);
    EXPECT_NEAR(acrossRelationships(std::array{one, other})->mean, 3.3474, printed);
    EXPECT_NEAR(acrossRelationships(std::array{one, other})->sd(), 0.3647, printed);

    const AcrossPeople together = drawnTogether(std::array{one, other});
    EXPECT_NEAR(together.between, 0.1344, printed);
    EXPECT_NEAR(together.levels[0].mean, 3.2247, printed);
    EXPECT_NEAR(together.levels[1].mean, 2.9607, printed);
}

} // namespace mooring::trends
