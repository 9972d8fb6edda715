// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/gridposterior.h"
#include "core/trends/locallevel.h"
#include "tests/core/trends/series.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numeric>

namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::Lt;

namespace {

class GridVectors : public testing::TestWithParam<std::string>
{
protected:
    QString series = QString::fromStdString(GetParam());
    Vectors vectors{u"gridbayes_"_s + series};
    GridPosterior posterior{vectors.observations()};
};

double sum(const GridWeights &weights) { return std::accumulate(weights.begin(), weights.end(), 0.); }

} // namespace

TEST_P(GridVectors, gives_level_and_range_of_every_day)
{
    double largest = 0;
    for (int row = 0; row < vectors.rows(); ++row) {
        const Level level = *posterior.at(vectors.number(row, u"day"_s));
        largest = std::max({largest, deviation(level.mean, vectors.number(row, u"level"_s)),
                            deviation(level.sd(), vectors.number(row, u"sd"_s)),
                            deviation(level.interval().low, vectors.number(row, u"lo95"_s)),
                            deviation(level.interval().high, vectors.number(row, u"hi95"_s))});
    }

    EXPECT_LE(largest, 1e-8);
}

TEST_P(GridVectors, weighs_the_ratios)
{
    const Vectors weights{u"gridbayes_weights"_s, series};
    const int row = weights.rowOf(series);
    double largest = 0;
    for (std::size_t j = 0; j < gridSize; ++j) {
        const QString column = u"w_"_s + QString::number(log10Ratio(j), 'f', 2);
        largest = std::max(largest, std::abs(posterior.weights()[j] - weights.number(row, column)));
    }

    EXPECT_LE(largest, 1e-8);
}

TEST_P(GridVectors, knows_noise_and_ratio)
{
    const Vectors summary{u"gridbayes_summary"_s, series};
    const int row = summary.rowOf(series);

    EXPECT_NEAR(posterior.noiseVariance(), summary.number(row, u"post_mean_s2e"_s), 1e-8);
    EXPECT_NEAR(posterior.meanLog10Ratio(), summary.number(row, u"post_mean_log10q"_s), 1e-8);
}

INSTANTIATE_TEST_SUITE_P(
    Series, GridVectors,
    testing::ValuesIn(Vectors::present({"s01_daily_gaps", "s02_constant", "s03_linear_drift", "s05_ten_years",
                                        "s06_single_point", "s07_two_points_far", "s08_white_noise",
                                        "s09_floor_discrete", "s11_real_worry", "s13_real_lonely"})),
    [](const auto &series) { return series.param; });

TEST(GridPosterior, gives_the_example_of_the_documentation)
{
    const GridPosterior posterior{std::vector<Observation>{{0, 4}, {1, 5}, {5, 3}}};

    EXPECT_NEAR(posterior.level(1).mean, 4.1261, 5e-5);
    EXPECT_NEAR(posterior.level(1).sd(), 0.5947, 5e-5);
    EXPECT_NEAR(posterior.noiseVariance(), 0.8397, 5e-5);
}

TEST(GridPosterior, has_nothing_to_say_without_rows)
{
    const GridPosterior posterior{std::vector<Observation>{}};

    EXPECT_EQ(posterior.size(), 0U);
    EXPECT_FALSE(posterior.at(0));
    EXPECT_FALSE(posterior.change(0, 1));
    EXPECT_NEAR(sum(posterior.weights()), 1, 1e-12);
}

TEST(GridPosterior, takes_a_single_row_at_its_word_with_a_wide_range)
{
    const GridPosterior posterior{std::vector<Observation>{{10, 4.25}}};

    EXPECT_DOUBLE_EQ(posterior.level(0).mean, 4.25);
    EXPECT_NEAR(posterior.level(0).sd(), 0.919, 5e-4);
}

TEST(GridPosterior, moves_with_the_values)
{
    auto higher = wandering(100);
    for (Observation &row : higher)
        row.value += 1e6;
    const GridPosterior posterior{wandering(100)};
    const GridPosterior moved{higher};

    EXPECT_NEAR(moved.level(50).mean - 1e6, posterior.level(50).mean, 1e-8);
    EXPECT_NEAR(moved.level(50).sd(), posterior.level(50).sd(), 1e-8);
}

