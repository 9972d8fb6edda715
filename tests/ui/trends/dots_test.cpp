// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/dots.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace testing;
using namespace mooring::ui;

namespace {

QList<QPointF> wave(int count)
{
    QList<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.append({static_cast<double>(i), 4 + 2 * std::sin(i * .37) + (i == 1234 ? 1 : 0)});
    return points;
}

double height(const Dot &dot) { return dot.at.y(); }

int daysIn(const std::vector<Dot> &dots)
{
    int days = 0;
    for (const Dot &dot : dots)
        days += dot.days;
    return days;
}

} // namespace

TEST(Dots, are_the_days_while_they_are_few)
{
    const auto dots = dotsFor(wave(200), 200);

    EXPECT_THAT(dots, SizeIs(200));
    EXPECT_THAT(dots, Each(Field(&Dot::days, 1)));
}

TEST(Dots, are_no_more_than_asked_for) { EXPECT_THAT(dotsFor(wave(3650), 200), SizeIs(Le(200))); }

TEST(Dots, are_most_of_what_they_may_be) { EXPECT_THAT(dotsFor(wave(3650), 200), SizeIs(Ge(180))); }

TEST(Dots, keep_the_lowest_and_the_highest_point)
{
    const auto all = dotsFor(wave(3650), 4000);
    const auto few = dotsFor(wave(3650), 200);

    EXPECT_DOUBLE_EQ(std::ranges::min(few, {}, height).at.y(), std::ranges::min(all, {}, height).at.y());
    EXPECT_DOUBLE_EQ(std::ranges::max(few, {}, height).at.y(), std::ranges::max(all, {}, height).at.y());
}

TEST(Dots, count_every_day_once) { EXPECT_EQ(daysIn(dotsFor(wave(3650), 200)), 3650); }

TEST(Dots, put_days_that_lie_between_at_their_mean)
{
    EXPECT_THAT(dotsFor({{1, 3}, {2, 5}, {3, 4}, {4, 3.5}}, 3),
                ElementsAre(Dot{{1, 3}, 1}, Dot{{3.5, 3.75}, 2}, Dot{{2, 5}, 1}));
}

TEST(Dots, cope_with_a_single_day_of_many)
{
    EXPECT_THAT(dotsFor({{1, 3}, {1, 5}, {1, 4}, {1, 4}}, 3),
                ElementsAre(Dot{{1, 3}}, Dot{{1, 4}, 2}, Dot{{1, 5}}));
}

TEST(Dots, are_none_without_a_day) { EXPECT_THAT(dotsFor({}, 200), IsEmpty()); }
