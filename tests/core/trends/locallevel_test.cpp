// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/locallevel.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace mooring::trends {

using namespace Qt::StringLiterals;

namespace {

constexpr Variances givenVariances{0.49, 0.0025};

/// The largest deviation of a pair of columns from what the model says at each day of the file.
double largestDeviation(const Vectors &vectors, const LocalLevel &model, const QString &level,
                        const QString &sd)
{
    double largest = 0;
    for (int row = 0; row < vectors.rows(); ++row) {
        const Level actual = *model.at(vectors.number(row, u"day"_s));
        largest = std::max({largest, deviation(actual.mean, vectors.number(row, level)),
                            deviation(actual.sd(), vectors.number(row, sd))});
    }
    return largest;
}

class LocalLevelVectors : public testing::TestWithParam<std::string>
{
protected:
    double parameter(const QString &column) const
    {
        const Vectors own{u"params"_s, name};
        return own.number(own.rowOf(name), column);
    }

    /// The two series that may not be copied carry reference errors of up to 7e-9, as their own parameter
    /// table says.
    double tolerance() const { return name.startsWith(u"s11"_s) || name.startsWith(u"s13"_s) ? 1e-8 : 1e-9; }

    QString name = QString::fromStdString(GetParam());
    Vectors vectors{name};
};

/// Those whose most likely variances are not degenerate.
class MaximumLikelihoodVectors : public LocalLevelVectors
{};

std::vector<Observation> wobbly()
{
    return {{0, 3}, {1, 4.5}, {1, 4}, {4.25, 2}, {11, 5}, {12, 5.5}, {40, 3.5}};
}

} // namespace

TEST_P(LocalLevelVectors, smooths_every_day_as_the_reference_does)
{
    const LocalLevel model{vectors.observations(), givenVariances};

    EXPECT_LE(largestDeviation(vectors, model, u"level_fix"_s, u"se_fix"_s), tolerance());
}

TEST_P(LocalLevelVectors, filters_every_check_in_as_the_reference_does)
{
    const auto observations = vectors.observations();
    const LocalLevel model{observations, givenVariances};
    double largest = 0;
    std::size_t observed = 0;
    for (int row = 0; row < vectors.rows(); ++row) {
        if (std::isnan(vectors.number(row, u"y"_s)))
            continue;
        const Level level = model.filtered(observed++);
        largest = std::max({largest, deviation(level.mean, vectors.number(row, u"filt_fix"_s)),
                            deviation(level.sd(), vectors.number(row, u"filtse_fix"_s))});
    }

    EXPECT_LE(largest, tolerance());
}

TEST_P(MaximumLikelihoodVectors, smooths_with_maximum_likelihood_variances)
{
    const LocalLevel model{vectors.observations(), {parameter(u"ml_s2e"_s), parameter(u"ml_s2n"_s)}};

    EXPECT_LE(largestDeviation(vectors, model, u"level_ml"_s, u"se_ml"_s), 1e-9);
}

TEST_P(LocalLevelVectors, has_the_reference_likelihood)
{
    const LocalLevel model{vectors.observations(), givenVariances};

    EXPECT_LE(deviation(model.logLikelihood(), parameter(u"loglik_fix"_s)), 1e-8);
}

INSTANTIATE_TEST_SUITE_P(
    Series, LocalLevelVectors,
    testing::ValuesIn(Vectors::present({"s01_daily_gaps", "s02_constant", "s03_linear_drift", "s05_ten_years",
                                        "s06_single_point", "s07_two_points_far", "s08_white_noise",
                                        "s09_floor_discrete", "s11_real_worry", "s13_real_lonely"})),
    [](const auto &series) { return series.param; });

INSTANTIATE_TEST_SUITE_P(Series, MaximumLikelihoodVectors,
                         testing::ValuesIn(Vectors::present(
                             {"s01_daily_gaps", "s03_linear_drift", "s05_ten_years", "s08_white_noise",
                              "s09_floor_discrete", "s11_real_worry", "s13_real_lonely"})),
                         [](const auto &series) { return series.param; });

TEST(LocalLevel, gives_changes_as_the_dense_reference_does)
{
    const Vectors changes{u"velocity_dense"_s};
    ASSERT_GT(changes.rows(), 0);
    double largest = 0;
    for (int row = 0; row < changes.rows(); ++row) {
        const Vectors series{changes.text(row, u"series"_s)};
        const LocalLevel model{series.observations(),
                               {changes.number(row, u"s2e"_s), changes.number(row, u"s2n"_s)}};
        const double from = changes.number(row, u"t_from"_s);
        const double to = changes.number(row, u"t_to"_s);
        const Change change = *model.change(from, to);
        largest = std::max({largest, deviation(change.delta.mean, changes.number(row, u"delta"_s)),
                            deviation(change.delta.sd(), changes.number(row, u"se_delta"_s)),
                            deviation(model.covariance(from, to), changes.number(row, u"cov"_s)),
                            deviation(model.at(from)->mean, changes.number(row, u"level_from"_s))});
    }

    EXPECT_LE(largest, 1e-8);
}

// R starts its filter with a wide prior instead of a flat one and prints six digits of the variances.
TEST(LocalLevel, follows_the_nile_as_closely_as_published_variances_allow)
{
    const Vectors nile{u"s17_nile_structts"_s};
    const LocalLevel model{nile.observations(), {15098.6, 1469.1}};
    double largest = 0;
    for (int row = 0; row < nile.rows(); ++row) {
        const Level level = model.smoothed(static_cast<std::size_t>(row));
        largest = std::max({largest, deviation(level.mean, nile.number(row, u"level"_s)),
                            deviation(level.sd(), nile.number(row, u"se"_s))});
    }

    EXPECT_LE(largest, 1e-5);
}

