// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/chisquare.h"

#include <gtest/gtest.h>

namespace mooring::trends {

// Expected values: mpmath with 30 digits.
TEST(ChiSquare, has_its_share_below_a_value)
{
    EXPECT_NEAR(chiSquareBelow(1, 1), 0.6826894921370859, 1e-14);
    EXPECT_NEAR(chiSquareBelow(.5, 5), 0.0078767067673704078, 1e-14);
    EXPECT_NEAR(chiSquareBelow(30, 20), 0.93014633930059023, 1e-13);
    EXPECT_NEAR(chiSquareBelow(20, 20), 0.54207028552814779, 1e-13);
    EXPECT_NEAR(chiSquareBelow(130, 126), 0.6145739008886578, 1e-12);
}

TEST(ChiSquare, holds_for_ten_years_of_days)
{
    EXPECT_NEAR(chiSquareBelow(3700, 3650), 0.72252154953107429, 1e-11);
    EXPECT_NEAR(chiSquareBelow(3500, 3650), 0.038161571345378592, 1e-11);
}

TEST(ChiSquare, is_exact_in_its_tails)
{
    EXPECT_NEAR(chiSquareBelow(.01, 4), 1.2458411354275081e-5, 1e-18);
    EXPECT_NEAR(1 - chiSquareBelow(80, 10), 5.0205e-13, 1e-15);
    EXPECT_EQ(chiSquareBelow(0, 3), 0);
    EXPECT_EQ(chiSquareBelow(1e9, 3), 1);
}

TEST(ChiSquare, knows_the_value_for_a_share)
{
    EXPECT_NEAR(chiSquareQuantile(.025, 20), 9.5907773922648674, 1e-11);
    EXPECT_NEAR(chiSquareQuantile(.975, 20), 34.169606902838337, 1e-11);
    EXPECT_NEAR(chiSquareBelow(chiSquareQuantile(.975, 3650), 3650), .975, 1e-12);
    EXPECT_NEAR(chiSquareBelow(chiSquareQuantile(1e-6, 1), 1), 1e-6, 1e-15);
}

} // namespace mooring::trends
