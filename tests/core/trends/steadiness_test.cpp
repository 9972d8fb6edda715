// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/steadiness.h"
#include "tests/core/trends/made.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mooring::trends {

using namespace Qt::StringLiterals;

namespace {

class SteadinessVectors : public testing::TestWithParam<std::string>
{
protected:
    double expected(const QString &column) const { return vectors.number(vectors.rowOf(series), column); }

    QString series = QString::fromStdString(GetParam());
    Vectors vectors{u"variability"_s, series};
    Steadiness found = steadiness(Vectors{series}.observations());
};

std::vector<Observation> noisyDays(double noise, int days, std::uint64_t seed, double start = 3.5)
{
    return made({.days = days, .start = start, .noise = noise, .answered = 1}, seed).rows;
}

} // namespace

TEST_P(SteadinessVectors, have_the_spread_of_the_reference)
{
    EXPECT_EQ(found.checkIns, static_cast<int>(expected(u"n"_s)));
    EXPECT_LE(deviation(found.mean, expected(u"mean"_s)), 1e-9);
    EXPECT_LE(deviation(found.sd, expected(u"sd"_s)), 1e-9);
}

TEST_P(SteadinessVectors, square_only_differences_of_neighbouring_days)
{
    EXPECT_EQ(found.dayToDay.pairs, static_cast<int>(expected(u"n_adjacent"_s)));
    EXPECT_LE(deviation(found.dayToDay.meanSquare.mean, expected(u"mssd_adjacent_days"_s)), 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Series, SteadinessVectors,
                         testing::ValuesIn(Vectors::present(
                             {"s01_daily_gaps", "s03_linear_drift", "s05_ten_years", "s08_white_noise",
                              "s09_floor_discrete", "s11_real_worry", "s13_real_lonely"})),
                         [](const auto &series) { return series.param; });

TEST(Steadiness, is_the_noise_of_the_model_with_its_range)
{
    const auto rows = noisyDays(.8, 400, 3);
    const Steadiness found = steadiness(rows);

    EXPECT_DOUBLE_EQ(found.noise, std::sqrt(GridPosterior(rows, {.newSegmentAfter = 180}).noiseVariance()));
    EXPECT_TRUE(found.noiseRange.contains(.8));
    EXPECT_TRUE(found.noiseRange.contains(found.noise));
    EXPECT_NEAR(found.noiseRange.high - found.noiseRange.low, 4 * .8 / std::sqrt(2 * 400.), .02);
}

TEST(Steadiness, does_not_take_drift_for_unsteady_days)
{
    const auto rows = made({.days = 300, .perDay = .01, .noise = .3, .answered = 1}, 3).rows;
    const Steadiness found = steadiness(rows);

    EXPECT_NEAR(found.noise, .3, .05);
    EXPECT_GT(found.sd, .8);
}

TEST(Steadiness, has_the_range_of_an_sd_from_independent_days)
{
    const Steadiness found = steadiness(noisyDays(.5, 21, 5));

    EXPECT_NEAR(found.sdRange.low, found.sd * std::sqrt(20 / 34.169606902838337), 1e-12);
    EXPECT_NEAR(found.sdRange.high, found.sd * std::sqrt(20 / 9.5907773922648674), 1e-12);
}

TEST(Steadiness, expects_of_neighbouring_days_what_noise_and_drift_add_up_to)
{
    const Steadiness found = steadiness(noisyDays(.5, 500, 5));

    EXPECT_NEAR(found.dayToDayModel, found.dayToDay.meanSquare.mean, .05);
    EXPECT_GT(found.dayToDayModel, 2 * found.noise * found.noise);
}

TEST(Steadiness, knows_how_sure_a_mean_of_squared_differences_is)
{
    const Steadiness found = steadiness(std::vector<Observation>{{1, 2}, {2, 4}, {3, 2}, {5, 6}});

    EXPECT_EQ(found.dayToDay.pairs, 2);
    EXPECT_DOUBLE_EQ(found.dayToDay.meanSquare.mean, 4);
    EXPECT_DOUBLE_EQ(found.dayToDay.meanSquare.variance, 4 * 4 * 5. / 4) << "n = 3, s^2 = 2";
}

TEST(Steadiness, needs_twenty_one_check_ins_and_twenty_pairs_of_days)
{
    EXPECT_FALSE(steadiness(noisyDays(.5, 20, 1)).shown());
    EXPECT_TRUE(steadiness(noisyDays(.5, 21, 1)).shown());
    EXPECT_TRUE(steadiness(noisyDays(.5, 21, 1)).dayToDay.shown());
    EXPECT_FALSE(steadiness(noisyDays(.5, 20, 1)).dayToDay.shown());
}

TEST(Steadiness, is_compared_from_forty_two_check_ins_in_either_period)
{
    EXPECT_FALSE(compared(steadiness(noisyDays(.5, 41, 1)), steadiness(noisyDays(.5, 60, 2))));
    EXPECT_TRUE(compared(steadiness(noisyDays(.5, 42, 1)), steadiness(noisyDays(.5, 60, 2))));
}

TEST(Steadiness, is_not_compared_near_the_ends_of_the_scale)
{
    EXPECT_FALSE(compared(steadiness(noisyDays(.1, 50, 1, 1.5)), steadiness(noisyDays(.5, 50, 2))));
    EXPECT_FALSE(compared(steadiness(noisyDays(.5, 50, 1)), steadiness(noisyDays(.1, 50, 2, 6.5))));
}

TEST(Steadiness, differs_clearly_when_days_do)
{
    const auto calmer = compared(steadiness(noisyDays(.9, 80, 3)), steadiness(noisyDays(.3, 80, 4)));

    ASSERT_TRUE(calmer);
    EXPECT_EQ(calmer->certainty, Certainty::Clearly);
    EXPECT_TRUE(calmer->range.contains(.3 / .9));
}

TEST(Steadiness, seldom_differs_clearly_when_days_do_not)
{
    int clearly = 0;
    int inRange = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const Steadiness first = steadiness(noisyDays(.5, 60, seed));
        const auto change = compared(first, steadiness(noisyDays(.5, 60, seed + 1000)));
        clearly += change->certainty == Certainty::Clearly ? 1 : 0;
        inRange += first.noiseRange.contains(.5) ? 1 : 0;
    }

    EXPECT_LE(clearly, 8) << "5 expected";
    EXPECT_GE(inRange, 90) << "95 expected";
}

