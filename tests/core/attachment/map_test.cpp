// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/map.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <numbers>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::DoubleNear;
using testing::Optional;

namespace {

double sum(const AreaMasses &masses)
{
    return masses.secure + masses.preoccupied + masses.dismissing + masses.fearful;
}

Position at(double anxiety, double avoidance, double sd) { return {anxiety, avoidance, sd, sd, 0}; }

} // namespace

TEST(AreaMasses, agree_with_the_reference)
{
    const Vectors table{u"quadrant_probabilities"_s};
    ASSERT_GT(table.rows(), 0);
    for (int row = 0; row < table.rows(); ++row) {
        const Position position{table.number(row, u"anx"_s), table.number(row, u"avo"_s),
                                table.number(row, u"sd_anx"_s), table.number(row, u"sd_avo"_s),
                                table.number(row, u"rho"_s)};
        const AreaMasses masses =
            areaMasses(position, table.number(row, u"cut_anx"_s), table.number(row, u"cut_avo"_s));

        EXPECT_NEAR(masses.secure, table.number(row, u"p_secure"_s), 1e-9) << row;
        EXPECT_NEAR(masses.dismissing, table.number(row, u"p_dismissing"_s), 1e-9) << row;
        EXPECT_NEAR(masses.preoccupied, table.number(row, u"p_preoccupied"_s), 1e-9) << row;
        EXPECT_NEAR(masses.fearful, table.number(row, u"p_fearful"_s), 1e-9) << row;
    }
}

TEST(AreaMasses, add_up_to_one_and_are_never_negative)
{
    for (const double rho : {-1., -.99, -.3, 0., .7, .999, 1.})
        for (const double sd : {0., .01, .4, 3.}) {
            const AreaMasses masses = areaMasses({4.1, 3.2, sd, .5, rho});
            EXPECT_NEAR(sum(masses), 1, 1e-12);
            EXPECT_GE(std::min({masses.secure, masses.preoccupied, masses.dismissing, masses.fearful}), 0);
        }
}

TEST(AreaMasses, are_certain_without_spread)
{
    EXPECT_EQ(areaMasses(at(3, 2, 0)).secure, 1);
    EXPECT_EQ(areaMasses(at(5, 2, 0)).preoccupied, 1);
    EXPECT_EQ(areaMasses(at(3, 6, 0)).dismissing, 1);
    EXPECT_EQ(areaMasses(at(5, 6, 0)).fearful, 1);
}

TEST(AreaMasses, are_even_on_the_cut_without_spread) { EXPECT_EQ(areaMasses(at(4, 4, 0)).secure, .25); }

TEST(BivariateNormal, is_the_arcsine_at_the_origin)
{
    for (const double rho : {-.999, -.5, .1, .8, .9999})
        EXPECT_NEAR(bivariateNormal(0, 0, rho), .25 + std::asin(rho) / (2 * std::numbers::pi), 1e-14);
}

TEST(BivariateNormal, is_one_normal_when_both_are_the_same)
{
    const double normal = std::erfc(-.7 / std::numbers::sqrt2) / 2;

    EXPECT_NEAR(bivariateNormal(.7, 1.2, 1), normal, 1e-15);
    EXPECT_NEAR(bivariateNormal(.7, 1.2, 1 - 1e-12), normal, 1e-12);
    EXPECT_NEAR(bivariateNormal(.7, -.7, -1), 0, 1e-15);
}

TEST(BivariateNormal, reaches_its_limits_as_the_correlation_nears_one)
{
    EXPECT_NEAR(bivariateNormal(.7, .7001, 1 - 1e-9), bivariateNormal(.7, .7001, 1), 1e-5);
    EXPECT_NEAR(bivariateNormal(.7, -.6, -1 + 1e-12), bivariateNormal(.7, -.6, -1), 1e-10);
}

TEST(BivariateNormal, is_a_single_normal_when_the_other_end_is_open)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();

    EXPECT_NEAR(bivariateNormal(infinity, 0, .4), .5, 1e-15);
    EXPECT_EQ(bivariateNormal(-infinity, 2, .4), 0);
}

TEST(Insecurity, runs_from_the_secure_to_the_fearful_corner)
{
    EXPECT_DOUBLE_EQ(insecurity(1, 1), 0);
    EXPECT_DOUBLE_EQ(insecurity(7, 7), 1);
    EXPECT_DOUBLE_EQ(security(1, 1), 1);
}

TEST(Strategy, tells_alarm_up_from_alarm_down)
{
    EXPECT_GT(strategy(6, 2), 0);
    EXPECT_LT(strategy(2, 6), 0);
    EXPECT_DOUBLE_EQ(strategy(5, 5), 0);
}

TEST(Angle, points_from_the_middle)
{
    EXPECT_THAT(angle(6, 4), Optional(DoubleNear(0, 1e-12)));
    EXPECT_THAT(angle(4, 6), Optional(DoubleNear(std::numbers::pi / 2, 1e-12)));
}

TEST(Angle, is_left_out_near_the_middle)
{
    EXPECT_FALSE(angle(4.3, 3.7));
    EXPECT_TRUE(angle(4.6, 4));
}

TEST(Placement, is_mostly_in_an_area_from_80_percent)
{
    EXPECT_EQ(placement(at(2.5, 2.5, .4)), (Placement{AreaLevel::Mostly, Area::Secure}));
    EXPECT_EQ(placement(at(5.5, 2.5, .4)), (Placement{AreaLevel::Mostly, Area::Anxious}));
    EXPECT_EQ(placement(at(2.5, 5.5, .4)), (Placement{AreaLevel::Mostly, Area::Avoidant}));
    EXPECT_EQ(placement(at(5.5, 5.5, .4)), (Placement{AreaLevel::Mostly, Area::Fearful}));
}

TEST(Placement, leans_from_60_percent)
{
    EXPECT_EQ(placement(at(3.7, 2, .5)), (Placement{AreaLevel::Leaning, Area::Secure}));
}

TEST(Placement, is_in_between_or_near_the_middle_below)
{
    EXPECT_EQ(placement(at(4.05, 2, .5)).level, AreaLevel::InBetween);
    EXPECT_EQ(placement(at(4.1, 3.9, .5)).level, AreaLevel::NearMiddle);
}

TEST(PlacementWords, speak_of_areas_of_a_map)
{
    EXPECT_EQ(placementWords({AreaLevel::Mostly, Area::Secure}), u"mostly in the secure area of the map"_s);
    EXPECT_EQ(placementWords({AreaLevel::Leaning, Area::Fearful}),
              u"leaning towards the fearful area of the map"_s);
    EXPECT_EQ(placementWords({AreaLevel::InBetween, Area::Secure}), u"in between the areas of the map"_s);
    EXPECT_EQ(placementWords({AreaLevel::NearMiddle, Area::Secure}), u"near the middle of the map"_s);
}

} // namespace mooring