TEST(LocalLevel, moves_with_the_values)
{
    auto higher = wobbly();
    for (Observation &row : higher)
        row.value += 1000;
    const LocalLevel model{wobbly(), givenVariances};
    const LocalLevel moved{higher, givenVariances};

    EXPECT_NEAR(moved.at(7)->mean, model.at(7)->mean + 1000, 1e-10);
    EXPECT_NEAR(moved.at(7)->variance, model.at(7)->variance, 1e-12);
}

TEST(LocalLevel, scales_with_the_values)
{
    auto doubled = wobbly();
    for (Observation &row : doubled)
        row.value *= 2;
    const LocalLevel model{wobbly(), givenVariances};
    const LocalLevel scaled{doubled, {4 * givenVariances.observation, 4 * givenVariances.drift}};

    EXPECT_NEAR(scaled.at(7)->mean, 2 * model.at(7)->mean, 1e-12);
    EXPECT_NEAR(scaled.at(7)->sd(), 2 * model.at(7)->sd(), 1e-12);
}

TEST(LocalLevel, is_the_same_backwards_in_time)
{
    auto backwards = wobbly();
    std::ranges::reverse(backwards);
    for (Observation &row : backwards)
        row.day = -row.day;
    const LocalLevel model{wobbly(), givenVariances};
    const LocalLevel reversed{backwards, givenVariances};

    for (const double day : {-5., 0., 1., 2.5, 4.25, 30., 50.}) {
        EXPECT_NEAR(reversed.at(-day)->mean, model.at(day)->mean, 1e-12);
        EXPECT_NEAR(reversed.at(-day)->variance, model.at(day)->variance, 1e-12);
    }
}

TEST(LocalLevel, gives_the_same_change_in_both_directions_but_for_the_sign)
{
    const LocalLevel model{wobbly(), givenVariances};

    EXPECT_DOUBLE_EQ(model.change(2, 30)->delta.mean, -model.change(30, 2)->delta.mean);
    EXPECT_DOUBLE_EQ(model.change(2, 30)->delta.variance, model.change(30, 2)->delta.variance);
}

TEST(LocalLevel, lets_a_change_beyond_the_ends_grow_with_the_days)
{
    const LocalLevel model{wobbly(), givenVariances};

    EXPECT_NEAR(model.change(40, 47)->delta.variance, 7 * givenVariances.drift, 1e-12);
    EXPECT_NEAR(model.change(-7, 0)->delta.variance, 7 * givenVariances.drift, 1e-12);
}

TEST(LocalLevel, weighs_three_one_item_rows_like_one_row_of_three_items)
{
    const LocalLevel apart{std::vector<Observation>{{0, 3}, {1, 5, 1}, {1, 5, 1}, {1, 5, 1}, {2, 4}},
                           givenVariances};
    const LocalLevel together{std::vector<Observation>{{0, 3}, {1, 5, 3}, {2, 4}}, givenVariances};

    EXPECT_NEAR(apart.at(1)->mean, together.at(1)->mean, 1e-12);
    EXPECT_NEAR(apart.at(1)->variance, together.at(1)->variance, 1e-12);
}

TEST(LocalLevel, gives_rows_of_one_day_one_level)
{
    const LocalLevel model{wobbly(), givenVariances};

    EXPECT_DOUBLE_EQ(model.smoothed(1).mean, model.smoothed(2).mean);
}

TEST(LocalLevel, is_the_plain_mean_without_drift)
{
    const LocalLevel model{std::vector<Observation>{{0, 2}, {5, 3}, {600, 7}}, {1, 0}};

    EXPECT_NEAR(model.at(300)->mean, 4, 1e-12);
    EXPECT_NEAR(model.at(300)->variance, 1. / 3, 1e-12);
    EXPECT_NEAR(model.change(0, 600)->delta.variance, 0, 1e-12);
}

TEST(LocalLevel, has_nothing_to_say_without_rows)
{
    const LocalLevel model{std::vector<Observation>{}, givenVariances};

    EXPECT_FALSE(model.at(0));
    EXPECT_FALSE(model.change(0, 1));
    EXPECT_EQ(model.logLikelihood(), 0);
}

TEST(CheckSeries, accepts_rows_in_order_and_several_on_a_day) { EXPECT_TRUE(checkSeries(wobbly())); }

TEST(CheckSeries, refuses_rows_out_of_order)
{
    EXPECT_FALSE(checkSeries(std::vector<Observation>{{1, 4}, {0, 4}}));
}

TEST(CheckSeries, refuses_what_is_not_a_usable_number)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();

    EXPECT_FALSE(checkSeries(std::vector<Observation>{{0, nan}}));
    EXPECT_FALSE(checkSeries(std::vector<Observation>{{0, -infinity}}));
    EXPECT_FALSE(checkSeries(std::vector<Observation>{{infinity, 4}}));
    EXPECT_FALSE(checkSeries(std::vector<Observation>{{nan, 4}}));
    EXPECT_FALSE(checkSeries(std::vector<Observation>{{0, 1e200}}));
    EXPECT_FALSE(checkSeries(std::vector<Observation>{{0, 4, 0}}));
}

} // namespace mooring::trends