TEST(Steadiness, sets_the_last_ninety_days_beside_the_ninety_before)
{
    std::vector<Observation> rows = noisyDays(.9, 89, 3); // days 1 to 89: before
    for (const Observation &row : noisyDays(.3, 90, 4))
        rows.push_back({row.day + 89, row.value});

    const auto change = steadinessChange(rows);
    const auto expected = compared(steadiness(noisyDays(.9, 89, 3)), steadiness(noisyDays(.3, 90, 4)));

    ASSERT_TRUE(change && expected);
    EXPECT_NEAR(change->ratio, expected->ratio, 1e-9);
    EXPECT_EQ(change->certainty, Certainty::Clearly);
}

TEST(Steadiness, is_not_set_beside_a_period_with_too_few_check_ins)
{
    std::vector<Observation> rows = noisyDays(.9, 30, 3);
    for (const Observation &row : noisyDays(.3, 90, 4))
        rows.push_back({row.day + 60, row.value});

    EXPECT_FALSE(steadinessChange(rows));
}

TEST(Steadiness, has_nothing_to_say_without_rows)
{
    EXPECT_EQ(steadiness(std::vector<Observation>{}).noise, 0);
    EXPECT_EQ(steadiness(std::vector<Observation>{{1, 4}}).sd, 0);
    EXPECT_NEAR(steadiness(std::vector<Observation>{{1, 4}}).noise, .919, 5e-4);
}

} // namespace mooring::trends
