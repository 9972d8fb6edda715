// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the table of edge cases, for what is measured beside the level: steps and links.
#include "core/trends/links.h"
#include "core/trends/stepeffect.h"
#include "tests/core/trends/series.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <limits>
#include <tuple>

namespace mooring::trends {

using testing::IsEmpty;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// The first pattern on every third day.
std::vector<TaggedDay> everyThird(const std::vector<Observation> &rows)
{
    std::vector<TaggedDay> tags;
    for (std::size_t i = 0; i < rows.size(); ++i)
        tags.push_back({rows[i].day, i % 3 == 0 ? quint64{1} : quint64{0}});
    return tags;
}

Link linkOf(const std::vector<Observation> &rows)
{
    return links(rows, {}, everyThird(rows), {.newSegmentAfter = 180}).front();
}

void expectFinite(const Effect &effect)
{
    ASSERT_TRUE(effect);
    EXPECT_TRUE(std::isfinite(effect->mean)) << effect->mean;
    EXPECT_TRUE(std::isfinite(effect->variance)) << effect->variance;
    EXPECT_GT(effect->variance, 0);
}

} // namespace

TEST(Regression, gives_the_example_of_the_documentation)
{
    const Variances variances{.49, .0025};
    AugmentedLanes lanes{std::array{variances.drift / variances.observation}, 1};
    for (const auto &[day, value, x] : {std::tuple{0., 4., 0.}, {1., 5., 1.}, {2., 5., 1.}, {3., 3., 0.}})
        lanes.append({day, value}, std::array{x});

    EXPECT_NEAR(lanes.information(0, 0), .9975, 5e-5);
    EXPECT_NEAR(lanes.product(0, 0), 1.4962, 5e-5);
    EXPECT_NEAR(effectGiven(lanes, 0, variances)->mean, 1.5, 1e-12);
    EXPECT_NEAR(effectGiven(lanes, 0, variances)->sd(), .7009, 5e-5);
}

TEST(EdgeCases, no_check_in_has_no_effects)
{
    EXPECT_FALSE(stepEffect({}, 0).shift);
    EXPECT_THAT(links({}, {}, {}), IsEmpty());
}

TEST(EdgeCases, one_check_in_has_no_effects)
{
    const std::vector<Observation> one{{10, 4}};

    EXPECT_FALSE(stepEffect(one, 10).shift);
    EXPECT_FALSE(linkOf(one).measured);
}

TEST(EdgeCases, two_check_ins_two_years_apart_tell_nothing_of_a_step_between)
{
    const std::vector<Observation> two{{0, 3}, {730, 4}};

    EXPECT_FALSE(stepEffect(two, 365, GridOptions{.newSegmentAfter = 180}).shift);
    expectFinite(stepEffect(two, 365).shift);
}

TEST(EdgeCases, repeats_of_a_day_are_several_noisier_looks_at_it)
{
    std::vector<Observation> split;
    for (const Observation &row : wandering(60))
        split.insert(split.end(), 3, {row.day, row.value, 1});
    const Variances variances{.49, .0025};
    const Level whole = *stepEffect(wandering(60), 30, variances).shift;
    const Level parts = *stepEffect(split, 30, variances).shift;

    EXPECT_NEAR(parts.mean, whole.mean, 1e-12);
    EXPECT_NEAR(parts.variance, whole.variance, 1e-12);
}

TEST(EdgeCases, the_order_of_writing_does_not_matter)
{
    auto shuffled = wandering(90);
    std::ranges::reverse(shuffled);
    std::rotate(shuffled.begin(), shuffled.begin() + 31, shuffled.end());

    EXPECT_EQ(stepEffect(dailyObservations(shuffled), 40).shift->mean,
              stepEffect(dailyObservations(wandering(90)), 40).shift->mean);
}

TEST(EdgeCases, segments_add_what_they_tell_about_a_link)
{
    const auto fill = [](AugmentedLanes &lanes, double from) {
        for (const Observation &row : shiftedInTime(wandering(40), from))
            lanes.append(row, std::array{std::fmod(row.day - from, 3) == 0 ? 1. : 0.});
    };
    const GridOptions options{.newSegmentAfter = 180};
    AugmentedLanes one = gridRegression(1, options);
    AugmentedLanes two = gridRegression(1, options);
    fill(one, 0);
    fill(two, 0);
    fill(two, 400);

    EXPECT_EQ(two.segments(), 2U);
    EXPECT_NEAR(two.information(0, 18), 2 * one.information(0, 18), 1e-10);
    EXPECT_NEAR(two.product(0, 18), 2 * one.product(0, 18), 1e-10);
    EXPECT_NEAR(two.logDeterminant(18), 2 * one.logDeterminant(18), 1e-10);
}

TEST(EdgeCases, answers_at_an_end_of_the_scale_show_no_effect)
{
    for (const double value : {1., 7.}) {
        expectFinite(linkOf(constant(3650, value)).measured);
        EXPECT_EQ(linkOf(constant(3650, value)).measured->mean, 0);
        EXPECT_EQ(stepEffect(constant(3650, value), 2000).shift->mean, 0);
    }
}

TEST(EdgeCases, an_outlier_is_kept_and_does_not_break_anything)
{
    auto rows = constant(90, 2);
    rows[44].value = 7;

    expectFinite(stepEffect(rows, 44).shift);
    expectFinite(linkOf(rows).measured);
    EXPECT_TRUE(stepEffect(rows, 44).shift->interval().contains(0));
}

TEST(EdgeCases, values_and_days_far_away_lose_no_digits)
{
    const auto near = wandering(120);
    const auto far = shiftedInTime(shifted(near, 1e6), dayNumber(QDate{9999, 1, 1}));

    EXPECT_NEAR(linkOf(far).measured->mean, linkOf(near).measured->mean, 1e-8);
    EXPECT_NEAR(linkOf(far).measured->sd(), linkOf(near).measured->sd(), 1e-8);
}

TEST(EdgeCases, what_changes_from_day_to_day_too_much_has_wide_ranges)
{
    auto wild = wandering(120);
    for (std::size_t i = 0; i < wild.size(); ++i)
        wild[i].value = i % 2 == 0 ? 1 : 7;

    expectFinite(linkOf(wild).measured);
    EXPECT_GT(stepEffect(wild, 60).shift->sd(), stepEffect(wandering(120), 60).shift->sd());
}

TEST(EdgeCases, what_is_no_number_never_reaches_the_model)
{
    auto rows = wandering(90);
    rows.push_back({30, std::nan("")});
    rows.push_back({31, infinite});
    rows.push_back({std::nan(""), 3});
    rows.push_back({-infinite, 3});
    rows.push_back({32, 8});

    EXPECT_EQ(stepEffect(dailyObservations(rows), 40).shift->mean,
              stepEffect(dailyObservations(wandering(90)), 40).shift->mean);
}

TEST(EdgeCases, the_same_days_give_the_same_numbers_to_the_last_digit)
{
    EXPECT_EQ(linkOf(wandering(300)).measured->mean, linkOf(wandering(300)).measured->mean);
    EXPECT_EQ(linkOf(wandering(300)).believed->variance, linkOf(wandering(300)).believed->variance);
}

} // namespace mooring::trends
