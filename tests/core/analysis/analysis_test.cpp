// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"
#include "tests/core/trends/series.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

const QDate begin{2024, 1, 1};

/// Check-ins on so many days from `begin` on, the first pattern on every third of them.
Subject subject(int days)
{
    Subject all{.today = begin.addDays(days),
                .checkIns = {u"Sam"_s, shiftedInTime(wandering(days), dayNumber(begin)),
                             shiftedInTime(shifted(wandering(days), -1), dayNumber(begin))},
                .days = {},
                .occasions = {},
                .patterns = {{u"withdrawal"_s, u"Withdrawing"_s}},
                .others = {}};
    for (std::size_t i = 0; i < all.checkIns.anxiety.size(); ++i)
        all.days.push_back({all.checkIns.anxiety[i].day, i % 3 == 0 ? quint64{1} : quint64{0}});
    return all;
}

} // namespace

TEST(Analysis, of_nobody_knows_nothing)
{
    const Analysis empty =
        analyse({.today = begin, .checkIns = {}, .days = {}, .occasions = {}, .patterns = {}, .others = {}});

    EXPECT_FALSE(empty.findings.position);
    EXPECT_THAT(empty.links, IsEmpty());
    EXPECT_THAT(empty.occasions, IsEmpty());
    EXPECT_THAT(empty.anxiety.changePoints, IsEmpty());
}

TEST(Analysis, holds_the_same_numbers_as_its_parts)
{
    const Subject sam = subject(120);
    const Analysis found = analyse(sam);

    EXPECT_EQ(found.anxiety.trend.now()->mean, found.findings.anxiety.now->mean);
    EXPECT_EQ(found.links.front().measured->mean,
              trends::links(sam.checkIns.anxiety, sam.checkIns.avoidance, sam.days, {.newSegmentAfter = 180})
                  .front()
                  .measured->mean);
    EXPECT_EQ(found.findings.anxiety.steadiness.checkIns, static_cast<int>(sam.checkIns.anxiety.size()));
}

TEST(Analysis, puts_occasions_in_order_of_day)
{
    Subject sam = subject(120);
    sam.occasions = {{Occasion::Kind::Milestone, begin.addDays(80), 0, u"moved"_s},
                     {Occasion::Kind::Step, begin.addDays(40), 4, {}}};
    const Analysis found = analyse(sam);

    ASSERT_THAT(found.occasions, SizeIs(2));
    EXPECT_EQ(found.occasions[0].occasion.step, 4);
    EXPECT_EQ(found.occasions[1].occasion.words, u"moved"_s);
    EXPECT_EQ(found.occasions[1].anxiety.shift->mean,
              trends::stepEffect(sam.checkIns.anxiety, dayNumber(begin.addDays(80)), {.newSegmentAfter = 180})
                  .shift->mean);
}

TEST(Analysis, leaves_out_what_is_still_to_come)
{
    Subject sam = subject(120);
    sam.today = begin.addDays(59);
    const Analysis found = analyse(sam);

    EXPECT_LE(found.anxiety.trend.days().back().day, dayNumber(sam.today));
    EXPECT_EQ(found.links.front().days(), static_cast<int>(found.anxiety.trend.days().size()));
}

TEST(Analysis, counts_patterns_also_on_days_without_a_check_in)
{
    const Analysis found = analyse({.today = begin,
                                    .checkIns = {},
                                    .days = {{dayNumber(begin), 3}},
                                    .occasions = {},
                                    .patterns = {},
                                    .others = {}});

    EXPECT_THAT(found.together, ElementsAre(trends::Together{0, 1, 1, 1, 1}));
    EXPECT_FALSE(found.links.front().enoughDays());
}

TEST(Analysis, sets_a_person_beside_others)
{
    Subject sam = subject(60);
    sam.others = {{u"Mum"_s, sam.checkIns.avoidance, sam.checkIns.anxiety}, {u"Ana"_s, {}, {}}};
    const Analysis found = analyse(sam);

    ASSERT_THAT(found.comparisons, SizeIs(4));
    EXPECT_EQ(found.comparisons[0].with, u"Mum"_s);
    EXPECT_NEAR(found.comparisons[0].difference->mean, -1, 1e-9);
    EXPECT_FALSE(found.comparisons[2].difference);
    EXPECT_EQ(found.across[0].people, 2);
    EXPECT_NEAR(found.across[0].level->mean, found.anxiety.trend.now()->mean - .5, 1e-9);
}

TEST(Analysis, takes_nobody_for_somebody)
{
    Subject general = subject(60);
    general.checkIns.name.clear();
    general.others = {{u"Mum"_s, general.checkIns.avoidance, general.checkIns.anxiety}};
    const Analysis found = analyse(general);

    EXPECT_THAT(found.comparisons, IsEmpty());
    EXPECT_EQ(found.across[0].people, 1);
}

TEST(Analysis, takes_no_harm_from_what_is_no_number)
{
    const double nan = std::nan("");
    const double infinite = std::numeric_limits<double>::infinity();
    Subject sam = subject(120);
    const Analysis before = analyse(sam);
    for (const double bad : {nan, infinite, -infinite}) {
        sam.checkIns.anxiety.push_back({bad, 3});
        sam.checkIns.anxiety.push_back({dayNumber(begin), bad});
        sam.days.push_back({bad, 1});
    }
    const Analysis after = analyse(sam);

    EXPECT_EQ(after.anxiety.trend.now()->mean, before.anxiety.trend.now()->mean);
    EXPECT_EQ(after.links.front().measured->mean, before.links.front().measured->mean);
}

} // namespace mooring
