// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/trend.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mooring::trends {

using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

std::vector<Observation> on(std::initializer_list<double> days)
{
    std::vector<Observation> rows;
    for (const double day : days)
        rows.push_back({day, 3 + std::fmod(day, 3) / 2});
    return rows;
}

std::vector<Observation> daily(int from, int to)
{
    std::vector<Observation> rows;
    for (int day = from; day <= to; ++day)
        rows.push_back({static_cast<double>(day), 3 + std::sin(day)});
    return rows;
}

Trend seriesTrend(std::span<const Observation> rows, double today) { return Trend{rows, {.today = today}}; }

/// Kind, first and last day of each run.
std::vector<std::tuple<GapKind, double, double>> runsOf(const std::vector<CurvePoint> &curve)
{
    std::vector<std::tuple<GapKind, double, double>> runs;
    int run = -1;
    for (const CurvePoint &point : curve) {
        if (point.run != run)
            runs.emplace_back(point.kind, point.day, point.day);
        run = point.run;
        std::get<2>(runs.back()) = point.day;
    }
    return runs;
}

} // namespace

TEST(Trend, is_empty_without_check_ins)
{
    const Trend trend = seriesTrend({}, 100);

    EXPECT_THAT(trend.days(), IsEmpty());
    EXPECT_THAT(trend.curve(0, 100, 50), IsEmpty());
    EXPECT_FALSE(trend.now());
    EXPECT_FALSE(trend.change(28));
    EXPECT_FALSE(trend.daysSinceLast());
}

TEST(Trend, leaves_out_the_future) { EXPECT_THAT(seriesTrend(on({1, 2, 3}), 2).days(), SizeIs(2)); }

TEST(Trend, takes_several_check_ins_of_a_day_as_one)
{
    EXPECT_THAT(seriesTrend(std::vector<Observation>{{1, 2}, {1, 4}}, 2).days(),
                ElementsAre(Observation{1, 3, 6}));
}

TEST(Trend, draws_gaps_by_their_length)
{
    const Trend trend = seriesTrend(on({0, 14, 29, 89, 150, 330, 331}), 331);

    EXPECT_THAT(runsOf(trend.curve(0, 331, 500)),
                ElementsAre(std::tuple{GapKind::Usual, 0, 14}, std::tuple{GapKind::Dotted, 14, 89},
                            std::tuple{GapKind::BandOnly, 89, 330}, std::tuple{GapKind::Usual, 330, 331}));
}

TEST(Trend, draws_nothing_between_segments)
{
    const Trend trend = seriesTrend(on({0, 1, 182, 183}), 183);

    EXPECT_THAT(runsOf(trend.curve(0, 183, 500)),
                ElementsAre(std::tuple{GapKind::Usual, 0, 1}, std::tuple{GapKind::Usual, 182, 183}));
}

TEST(Trend, carries_the_curve_on_to_today_as_a_gap)
{
    EXPECT_THAT(runsOf(seriesTrend(on({0, 1}), 11).curve(0, 50, 500)),
                ElementsAre(std::tuple{GapKind::Usual, 0, 11}));
    EXPECT_THAT(runsOf(seriesTrend(on({0, 1}), 40).curve(0, 50, 500)),
                ElementsAre(std::tuple{GapKind::Usual, 0, 1}, std::tuple{GapKind::Dotted, 1, 40}));
    EXPECT_THAT(runsOf(seriesTrend(on({0, 1}), 400).curve(0, 400, 500)),
                ElementsAre(std::tuple{GapKind::Usual, 0, 1}));
}

TEST(Trend, draws_only_the_days_asked_for)
{
    EXPECT_THAT(runsOf(seriesTrend(daily(0, 100), 100).curve(20, 30, 500)),
                ElementsAre(std::tuple{GapKind::Usual, 20, 30}));
}

TEST(Trend, draws_no_more_points_than_asked_for)
{
    const auto curve = seriesTrend(daily(0, 3650), 3650).curve(0, 3650, 300);

    EXPECT_THAT(curve, SizeIs(testing::Le(300U)));
    EXPECT_THAT(curve, SizeIs(testing::Ge(250U)));
    EXPECT_DOUBLE_EQ(curve.back().day, 3650);
}

TEST(Trend, draws_no_finer_than_days)
{
    EXPECT_THAT(seriesTrend(daily(0, 10), 10).curve(0, 10, 500), SizeIs(11));
}

TEST(Trend, draws_the_level_of_the_posterior)
{
    const Trend trend = seriesTrend(daily(0, 30), 30);
    const auto curve = trend.curve(0, 30, 500);

    EXPECT_DOUBLE_EQ(curve[12].mean, trend.posterior().level(12).mean);
    EXPECT_DOUBLE_EQ(curve[12].sd, trend.posterior().level(12).sd());
    EXPECT_THAT(curve, Each(Field(&CurvePoint::sd, testing::Gt(0))));
}

