// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/changepoint.h"
#include "core/trends/words.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>

// Series made from a known truth, the same on every machine: how often the likely range holds it, and how
// often something is said that is not so.
namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::AllOf;
using testing::Ge;
using testing::Le;

namespace {

constexpr double noise = .65;

struct Share {
    int of = 0, all = 0;

    void count(bool hit)
    {
        ++all;
        of += hit ? 1 : 0;
    }
    double value() const { return static_cast<double>(of) / all; }
};

/// A level that wanders by a ratio drawn from -3 .. -1, three days of four answered.
MadeSeries wandering(int days, std::uint64_t seed)
{
    Dice dice{seed ^ 0xABCDU};
    const double ratio = std::pow(10, -3 + 2 * dice.uniform());
    return made({.days = days, .wandering = noise * std::sqrt(ratio), .noise = noise}, seed);
}

/// Within the scale, as check-ins are.
std::vector<Observation> answered(std::vector<Observation> rows)
{
    for (Observation &row : rows)
        row.value = std::clamp(std::round(row.value * 6) / 6, 1., 7.);
    return rows;
}

class Simulated : public testing::TestWithParam<int>
{};

} // namespace

TEST_P(Simulated, truth_lies_in_the_95_percent_range_of_today)
{
    Share covered;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const MadeSeries series = wandering(GetParam(), seed);
        const GridPosterior posterior{series.rows};
        if (posterior.size() > 0)
            covered.count(posterior.at(GetParam())->interval().contains(series.levels.back()));
    }

    EXPECT_THAT(covered.value(), AllOf(Ge(.92), Le(.98))) << covered.of << " of " << covered.all;
}

TEST_P(Simulated, truth_lies_in_the_95_percent_range_of_every_day)
{
    Share covered;
    for (std::uint64_t seed = 1001; seed <= 1200; ++seed) {
        const MadeSeries series = wandering(GetParam(), seed);
        const GridPosterior posterior{series.rows};
        for (int day = 1; day <= GetParam(); ++day)
            covered.count(
                posterior.at(day)->interval().contains(series.levels[static_cast<std::size_t>(day) - 1]));
    }

    EXPECT_THAT(covered.value(), AllOf(Ge(.92), Le(.98))) << covered.of << " of " << covered.all;
}

TEST_P(Simulated, change_lies_in_its_95_percent_range)
{
    Share covered;
    for (std::uint64_t seed = 2001; seed <= 2300; ++seed) {
        const MadeSeries series = wandering(GetParam(), seed);
        const GridPosterior posterior{series.rows};
        const auto change = posterior.change(1, GetParam());
        covered.count(change->delta.interval().contains(series.levels.back() - series.levels.front()));
    }

    EXPECT_GE(covered.value(), .92) << covered.of << " of " << covered.all;
}

INSTANTIATE_TEST_SUITE_P(Days, Simulated, testing::Values(14, 21, 30, 60));

TEST(FlatSeries, seldom_change_over_28_days)
{
    Share said;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto rows = answered(made({.days = 60, .noise = noise, .answered = .85}, seed).rows);
        if (const auto change = Trend{rows, {.today = 60}}.change(28))
            said.count(certainty(*change) != Certainty::NoClearChange);
    }

    EXPECT_GE(said.all, 300);
    EXPECT_LE(said.value(), .05) << said.of << " of " << said.all;
}

TEST(FlatSeries, seldom_change_over_90_days)
{
    Share said;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        const auto rows = answered(made({.days = 120, .noise = noise}, seed).rows);
        if (const auto change = Trend{rows, {.today = 120}}.change(90))
            said.count(certainty(*change) != Certainty::NoClearChange);
    }

    EXPECT_GE(said.all, 150);
    EXPECT_LE(said.value(), .05) << said.of << " of " << said.all;
}

TEST(FlatSeries, seldom_jump)
{
    Share said;
    for (std::uint64_t seed = 1; seed <= 200; ++seed)
        said.count(!changePoints(answered(made({.days = 180, .noise = noise}, seed).rows)).empty());

    EXPECT_LE(said.value(), .03) << said.of << " of " << said.all;
}

TEST(WanderingSeries, seldom_jump)
{
    Share said;
    for (std::uint64_t seed = 1; seed <= 200; ++seed)
        said.count(!changePoints(wandering(180, seed).rows).empty());

    EXPECT_LE(said.value(), .05) << said.of << " of " << said.all;
}

TEST(SteppedSeries, jump_where_they_do_if_the_step_is_large)
{
    Share found;
    Share near;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const auto jumps = changePoints(
            made({.days = 365, .start = 2.5, .noise = noise, .step = 2.5, .stepDay = 150}, seed).rows);
        found.count(!jumps.empty());
        if (!jumps.empty())
            near.count(std::abs(jumps.front().day - 150) <= 4);
    }

    EXPECT_GE(found.value(), .9);
    EXPECT_GE(near.value(), .8);
}

} // namespace mooring::trends
