// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/level.h"

#include <gtest/gtest.h>

namespace mooring::trends {

namespace {

Change changeOf(double mean, double sd) { return {0, 28, {mean, sd * sd}}; }

} // namespace

TEST(Certainty, needs_the_95_percent_range_to_leave_zero_to_be_clear)
{
    EXPECT_EQ(certainty(changeOf(-.98, .5)), Certainty::Probably);
    EXPECT_EQ(certainty(changeOf(-.99, .5)), Certainty::Clearly);
}

TEST(Certainty, needs_the_80_percent_range_to_leave_zero_to_be_probable)
{
    EXPECT_EQ(certainty(changeOf(.64, .5)), Certainty::NoClearChange);
    EXPECT_EQ(certainty(changeOf(.65, .5)), Certainty::Probably);
}

TEST(MovedOnMap, needs_more_than_the_95_percent_ellipse)
{
    EXPECT_FALSE(movedOnMap(changeOf(.5, .25), changeOf(.3, .25), 0));
    EXPECT_TRUE(movedOnMap(changeOf(.5, .25), changeOf(.4, .25), 0));
}

TEST(MovedOnMap, takes_opposite_moves_more_seriously_when_the_dimensions_go_together)
{
    EXPECT_FALSE(movedOnMap(changeOf(.4, .25), changeOf(-.4, .25), 0));
    EXPECT_TRUE(movedOnMap(changeOf(.4, .25), changeOf(-.4, .25), .5));
}

TEST(MovedOnMap, says_no_where_nothing_can_be_computed)
{
    EXPECT_FALSE(movedOnMap(changeOf(1, 0), changeOf(1, .1), 0));
    EXPECT_FALSE(movedOnMap(changeOf(1, .1), changeOf(-1, .1), 1));
}

} // namespace mooring::trends
