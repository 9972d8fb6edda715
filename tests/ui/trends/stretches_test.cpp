// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/stretches.h"

#include <gmock/gmock.h>

using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using trends::CurvePoint;
using trends::GapKind;

namespace {

/// Check-ins on the given days, then the curve through them.
std::vector<Stretch> stretchesOf(const std::vector<double> &days, double value = 4)
{
    std::vector<Observation> observations;
    for (const double day : days)
        observations.push_back({day, value});
    const trends::Trend trend{observations, {.today = days.back()}};
    return stretches(trend.curve(days.front(), days.back(), 200));
}

std::vector<GapKind> kindsOf(const std::vector<Stretch> &stretches)
{
    std::vector<GapKind> kinds;
    for (const Stretch &stretch : stretches)
        kinds.push_back(stretch.kind);
    return kinds;
}

} // namespace

TEST(Stretches, draw_a_gap_of_two_weeks_as_usual)
{
    EXPECT_THAT(kindsOf(stretchesOf({0, 1, 2, 16, 17})), ElementsAre(GapKind::Usual));
}

TEST(Stretches, draw_a_longer_gap_in_dots)
{
    EXPECT_THAT(kindsOf(stretchesOf({0, 1, 2, 40, 41})),
                ElementsAre(GapKind::Usual, GapKind::Dotted, GapKind::Usual));
}

TEST(Stretches, draw_no_line_over_more_than_two_months)
{
    const auto drawn = stretchesOf({0, 1, 2, 100, 101});

    ASSERT_THAT(kindsOf(drawn), ElementsAre(GapKind::Usual, GapKind::BandOnly, GapKind::Usual));
    EXPECT_THAT(drawn[1].line, IsEmpty());
    EXPECT_THAT(drawn[1].upper.size(), Ge(2));
}

TEST(Stretches, draw_nothing_over_more_than_half_a_year)
{
    const auto drawn = stretchesOf({0, 1, 2, 300, 301});

    ASSERT_THAT(kindsOf(drawn), ElementsAre(GapKind::Usual, GapKind::Usual));
    EXPECT_THAT(drawn[0].line.last().x(), Eq(2));
    EXPECT_THAT(drawn[1].line.first().x(), Eq(300));
}

TEST(Stretches, meet_where_the_way_of_drawing_changes)
{
    const auto drawn = stretchesOf({0, 1, 2, 40, 41});

    EXPECT_EQ(drawn[0].line.last(), drawn[1].line.first());
    EXPECT_EQ(drawn[1].line.last(), drawn[2].line.first());
}

TEST(Stretches, make_nothing_of_a_single_day) { EXPECT_THAT(stretchesOf({5}), IsEmpty()); }

TEST(Stretches, keep_a_band_on_the_scale)
{
    const std::vector<CurvePoint> curve{{0, 1.2, .5, GapKind::Usual, 0}, {1, 1.2, .5, GapKind::Usual, 0}};
    const auto drawn = stretches(curve);

    EXPECT_THAT(drawn.front().lower, Each(Property(&QPointF::y, 1)));
}

TEST(Stretches, leave_the_edge_open_where_the_band_is_cut)
{
    const std::vector<CurvePoint> curve{{0, 3, .5, GapKind::Usual, 0},
                                        {1, 3, .5, GapKind::Usual, 0},
                                        {2, 1.2, .5, GapKind::Usual, 0},
                                        {3, 1.2, .5, GapKind::Usual, 0}};
    const auto drawn = stretches(curve);

    EXPECT_THAT(drawn.front().edges, SizeIs(2)); // all of the upper, half of the lower
    EXPECT_THAT(drawn.front().cut, ElementsAre(QPointF(2, 1), QPointF(3, 1)));
}

TEST(Stretches, are_cut_at_the_top_as_well)
{
    const std::vector<CurvePoint> curve{{0, 6.9, .5, GapKind::Usual, 0}, {1, 6.9, .5, GapKind::Usual, 0}};

    EXPECT_THAT(stretches(curve).front().cut, ElementsAre(QPointF(0, 7), QPointF(1, 7)));
}