TEST(GridPosterior, scales_with_the_values_if_the_prior_does)
{
    auto tenfold = wandering(100);
    for (Observation &row : tenfold)
        row.value *= 10;
    const GridPosterior posterior{wandering(100)};
    const GridPosterior scaled{tenfold, {.noiseScale = 6.5}};

    EXPECT_NEAR(scaled.level(50).mean, 10 * posterior.level(50).mean, 1e-10);
    EXPECT_NEAR(scaled.level(50).sd(), 10 * posterior.level(50).sd(), 1e-10);
}

TEST(GridPosterior, is_the_same_backwards_in_time)
{
    auto backwards = wandering(60);
    std::ranges::reverse(backwards);
    for (Observation &row : backwards)
        row.day = -row.day;
    const GridPosterior posterior{wandering(60)};
    const GridPosterior reversed{backwards};

    for (const double day : {-3., 0., 3., 17.5, 45., 70.}) {
        EXPECT_NEAR(reversed.at(-day)->mean, posterior.at(day)->mean, 1e-11);
        EXPECT_NEAR(reversed.at(-day)->sd(), posterior.at(day)->sd(), 1e-11);
    }
}

TEST(GridPosterior, does_not_care_when_it_all_happened)
{
    const GridPosterior longAgo{shiftedInTime(wandering(60), dayNumber(QDate{1900, 1, 1}))};
    const GridPosterior farAhead{shiftedInTime(wandering(60), dayNumber(QDate{9999, 1, 1}))};

    EXPECT_NEAR(longAgo.level(20).mean, farAhead.level(20).mean, 1e-12);
    EXPECT_NEAR(longAgo.level(20).sd(), farAhead.level(20).sd(), 1e-12);
}

TEST(GridPosterior, stays_finite_over_eight_thousand_years_and_for_huge_values)
{
    const GridPosterior posterior{std::vector<Observation>{{dayNumber(QDate{1900, 1, 1}), 1e90},
                                                           {dayNumber(QDate{9999, 12, 31}), -1e90}}};

    EXPECT_TRUE(std::isfinite(posterior.level(0).mean));
    EXPECT_TRUE(std::isfinite(posterior.level(1).sd()));
}

TEST(GridPosterior, is_sure_of_a_constant_but_not_certain)
{
    const auto rows = Vectors{u"s02_constant"_s}.observations();
    const GridPosterior posterior{rows};

    EXPECT_DOUBLE_EQ(posterior.level(59).mean, 3);
    EXPECT_NEAR(posterior.level(59).sd(), 0.038, 5e-4);
}

TEST(GridPosterior, mixes_changes_of_single_ratios)
{
    const auto rows = wandering(90);
    const GridPosterior posterior{rows};
    const Change change = *posterior.change(10.5, 73);
    double mean = 0;
    double square = 0;
    for (std::size_t j = 0; j < gridSize; ++j) {
        const double ratio = std::pow(10, log10Ratio(j));
        const double residual = -2
                              * (LocalLevel{rows, {1, ratio}}.logLikelihood()
                                 - LocalLevel{rows, {2, 2 * ratio}}.logLikelihood());
        const auto n = static_cast<double>(rows.size());
        const double squares =
            2 * (residual + (n - 1) * std::log(2.)); // S, from two likelihoods of one ratio
        const double noise = (4 * .65 * .65 + squares) / (n + 1);
        const Level delta = LocalLevel{rows, {noise, noise * ratio}}.change(10.5, 73)->delta;
        mean += posterior.weights()[j] * delta.mean;
        square += posterior.weights()[j] * (delta.variance + delta.mean * delta.mean);
    }

    EXPECT_NEAR(change.delta.mean, mean, 1e-9);
    EXPECT_NEAR(change.delta.variance, square - mean * mean, 1e-9);
}

TEST(GridPosterior, grows_row_by_row_to_the_same_result)
{
    const auto rows = wandering(200);
    GridFilter filter{{}, 3.5};
    for (const Observation &row : rows)
        filter.append(row);
    const GridPosterior whole{rows};

    EXPECT_NEAR(filter.current()->mean, whole.level(rows.size() - 1).mean, 1e-11);
    EXPECT_NEAR(filter.current()->sd(), whole.level(rows.size() - 1).sd(), 1e-11);
    EXPECT_NEAR(GridPosterior{filter}.level(40).mean, whole.level(40).mean, 1e-11);
}

