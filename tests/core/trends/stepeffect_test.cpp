// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/stepeffect.h"
#include "tests/core/trends/series.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace mooring::trends {

using namespace Qt::StringLiterals;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

std::vector<Observation> raisedFrom(double day, double by, std::vector<Observation> rows)
{
    for (Observation &row : rows)
        row.value += row.day >= day ? by : 0;
    return rows;
}

/// The step at `day` in one lane, worked out without the augmented filter: S(b) of y - b x is a parabola in
/// b, and three likelihoods of the plain model give it.
struct Parabola {
    double squares = 0, product = 0, information = 0; // S(b) = squares - 2 b product + b^2 information
};

double residualOf(const std::vector<Observation> &rows, double ratio)
{
    const auto n = static_cast<double>(rows.size());
    const double apart =
        LocalLevel{rows, {1, ratio}}.logLikelihood() - LocalLevel{rows, {2, 2 * ratio}}.logLikelihood();
    return 2 * ((n - 1) * std::log(2.) - 2 * apart);
}

Parabola parabola(const std::vector<Observation> &rows, double day, double ratio)
{
    const double none = residualOf(rows, ratio);
    const double up = residualOf(raisedFrom(day, -1, rows), ratio);
    const double down = residualOf(raisedFrom(day, 1, rows), ratio);
    return {none, (down - up) / 4, (up + down) / 2 - none};
}

} // namespace

TEST(StepEffect, agrees_with_the_reference_of_known_variances)
{
    const Vectors steps{u"step_effect_gls"_s};
    ASSERT_GT(steps.rows(), 0);
    double largest = 0;
    for (int row = 0; row < steps.rows(); ++row) {
        const QString series = steps.text(row, u"series"_s);
        if (!Vectors::exist(series))
            continue; // may not be copied and is not beside the project
        const StepEffect effect =
            stepEffect(Vectors{series}.observations(), steps.number(row, u"tau"_s),
                       Variances{steps.number(row, u"s2e"_s), steps.number(row, u"s2n"_s)});
        largest = std::max({largest, deviation(effect.shift->mean, steps.number(row, u"step"_s)),
                            deviation(effect.shift->sd(), steps.number(row, u"se"_s))});
    }

    EXPECT_LE(largest, 1e-8);
}

TEST(StepEffect, averages_over_the_ratios_as_the_likelihoods_of_the_plain_model_do)
{
    const auto rows = wandering(40);
    const auto n = static_cast<double>(rows.size());
    std::array<double, gridSize> means{};
    std::array<double, gridSize> variances{};
    GridWeights logarithms{};
    for (std::size_t j = 0; j < gridSize; ++j) {
        const double ratio = std::pow(10., log10Ratio(j));
        const Parabola at = parabola(rows, 20, ratio);
        const double squares = 4 * .65 * .65 + at.squares - at.product * at.product / at.information;
        const double logDeterminant = -2 * LocalLevel{rows, {1, ratio}}.logLikelihood()
                                    - n * std::log(2 * std::numbers::pi) - at.squares;
        means[j] = at.product / at.information;
        variances[j] = squares / (4 + n - 4) / at.information;
        logarithms[j] = -((4 + n - 2) * std::log(squares) + logDeterminant + std::log(at.information)
                          + std::pow(log10Ratio(j) + 1.5, 2))
                      / 2;
    }
    const GridWeights weights = normalised(logarithms);
    double mean = 0;
    double square = 0;
    for (std::size_t j = 0; j < gridSize; ++j) {
        mean += weights[j] * means[j];
        square += weights[j] * (variances[j] + means[j] * means[j]);
    }
    const Level shift = *stepEffect(rows, 20).shift;

    EXPECT_NEAR(shift.mean, mean, 1e-8);
    EXPECT_NEAR(shift.variance, square - mean * mean, 1e-8);
}

TEST(StepEffect, finds_a_large_step_within_its_range)
{
    const Level shift = *stepEffect(raisedFrom(60, 1.5, noisy(120, 0, 11)), 60).shift;

    EXPECT_TRUE(shift.interval().contains(1.5)) << shift.mean;
    EXPECT_FALSE(shift.interval().contains(0)) << shift.mean;
}

TEST(StepEffect, adds_up_with_a_step_put_on_top)
{
    const Level before = *stepEffect(wandering(90), 40, Variances{.49, .0025}).shift;
    const Level after = *stepEffect(raisedFrom(40, .7, wandering(90)), 40, Variances{.49, .0025}).shift;

    EXPECT_NEAR(after.mean, before.mean + .7, 1e-12);
    EXPECT_NEAR(after.variance, before.variance, 1e-12);
}

