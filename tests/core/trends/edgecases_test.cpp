// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/checkin.h"
#include "core/trends/words.h"
#include "tests/core/trends/made.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>

// What happens at the edges: one test for each case.
namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

std::vector<Observation> wandering(int days) { return made({.days = days, .wandering = .05}, 9).rows; }

Trend trendOf(std::span<const Observation> rows, double today = 1e6) { return Trend{rows, {.today = today}}; }

std::string said(const Trend &anxiety, const Trend &avoidance)
{
    return inWords(findings(u"Sam"_s, anxiety, avoidance), QLocale::c()).all().join(u' ').toStdString();
}

std::vector<Observation> unchanging(double value, int days)
{
    std::vector<Observation> rows;
    for (int day = 1; day <= days; ++day)
        rows.push_back({static_cast<double>(day), value});
    return rows;
}

/// A level that jumps every day, far beyond what noise explains.
std::vector<Observation> jumpy(int days)
{
    std::vector<Observation> rows;
    Dice dice{4};
    double level = 0;
    for (int day = 1; day <= days; ++day)
        rows.push_back({static_cast<double>(day), level += dice.normal()});
    return rows;
}

} // namespace

TEST(EdgeCases, no_check_in_or_none_that_is_a_number)
{
    for (const Trend &trend :
         {trendOf({}), trendOf(std::vector<Observation>{{1, notANumber}, {2, notANumber}})}) {
        EXPECT_THAT(trend.days(), IsEmpty());
        EXPECT_FALSE(trend.now());
        EXPECT_THAT(trend.curve(0, 100, 50), IsEmpty());
        EXPECT_THAT(said(trend, trend), HasSubstr("There are no check-ins about Sam yet."));
    }
}

TEST(EdgeCases, one_check_in)
{
    const Trend trend = trendOf(std::vector<Observation>{{10, 4.5}}, 10);

    EXPECT_DOUBLE_EQ(trend.now()->mean, 4.5);
    EXPECT_NEAR(trend.now()->sd(), .92, .005);
    EXPECT_THAT(trend.curve(0, 20, 50), SizeIs(1)) << "dots only";
    EXPECT_THAT(said(trend, trend), Not(HasSubstr("likely")));
}

TEST(EdgeCases, two_check_ins_two_years_apart)
{
    const auto rows = Vectors{u"s07_two_points_far"_s}.observations();
    const Level end = GridPosterior{rows}.level(1);
    EXPECT_NEAR(end.mean, 3.163, 5e-4);
    EXPECT_NEAR(end.sd(), .728, 5e-4);

    const Trend trend = trendOf(rows);
    EXPECT_EQ(trend.posterior().segments(), 2U);
    EXPECT_DOUBLE_EQ(trend.posterior().level(0).mean, rows[0].value);
    EXPECT_DOUBLE_EQ(trend.posterior().level(1).mean, rows[1].value);
    EXPECT_NEAR(trend.posterior().level(1).sd(), .919, 5e-4);
}

TEST(EdgeCases, constant_series)
{
    const auto rows = Vectors{u"s02_constant"_s}.observations();
    const Trend trend = trendOf(rows, rows.back().day);

    EXPECT_NEAR(trend.now()->sd(), .038, 5e-4);
    EXPECT_THAT(said(trend, trend), HasSubstr("Very steady answers"));
    EXPECT_THAT(said(trend, trend), Not(HasSubstr("perfect")));
}

TEST(EdgeCases, same_day_repeats)
{
    const Trend once = trendOf(std::vector<Observation>{{1, 3}, {2, 4}, {3, 3}});
    const Trend repeated = trendOf(std::vector<Observation>{{1, 3}, {2, 3}, {2, 5}, {3, 3}});
    EXPECT_DOUBLE_EQ(repeated.now()->mean, once.now()->mean) << "averaged first";

    const GridPosterior sameDay{std::vector<Observation>{{1, 3}, {2, 3}, {2, 5}, {3, 3}}};
    EXPECT_DOUBLE_EQ(sameDay.level(1).mean, sameDay.level(2).mean) << "no time, no drift";
}

TEST(EdgeCases, out_of_order_or_edited_past_entry)
{
    const auto rows = wandering(60);
    auto mixed = rows;
    std::ranges::reverse(mixed);
    std::swap(mixed[3], mixed[20]);

    EXPECT_EQ(trendOf(mixed).days(), trendOf(rows).days());
    EXPECT_EQ(trendOf(mixed).now()->mean, trendOf(rows).now()->mean);
}

TEST(EdgeCases, gap_of_60_to_180_days)
{
    const Trend trend = trendOf(std::vector<Observation>{{1, 3}, {2, 3.5}, {182, 4}}, 182);
    const auto curve = trend.curve(3, 181, 20);

    EXPECT_EQ(trend.posterior().segments(), 1U);
    EXPECT_THAT(curve, Not(IsEmpty()));
    EXPECT_THAT(curve, Each(testing::Field(&CurvePoint::kind, GapKind::BandOnly)));
    EXPECT_GT(trend.posterior().at(92)->sd(), trend.posterior().at(2)->sd()) << "the band bridges and widens";
}