TEST(GridPosterior, begins_a_new_segment_after_a_long_silence)
{
    const std::vector<Observation> rows{{0, 2}, {180, 3}, {361, 6}, {362, 6}};
    const GridPosterior posterior{rows, {.newSegmentAfter = 180}};

    EXPECT_EQ(posterior.segments(), 2U);
    EXPECT_EQ(posterior.segment(1), 0U);
    EXPECT_EQ(posterior.segment(2), 1U);
}

TEST(GridPosterior, gives_each_segment_its_own_level)
{
    auto rows = wandering(50);
    const auto later = shiftedInTime(wandering(50), 400);
    const GridPosterior one{rows};
    rows.insert(rows.end(), later.begin(), later.end());
    const GridPosterior both{rows, {.newSegmentAfter = 180}};

    EXPECT_NEAR(both.at(20)->mean, both.at(420)->mean, 1e-12);
    EXPECT_LT(both.at(20)->sd(), one.at(20)->sd()) << "the noise is known better from two segments";
}

TEST(GridPosterior, leaves_the_silence_between_segments_empty)
{
    const GridPosterior posterior{std::vector<Observation>{{0, 2}, {1, 2}, {361, 6}, {362, 6}},
                                  {.newSegmentAfter = 180}};

    EXPECT_FALSE(posterior.at(100));
    EXPECT_FALSE(posterior.change(100, 362));
    EXPECT_TRUE(posterior.at(370));
}

TEST(GridPosterior, adds_the_uncertainties_of_two_segments_in_a_change)
{
    const GridPosterior posterior{std::vector<Observation>{{0, 2}, {1, 2.5}, {361, 6}, {362, 6}},
                                  {.newSegmentAfter = 180}};
    const Level delta = posterior.change(1, 361)->delta;

    EXPECT_NEAR(delta.mean, posterior.level(2).mean - posterior.level(1).mean, 1e-12);
    EXPECT_GT(delta.variance, posterior.level(1).variance);
}

TEST(GridPosterior, notices_what_has_no_trend)
{
    std::vector<Observation> rows;
    double level = 0;
    for (int day = 0; day < 400; ++day) {
        level += ((day * 7919) % 13 < 6 ? -1 : 1) * (1 + (day * 31) % 5);
        rows.push_back({static_cast<double>(day), level});
    }

    EXPECT_TRUE(GridPosterior{rows}.looksTrendless());
    EXPECT_FALSE(GridPosterior{wandering(100)}.looksTrendless());
}

TEST(GridPosterior, leaves_the_first_row_of_a_segment_out_of_the_innovations)
{
    const GridPosterior posterior{std::vector<Observation>{{0, 2}, {1, 3}, {361, 6}, {362, 6}},
                                  {.newSegmentAfter = 180}};
    std::vector<double> days;
    for (const auto &innovation : posterior.innovations())
        days.push_back(innovation.day);

    EXPECT_THAT(days, ElementsAre(1, 362));
}

TEST(Correlation, is_shrunk_and_kept_below_one_for_a_series_with_itself)
{
    const GridPosterior forty{wandering(46)};
    const GridPosterior many{wandering(2000)};

    EXPECT_NEAR(correlation(forty, forty), 38. / 58, 1e-12);
    EXPECT_DOUBLE_EQ(correlation(many, many), .9);
}

TEST(Correlation, is_negative_for_mirrored_series)
{
    auto mirrored = wandering(100);
    for (Observation &row : mirrored)
        row.value = 8 - row.value;

    EXPECT_THAT(correlation(GridPosterior{wandering(100)}, GridPosterior{mirrored}), Lt(-.7));
}

TEST(Correlation, is_nothing_without_common_days)
{
    EXPECT_EQ(correlation(GridPosterior{wandering(50)}, GridPosterior{shiftedInTime(wandering(50), .5)}), 0);
    EXPECT_EQ(correlation(GridPosterior{wandering(50)}, GridPosterior{std::vector<Observation>{}}), 0);
}

} // namespace mooring::trends
