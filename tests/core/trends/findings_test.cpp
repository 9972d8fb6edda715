// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"

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

TEST(Findings, can_do_without_one_dimension)
{
    const Findings found = findings(u"Sam"_s, trendAround(3, 20, 22), Trend{{}, {.today = 22}});

    EXPECT_FALSE(found.position);
    EXPECT_EQ(found.daysSinceLast, 2);
    EXPECT_FALSE(inWords(found, QLocale::c()).findings.isEmpty());
}

} // namespace mooring::trends