TEST(EdgeCases, gap_over_180_days)
{
    const Trend trend = trendOf(std::vector<Observation>{{1, 3}, {2, 3.5}, {183, 4}, {184, 4.5}}, 184);

    EXPECT_EQ(trend.posterior().segments(), 2U);
    EXPECT_FALSE(trend.posterior().at(92));
    EXPECT_EQ(trend.posterior().degrees(), 4 + 4 - 2) << "nu counts n less the segments";
}

TEST(EdgeCases, future_dated) { EXPECT_THAT(trendOf(unchanging(3, 10), 7).days(), SizeIs(7)); }

TEST(EdgeCases, before_1970)
{
    auto longAgo = wandering(60);
    for (Observation &row : longAgo)
        row.day += dayNumber(QDate{1921, 3, 1});
    auto now = wandering(60);
    for (Observation &row : now)
        row.day += dayNumber(QDate{2026, 3, 1});

    EXPECT_NEAR(trendOf(longAgo, 1e7).now()->mean, trendOf(now, 1e7).now()->mean, 1e-12);
}

TEST(EdgeCases, floor_and_ceiling)
{
    const Trend trend = trendOf(std::vector<Observation>{{1, 1}, {2, 1}, {3, 1.5}, {4, 1}}, 4);

    EXPECT_LT(trend.now()->interval().low, 1) << "numbers are kept unclipped";
    EXPECT_EQ(onScale(trend.now()->interval()).low, 1) << "what is drawn and said is not";
    EXPECT_THAT(said(trend, trend), HasSubstr("(likely 1.0–"));
}

TEST(EdgeCases, outliers)
{
    auto rows = made({.days = 60, .noise = .2, .answered = 1}, 2).rows;
    const double before = trendOf(rows, 60).now()->mean;
    rows.back().value += 3;
    const Trend spiked = trendOf(rows, 60);

    EXPECT_THAT(spiked.days(), SizeIs(60)) << "nothing is taken out";
    EXPECT_GT(spiked.now()->mean, before);
    EXPECT_LT(spiked.now()->mean, before + 1.5) << "one day moves the level by a part of its height";
}

// Ten years do not carry a weight above one half; three centuries of a check-in a month do.
TEST(EdgeCases, q_grid_at_its_lower_edge)
{
    auto rows = made({.days = 3650, .noise = .3, .answered = 1}, 6).rows;
    EXPECT_FALSE((GridPosterior{rows}.looksConstant()));
    for (Observation &row : rows)
        row.day *= 30;
    const GridPosterior posterior{rows};
    EXPECT_TRUE(posterior.looksConstant());
    EXPECT_LT(posterior.change(30, rows.back().day)->delta.sd(), .05) << "the level is one";

    Findings found;
    found.anxiety = {.checkIns = 3650, .now = Level{4, .001}, .constant = true};
    EXPECT_THAT(inWords(found, QLocale::c()).all().join(u' ').toStdString(),
                HasSubstr("has stayed where it is"));
}

TEST(EdgeCases, q_grid_at_its_upper_edge)
{
    auto rows = jumpy(200);
    const auto [low, high] = std::ranges::minmax_element(rows, {}, &Observation::value);
    const double bottom = low->value;
    const double height = high->value - bottom;
    for (Observation &row : rows)
        row.value = 1 + 6 * (row.value - bottom) / height;
    const GridPosterior posterior{rows, {.noiseScale = .01}};
    EXPECT_TRUE(posterior.looksTrendless());

    Findings found;
    found.anxiety = {.checkIns = 200, .now = Level{4, .1}, .trendless = true};
    EXPECT_THAT(inWords(found, QLocale::c()).all().join(u' ').toStdString(),
                HasSubstr("changes too much from day to day for a trend"));
}

TEST(EdgeCases, numbers_stay_in_bounds)
{
    for (const auto &rows : {wandering(400), unchanging(7, 400), jumpy(400)}) {
        Lanes lanes{std::array{0., 1e-6, 1e-3, 10.}};
        for (const Observation &row : rows)
            lanes.append(row);
        lanes.smooth(0, lanes.lanes());
        for (std::size_t row = 1; row < lanes.size(); ++row)
            for (std::size_t lane = 0; lane < lanes.lanes(); ++lane) {
                ASSERT_GE(lanes.filtered(row, lane).variance, 0);
                ASSERT_GE(lanes.smoothed(row, lane).variance, 0);
                ASSERT_GE(lanes.innovation(row, lane)->determinant, 1) << "F >= h";
            }
    }
}

TEST(EdgeCases, scale_change)
{
    const auto checkIn = loadCheckIn(u"daily-1"_s, QLocale::c());
    ASSERT_TRUE(checkIn);
    const Scores scores = score(*checkIn, {{u"worry-2"_s, 6}, {u"worry-3"_s, 6}, {u"worry-4"_s, 6}});

    EXPECT_EQ(scores, Scores{}) << "other statements never continue a stream";
}

TEST(EdgeCases, determinism)
{
    const auto rows = wandering(200);
    const GridPosterior first{rows, {.newSegmentAfter = 180}};
    const GridPosterior second{rows, {.newSegmentAfter = 180}};

    EXPECT_EQ(first.weights(), second.weights());
    EXPECT_EQ(first.level(100).mean, second.level(100).mean);
    EXPECT_EQ(changePoints(rows).size(), changePoints(rows).size());
}

} // namespace mooring::trends