TEST(StepEffect, does_not_care_where_the_values_lie)
{
    const Level low = *stepEffect(wandering(90), 40).shift;
    const Level high = *stepEffect(shifted(wandering(90), 1000), 40).shift;

    EXPECT_NEAR(high.mean, low.mean, 1e-9);
    EXPECT_NEAR(high.variance, low.variance, 1e-9);
}

TEST(StepEffect, scales_with_the_values_if_the_prior_does)
{
    const Level one = *stepEffect(wandering(90), 40).shift;
    const Level ten = *stepEffect(scaled(wandering(90), 10), 40, GridOptions{.noiseScale = 6.5}).shift;

    EXPECT_NEAR(ten.mean, 10 * one.mean, 1e-9);
    EXPECT_NEAR(ten.sd(), 10 * one.sd(), 1e-9);
}

TEST(StepEffect, turns_its_sign_with_time)
{
    const Level forwards = *stepEffect(wandering(90), 39.5).shift;
    const Level backwards = *stepEffect(backwardsInTime(wandering(90)), -39.5).shift;

    EXPECT_NEAR(backwards.mean, -forwards.mean, 1e-9);
    EXPECT_NEAR(backwards.variance, forwards.variance, 1e-9);
}

TEST(StepEffect, counts_the_day_itself_as_after)
{
    const StepEffect effect = stepEffect(noisy(30, 0, 1), 10);

    EXPECT_EQ(effect.before, 10);
    EXPECT_EQ(effect.after, 20);
}

TEST(StepEffect, rarely_sees_a_step_where_there_is_none)
{
    int seen = 0;
    constexpr int series = 300;
    for (unsigned seed = 1; seed <= series; ++seed)
        seen +=
            stepEffect(noisy(90, seed % 2 == 0 ? .06 : 0, seed), 45).shift->interval().contains(0) ? 0 : 1;

    EXPECT_LE(seen, series * 5 / 100);
}

TEST(StepEffect, says_nothing_when_a_long_silence_lies_between)
{
    auto rows = noisy(30, 0, 1);
    const auto later = shiftedInTime(noisy(30, 0, 2), 400);
    rows.insert(rows.end(), later.begin(), later.end());
    const StepEffect effect = stepEffect(rows, 300, GridOptions{.newSegmentAfter = 180});

    EXPECT_FALSE(effect.shift);
    EXPECT_EQ(effect.before, 0);
    EXPECT_FALSE(effect.mayBeShown());
}

TEST(StepEffect, counts_only_the_segment_that_holds_the_day)
{
    auto rows = noisy(30, 0, 1);
    const auto later = shiftedInTime(noisy(30, 0, 2), 400);
    rows.insert(rows.end(), later.begin(), later.end());
    const StepEffect effect = stepEffect(rows, 410, GridOptions{.newSegmentAfter = 180});

    EXPECT_EQ(effect.before, 10);
    EXPECT_EQ(effect.after, 20);
}

TEST(StepEffect, says_nothing_without_days_on_both_sides)
{
    for (const double day : {-5., 0., 30., 1000., never, -never, std::nan("")})
        EXPECT_FALSE(stepEffect(noisy(30, 0, 1), day).shift) << day;
    EXPECT_FALSE(stepEffect({}, 10).shift);
    EXPECT_FALSE(stepEffect(std::vector<Observation>{{3, 4}}, 3).shift);
}

TEST(StepEffect, of_a_constant_series_is_none_and_sure)
{
    const Level shift = *stepEffect(constant(60, 3), 30).shift;

    EXPECT_DOUBLE_EQ(shift.mean, 0);
    EXPECT_GT(shift.variance, 0);
    EXPECT_LT(shift.sd(), .3);
}

// A row of the table of minimum data.
TEST(MinimumData, before_and_after_need_fourteen_check_ins_on_each_side)
{
    EXPECT_FALSE(stepEffect(noisy(60, 0, 1), 13).mayBeShown());
    EXPECT_TRUE(stepEffect(noisy(60, 0, 1), 14).mayBeShown());
    EXPECT_TRUE(stepEffect(noisy(60, 0, 1), 46).mayBeShown());
    EXPECT_FALSE(stepEffect(noisy(60, 0, 1), 47).mayBeShown());
}

} // namespace mooring::trends