TEST(Trend, shows_a_single_check_in_as_a_single_point)
{
    EXPECT_THAT(seriesTrend(on({5}), 5).curve(0, 10, 100), SizeIs(1));
}

TEST(Eligibility, says_what_a_line_still_needs)
{
    const Eligibility eligibility = seriesTrend(on({1, 4}), 4).eligibility();

    EXPECT_EQ(eligibility.position, (Missing{1, 0}));
    EXPECT_EQ(eligibility.line, (Missing{5, 6}));
    EXPECT_EQ(eligibility.words, (Missing{12, 0}));
}

TEST(Eligibility, needs_days_as_well_as_check_ins_for_a_line)
{
    EXPECT_EQ(seriesTrend(daily(1, 9), 9).eligibility().line, (Missing{0, 1}));
    EXPECT_TRUE(seriesTrend(daily(1, 10), 10).eligibility().line.none());
}

TEST(Eligibility, counts_check_ins_in_the_window_of_a_change)
{
    const Eligibility eligibility = seriesTrend(daily(1, 100), 100).eligibility();

    EXPECT_EQ(eligibility.change28.checkIns, 29);
    EXPECT_TRUE(eligibility.change28.met());
    EXPECT_TRUE(eligibility.change90.met());
}

TEST(Eligibility, needs_both_ends_of_a_window_for_a_change)
{
    auto rows = daily(80, 100);
    rows.push_back({1, 3});
    const ChangeNeed need = seriesTrend(rows, 100).eligibility().change28;

    EXPECT_EQ(need.checkIns, 21);
    EXPECT_EQ(need.firstThird, 2);
    EXPECT_FALSE(need.met());
}

TEST(Trend, gives_a_change_once_it_may_be_shown)
{
    EXPECT_FALSE(seriesTrend(daily(1, 19), 19).change(28));
    EXPECT_FALSE(seriesTrend(daily(60, 100), 100).change(90));
    EXPECT_TRUE(seriesTrend(daily(60, 100), 100).change(28));
    EXPECT_DOUBLE_EQ(seriesTrend(daily(60, 100), 100).change(28)->from, 72);
}

TEST(Trend, gives_a_change_over_a_year_from_eighty_check_ins)
{
    EXPECT_FALSE(seriesTrend(daily(1, 79), 79).change(365));
    EXPECT_TRUE(seriesTrend(daily(1, 400), 400).change(365));
    EXPECT_EQ(seriesTrend(daily(1, 400), 400).eligibility().change365, (ChangeNeed{365, 80, 366, 122, 122}));
}

TEST(Trend, asks_no_less_for_a_chosen_span)
{
    EXPECT_FALSE(seriesTrend(daily(1, 19), 19).change(10));
    EXPECT_FALSE(seriesTrend(daily(1, 39), 39).change(60));
    EXPECT_TRUE(seriesTrend(daily(1, 61), 61).change(60));
}

TEST(Trend, bridges_the_first_day_of_a_change)
{
    auto rows = daily(1, 100);
    std::erase_if(rows, [](const Observation &row) { return row.day == 72; });
    const Trend trend = seriesTrend(rows, 100);
    const Change change = *trend.change(28);

    EXPECT_DOUBLE_EQ(change.from, 72);
    EXPECT_NEAR(change.delta.mean, trend.posterior().at(100)->mean - trend.posterior().at(72)->mean, 1e-12);
    EXPECT_LT(change.delta.variance, trend.posterior().at(100)->variance + trend.posterior().at(72)->variance)
        << "the two days know of each other";
}

TEST(Trend, stops_at_the_last_check_in_once_a_relationship_rests)
{
    const auto rows = daily(1, 30);

    EXPECT_DOUBLE_EQ((Trend{rows, {.today = 60, .frozen = true}}.curve(0, 60, 500).back().day), 30);
    EXPECT_DOUBLE_EQ((Trend{rows, {.today = 60}}.curve(0, 60, 500).back().day), 60);
}

TEST(Trend, notices_answers_that_are_all_the_same)
{
    const std::vector<Observation> same{{1, 3}, {2, 3}, {3, 3}, {4, 3}, {5, 3}, {6, 3}, {7, 3}};

    EXPECT_TRUE(seriesTrend(same, 7).allTheSame());
    EXPECT_FALSE(seriesTrend(same, 6).allTheSame());
    EXPECT_FALSE(seriesTrend(daily(1, 7), 7).allTheSame());
}

} // namespace mooring::trends
