// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mooring::trends {

using namespace Qt::StringLiterals;

namespace {

Trend trendAround(double level, int days, double today)
{
    std::vector<Observation> rows;
    for (int day = 1; day <= days; ++day)
        rows.push_back({static_cast<double>(day), level + .5 * std::sin(2.3 * day)});
    return Trend{rows, {.today = today}};
}

} // namespace

TEST(Findings, place_a_person_on_the_map_from_three_check_ins)
{
    EXPECT_FALSE(findings(u"Sam"_s, trendAround(3, 2, 2), trendAround(2, 2, 2)).position);
    EXPECT_TRUE(findings(u"Sam"_s, trendAround(3, 3, 3), trendAround(2, 3, 3)).position);
}

TEST(Findings, name_an_area_from_fourteen_check_ins)
{
    EXPECT_FALSE(findings(u"Sam"_s, trendAround(2, 13, 13), trendAround(2, 13, 13)).placement);
    EXPECT_EQ(findings(u"Sam"_s, trendAround(2, 14, 14), trendAround(2, 14, 14)).placement,
              (Placement{AreaLevel::Mostly, Area::Secure}));
}

TEST(Findings, hold_the_levels_of_both_dimensions)
{
    const Trend anxiety = trendAround(5, 60, 60);
    const Trend avoidance = trendAround(2, 60, 60);
    const Findings found = findings(u"Sam"_s, anxiety, avoidance);

    EXPECT_DOUBLE_EQ(found.position->anxiety, anxiety.now()->mean);
    EXPECT_DOUBLE_EQ(found.position->sdAvoidance, avoidance.now()->sd());
    EXPECT_GT(found.position->rho, .5) << "both wander alike";
}

TEST(Findings, speak_of_change_while_it_is_news)
{
    EXPECT_TRUE(findings(u"Sam"_s, trendAround(3, 60, 74), trendAround(2, 60, 74)).anxiety.over28);
    EXPECT_FALSE(findings(u"Sam"_s, trendAround(3, 60, 75), trendAround(2, 60, 75)).anxiety.over28);
}

TEST(Findings, hold_changes_and_movements_of_every_window)
{
    const Trend trend = trendAround(3, 400, 400);
    const Findings found = findings(u"Sam"_s, trend, trend);

    for (const int window : {28, 90, 365}) {
        EXPECT_EQ(found.anxiety.over(window)->to - found.anxiety.over(window)->from, window);
        EXPECT_EQ(found.anxiety.need(window).window, window);
        EXPECT_EQ(found.moved(window)->anxiety.from, found.anxiety.over(window)->from);
    }
}

TEST(Findings, forget_a_jump_after_a_year)
{
    const auto rows =
        made({.days = 600, .start = 2, .noise = .3, .answered = 1, .step = 3, .stepDay = 100}, 3).rows;
    const std::span all{rows};
    const Trend recently{all.first(400), {.today = 400}};
    const Trend later{all, {.today = 600}};

    EXPECT_EQ(findings(u"Sam"_s, recently, recently).anxiety.jumps.size(), 1U);
    EXPECT_TRUE(findings(u"Sam"_s, later, later).anxiety.jumps.empty());
}

TEST(Findings, hold_no_change_where_days_differ_too_much_for_a_trend)
{
    std::vector<Observation> rows;
    for (int day = 1; day <= 400; ++day)
        rows.push_back({static_cast<double>(day), 4 + 2.9 * std::sin(day * .45)});
    const Trend jumpy{rows, {.today = 400}};
    const Findings found = findings(u"Sam"_s, jumpy, jumpy);

    ASSERT_TRUE(found.anxiety.trendless);
    EXPECT_FALSE(found.anxiety.over28);
    EXPECT_FALSE(found.moved90);
    EXPECT_TRUE(found.anxiety.jumps.empty());
}

TEST(Findings, can_do_without_one_dimension)
{
    const Findings found = findings(u"Sam"_s, trendAround(3, 20, 22), Trend{{}, {.today = 22}});

    EXPECT_FALSE(found.position);
    EXPECT_EQ(found.daysSinceLast, 2);
    EXPECT_FALSE(inWords(found, QLocale::c()).findings.isEmpty());
}

} // namespace mooring::trends
