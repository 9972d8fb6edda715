// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/pooled.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <array>
#include <numeric>

namespace mooring::trends {

using testing::DoubleNear;
using testing::Pointwise;

namespace {

GridFilter filterOf(std::span<const Observation> rows)
{
    GridFilter filter{{}, 4};
    for (const Observation &row : rows)
        filter.append(row);
    return filter;
}

GridFilter quiet(int days, std::uint64_t seed)
{
    return filterOf(made({.days = days, .wandering = .02, .answered = 1}, seed).rows);
}

GridFilter restless(int days, std::uint64_t seed)
{
    return filterOf(made({.days = days, .wandering = .4, .answered = 1}, seed).rows);
}

double meanLog10Ratio(const GridWeights &weights)
{
    double mean = 0;
    for (std::size_t j = 0; j < gridSize; ++j)
        mean += weights[j] * log10Ratio(j);
    return mean;
}

} // namespace

TEST(PooledWeights, are_those_of_a_single_stream)
{
    const GridFilter filter = quiet(60, 1);

    EXPECT_THAT(*pooledWeights(std::array{ratioEvidence(filter)}),
                Pointwise(DoubleNear(1e-12), filter.weights()));
}

TEST(PooledWeights, leave_out_streams_below_fourteen_rows)
{
    EXPECT_FALSE(pooledWeights(std::array{ratioEvidence(quiet(13, 1))}));
    EXPECT_THAT(*pooledWeights(std::array{ratioEvidence(quiet(60, 1)), ratioEvidence(restless(13, 2))}),
                Pointwise(DoubleNear(1e-12), quiet(60, 1).weights()));
}

TEST(PooledWeights, learn_from_all_streams)
{
    const auto pooled = *pooledWeights(
        std::array{ratioEvidence(quiet(60, 1)), ratioEvidence(quiet(60, 2)), ratioEvidence(quiet(60, 3))});
    const double spread = meanLog10Ratio(quiet(60, 1).weights());

    EXPECT_NEAR(std::accumulate(pooled.begin(), pooled.end(), 0.), 1, 1e-12);
    EXPECT_LT(meanLog10Ratio(pooled), spread) << "three quiet streams say more than one";
}

TEST(PooledWeights, take_the_prior_once)
{
    const RatioEvidence nothingKnown{.rows = 14};
    const auto once = *pooledWeights(std::array{nothingKnown});

    EXPECT_THAT(*pooledWeights(std::array{nothingKnown, nothingKnown}), Pointwise(DoubleNear(1e-15), once));
    EXPECT_THAT(GridFilter{}.weights(), Pointwise(DoubleNear(1e-12), once));
}

TEST(PooledWeights, do_not_depend_on_the_order_of_streams)
{
    const auto a = ratioEvidence(quiet(60, 1));
    const auto b = ratioEvidence(restless(60, 2));

    EXPECT_THAT(*pooledWeights(std::array{a, b}),
                Pointwise(DoubleNear(1e-12), *pooledWeights(std::array{b, a})));
}

TEST(BorrowedWeights, leave_level_and_noise_to_the_stream)
{
    const auto rows = made({.days = 10, .start = 6, .noise = .2, .answered = 1}, 4).rows;
    const auto borrowed = *pooledWeights(std::array{ratioEvidence(restless(200, 2))});
    const GridPosterior own{rows};
    const GridPosterior withBorrowed{filterOf(rows), borrowed};

    EXPECT_THAT(withBorrowed.weights(), Pointwise(DoubleNear(0), borrowed));
    EXPECT_NEAR(withBorrowed.level(9).mean, 6, .5);
    EXPECT_GT(withBorrowed.level(9).sd(), own.level(9).sd()) << "a restless level is known less well";
    EXPECT_LT(withBorrowed.noiseVariance(), .2);
}

} // namespace mooring::trends
