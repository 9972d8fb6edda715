// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/root.h"

#include <gtest/gtest.h>

#include <cmath>

namespace mooring::trends {

TEST(PositiveRoot, lies_where_the_function_crosses_zero)
{
    EXPECT_NEAR(positiveRoot([](double x) { return x * x - 2; }, 1, 2), std::sqrt(2.), 1e-13);
    EXPECT_NEAR(positiveRoot([](double x) { return std::tanh(50 * (x - 3)); }, 1, 20), 3, 1e-12);
}

TEST(PositiveRoot, is_found_outside_the_first_guess)
{
    EXPECT_NEAR(positiveRoot([](double x) { return x - 1000; }, 1, 2), 1000, 1e-9);
    EXPECT_NEAR(positiveRoot([](double x) { return x - 1e-6; }, 1, 2), 1e-6, 1e-17);
}

TEST(PositiveRoot, needs_few_evaluations)
{
    int evaluations = 0;
    positiveRoot(
        [&](double x) {
            ++evaluations;
            return std::exp(x) - 5;
        },
        .1, 4);

    EXPECT_LT(evaluations, 25);
}

} // namespace mooring::trends
