// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/shrinkage.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class ShrinkageVectors : public testing::Test
{
protected:
    std::vector<Level> measured() const
    {
        std::vector<Level> all;
        for (int row = 0; row < table.rows(); ++row)
            all.push_back({table.number(row, u"yi"_s), table.number(row, u"vi"_s)});
        return all;
    }

    Vectors table{u"tags_shrinkage"_s};
};

} // namespace

TEST_F(ShrinkageVectors, give_the_variance_of_the_effects)
{
    const Vectors parameters{u"tags_shrinkage_params"_s};

    EXPECT_NEAR(effectVariance(measured()),
                parameters.number(parameters.rowOf(u"tau2_zero_mean_ML"_s), u"value"_s), 1e-6);
}

TEST_F(ShrinkageVectors, give_what_can_be_believed)
{
    const auto all = measured();
    const double variance = effectVariance(all);
    ASSERT_EQ(all.size(), 12U);
    for (int row = 0; row < table.rows(); ++row) {
        const Level believed = shrunk(all[static_cast<std::size_t>(row)], variance);
        EXPECT_NEAR(believed.mean, table.number(row, u"eb0_mean"_s), 1e-6);
        EXPECT_NEAR(believed.sd(), table.number(row, u"eb0_sd"_s), 1e-6);
    }
}

TEST_F(ShrinkageVectors, give_the_chances_before_and_after_adjustment)
{
    std::vector<double> chances;
    for (const Level &effect : measured())
        chances.push_back(chance(effect));
    const auto adjusted = adjustedForMany(chances);
    for (int row = 0; row < table.rows(); ++row) {
        EXPECT_NEAR(chances[static_cast<std::size_t>(row)], table.number(row, u"p"_s), 1e-9);
        EXPECT_NEAR(adjusted[static_cast<std::size_t>(row)], table.number(row, u"p_BH"_s), 1e-9);
    }
}

TEST(Shrinkage, takes_a_usual_variance_for_fewer_than_four_effects)
{
    EXPECT_DOUBLE_EQ(effectVariance({}), .09);
    EXPECT_DOUBLE_EQ(effectVariance(std::vector<Level>{{1, .01}, {-1, .01}, {0, .01}}), .09);
    EXPECT_NE(effectVariance(std::vector<Level>{{1, .01}, {-1, .01}, {0, .01}, {0, .01}}), .09);
}

TEST(Shrinkage, believes_almost_nothing_when_all_effects_are_noise)
{
    const std::vector<Level> noise(6, Level{.01, .04});

    EXPECT_LT(std::abs(shrunk(noise[0], effectVariance(noise)).mean), 1e-5);
}

TEST(Shrinkage, believes_almost_everything_when_effects_are_far_above_their_errors)
{
    const std::vector<Level> clear{{1, 1e-4}, {-1.2, 1e-4}, {.8, 1e-4}, {-.9, 1e-4}};

    EXPECT_NEAR(shrunk(clear[1], effectVariance(clear)).mean, -1.2, 1e-3);
}

TEST(Shrinkage, does_not_care_about_the_order)
{
    const std::vector<Level> one{{.5, .02}, {-.1, .01}, {.2, .03}, {.05, .01}, {-.4, .05}};
    const std::vector<Level> other{one.rbegin(), one.rend()};

    EXPECT_NEAR(effectVariance(one), effectVariance(other), 1e-9);
}

TEST(Chance, is_one_for_no_effect_and_small_for_a_large_one)
{
    EXPECT_EQ(chance({0, .1}), 1);
    EXPECT_EQ(chance({0, 0}), 1);
    EXPECT_NEAR(chance({1.96, 1}), .05, 1e-4);
    EXPECT_NEAR(chance({-1.96, 1}), .05, 1e-4);
    EXPECT_EQ(chance({1e9, 1e-9}), 0);
}

TEST(AdjustedForMany, keeps_a_lone_chance)
{
    EXPECT_THAT(adjustedForMany(std::vector{.03}), ElementsAre(.03));
}

TEST(AdjustedForMany, has_nothing_to_do_without_tests) { EXPECT_THAT(adjustedForMany({}), IsEmpty()); }

TEST(AdjustedForMany, never_goes_down_in_rank_nor_above_one)
{
    EXPECT_THAT(adjustedForMany(std::vector{.9, .01, .02, 1.}),
                ElementsAre(DoubleNear(1, 1e-12), DoubleNear(.04, 1e-12), DoubleNear(.04, 1e-12),
                            DoubleNear(1, 1e-12)));
}

} // namespace mooring::trends
