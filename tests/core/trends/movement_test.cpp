// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/movement.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mooring::trends {

namespace {

/// Every day, falling or rising by `perDay`, with a wobble of its own.
Trend drifting(double start, double perDay, int days, double wobble = 2.3)
{
    std::vector<Observation> rows;
    for (int day = 1; day <= days; ++day)
        rows.push_back({static_cast<double>(day), start + perDay * day + .4 * std::sin(wobble * day)});
    return Trend{rows, {.today = static_cast<double>(days)}};
}

Change over(double days, double mean, double sd) { return {0, days, {mean, sd * sd}}; }

} // namespace

TEST(Movement, is_shown_when_both_changes_leave_the_ellipse)
{
    const auto moved = movement(drifting(6, -.03, 120), drifting(5, -.02, 120, 1.7), 90);

    ASSERT_TRUE(moved);
    EXPECT_TRUE(moved->shown());
    EXPECT_LT(moved->anxiety.delta.mean, 0);
    EXPECT_GT(moved->distance, 5.99);
}

TEST(Movement, is_not_shown_on_level_ground)
{
    const auto moved = movement(drifting(4, 0, 120), drifting(3, 0, 120, 1.7), 90);

    ASSERT_TRUE(moved);
    EXPECT_FALSE(moved->shown());
}

TEST(Movement, needs_enough_check_ins_on_both_dimensions)
{
    EXPECT_FALSE(movement(drifting(4, 0, 120), drifting(3, 0, 19), 28));
    EXPECT_FALSE(movement(drifting(4, 0, 120), Trend{{}, {.today = 120}}, 28));
}

TEST(Movement, compares_the_same_two_days_of_both_dimensions)
{
    const auto moved = movement(drifting(4, 0, 120), drifting(3, 0, 115), 28);

    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->anxiety.to, 115);
    EXPECT_EQ(moved->anxiety.from, moved->avoidance.from);
}

TEST(Movement, takes_the_shrunk_correlation_of_the_dimensions)
{
    const Trend trend = drifting(4, 0, 120);
    const auto moved = movement(trend, trend, 90);

    ASSERT_TRUE(moved);
    EXPECT_DOUBLE_EQ(moved->rho, 119. / 139);
}

TEST(MapDistance, is_the_quadratic_form_of_both_changes)
{
    EXPECT_NEAR(mapDistance(over(28, .5, .25), over(28, .3, .25), 0), 4 + 1.44, 1e-12);
    EXPECT_NEAR(mapDistance(over(28, .5, .25), over(28, .5, .25), .5), 4 / .75, 1e-12);
    EXPECT_EQ(mapDistance(over(28, .5, 0), over(28, .5, .25), 0), 0);
}

TEST(Change, is_scaled_to_thirty_days_with_its_range)
{
    const Level pace = per30Days(over(90, -.9, .3));

    EXPECT_NEAR(pace.mean, -.3, 1e-15);
    EXPECT_NEAR(pace.sd(), .1, 1e-15);
    EXPECT_EQ(per30Days(over(0, 0, .3)).variance, 0);
}

TEST(MissingForPath, asks_for_thirty_days_with_both_scores_over_sixty)
{
    EXPECT_EQ(missingForPath(drifting(4, 0, 29), drifting(4, 0, 100)), (Missing{1, 31}));
    EXPECT_EQ(missingForPath(drifting(4, 0, 59), drifting(4, 0, 100)), (Missing{0, 1}));
    EXPECT_TRUE(missingForPath(drifting(4, 0, 60), drifting(4, 0, 100)).none());
}

} // namespace mooring::trends
