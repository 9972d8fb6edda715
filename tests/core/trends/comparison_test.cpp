// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/comparison.h"
#include "core/trends/comparisonwords.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <array>

namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Trend around(double level, int days, std::uint64_t seed = 1)
{
    return Trend{made({.days = days, .start = level, .noise = .3, .answered = 1}, seed).rows,
                 {.today = static_cast<double>(days)}};
}

const QLocale &english()
{
    static const QLocale locale{QLocale::English, QLocale::UnitedKingdom};
    return locale;
}

QString between(Level difference)
{
    return comparisonWords(Dimension::Anxiety, u"Ana"_s, u"Sam"_s, difference, english());
}

} // namespace

TEST(Comparison, adds_the_uncertainties_of_two_people)
{
    const Level apart = difference({3, .04}, {4.5, .09});

    EXPECT_DOUBLE_EQ(apart.mean, 1.5);
    EXPECT_DOUBLE_EQ(apart.variance, .13);
}

TEST(Comparison, changes_its_sign_with_the_order_of_people)
{
    EXPECT_DOUBLE_EQ(difference({3, .04}, {4, .09}).mean, -difference({4, .09}, {3, .04}).mean);
}

TEST(Comparison, needs_fourteen_check_ins_about_either_person)
{
    EXPECT_FALSE(comparedLevels(around(3, 13), around(5, 60)));
    EXPECT_FALSE(comparedLevels(around(3, 60), around(5, 13)));
    EXPECT_EQ(certainty(*comparedLevels(around(3, 60), around(5, 60, 2))), Certainty::Clearly);
}

TEST(AcrossRelationships, is_the_mean_with_every_person_counted_the_same)
{
    const auto all = acrossRelationships(std::array{Level{2, .01}, Level{3, .04}, Level{7, .25}});

    EXPECT_DOUBLE_EQ(all->mean, 4);
    EXPECT_DOUBLE_EQ(all->variance, .3 / 9);
}

TEST(AcrossRelationships, is_nothing_without_a_level)
{
    EXPECT_FALSE(acrossRelationships(std::vector<Level>{}));
}

// Worked by hand: weights 4 and 1, mean 2.4, Q = 3.2, tau^2 = 2.2 / (5 - 17 / 5) = 1.375.
TEST(DrawnTogether, gives_the_spread_between_people_by_dersimonian_and_laird)
{
    const AcrossPeople all = drawnTogether(std::array{Level{2, .25}, Level{4, 1}});

    EXPECT_NEAR(all.mean, 2.4, 1e-12);
    EXPECT_NEAR(all.between, 1.375, 1e-12);
    EXPECT_NEAR(all.levels[0].mean, 2.4 - .4 * 1.375 / 1.625, 1e-12);
    EXPECT_NEAR(all.levels[1].variance, 1.375 / 2.375, 1e-12);
}

TEST(DrawnTogether, makes_one_level_of_people_who_do_not_differ)
{
    const AcrossPeople all = drawnTogether(std::array{Level{3, .25}, Level{3.1, .25}, Level{2.9, .25}});

    EXPECT_EQ(all.between, 0);
    for (const Level &level : all.levels)
        EXPECT_NEAR(level.mean, 3, 1e-12);
}

TEST(DrawnTogether, leaves_one_person_alone)
{
    EXPECT_DOUBLE_EQ(drawnTogether(std::array{Level{3, .25}}).levels.at(0).mean, 3);
    EXPECT_THAT(drawnTogether(std::vector<Level>{}).levels, IsEmpty());
}

TEST(ComparisonWords, say_with_whom_it_is_clearly_higher)
{
    EXPECT_EQ(between({.8, .0625}),
              u"Closeness‑worry is clearly higher with Sam than with Ana, by 0.8 (likely 0.3–1.3)."_s);
    EXPECT_EQ(between({-.8, .0625}),
              u"Closeness‑worry is clearly higher with Ana than with Sam, by 0.8 (likely 0.3–1.3)."_s);
}

TEST(ComparisonWords, say_probably_with_the_whole_range)
{
    EXPECT_EQ(between({.4, .0625}), u"Closeness‑worry is probably higher with Sam than with Ana, by 0.4 "
                                    "(likely between 0.1 lower and 0.9 higher)."_s);
}

TEST(ComparisonWords, say_when_nothing_is_clear)
{
    const auto unclear = u"Closeness‑worry shows no clear difference between Ana and Sam."_s;

    EXPECT_EQ(between({.1, .0625}), unclear);
    EXPECT_EQ(between({.04, 1e-6}), unclear) << "a difference that rounds to nothing";
}

TEST(ComparisonWords, call_differences_between_people_normal)
{
    EXPECT_EQ(comparisonNote(), u"Different with different people is normal."_s);
}

TEST(ComparisonWords, say_how_people_were_taken_together)
{
    EXPECT_EQ(acrossWords(Dimension::Avoidance, 3, {1.4, .09}, english()),
              u"Across 3 people, each counted the same, distance sits around 1.4 (likely 1.0–2.0)."_s);
}

} // namespace mooring::trends
