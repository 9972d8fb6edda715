// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/decimate.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

using namespace testing;
using mooring::ui::decimated;

namespace {

QList<QPointF> wave(int count)
{
    QList<QPointF> points;
    for (int i = 0; i < count; ++i)
        points.append({static_cast<double>(i), 4 + 2 * std::sin(i * .37) + (i == 1234 ? 1 : 0)});
    return points;
}

double lowest(const QList<QPointF> &points)
{
    return std::ranges::min(points, {}, [](QPointF p) { return p.y(); }).y();
}

double highest(const QList<QPointF> &points)
{
    return std::ranges::max(points, {}, [](QPointF p) { return p.y(); }).y();
}

} // namespace

TEST(Decimate, leaves_few_points_alone) { EXPECT_EQ(decimated(wave(200), 200), wave(200)); }

TEST(Decimate, keeps_no_more_than_asked_for) { EXPECT_THAT(decimated(wave(3650), 200).size(), Le(200)); }

TEST(Decimate, uses_most_of_what_it_may_keep) { EXPECT_THAT(decimated(wave(3650), 200).size(), Ge(180)); }

TEST(Decimate, keeps_the_lowest_and_the_highest_point)
{
    const auto all = wave(3650);
    const auto kept = decimated(all, 200);

    EXPECT_THAT(lowest(kept), DoubleEq(lowest(all)));
    EXPECT_THAT(highest(kept), DoubleEq(highest(all)));
}

TEST(Decimate, keeps_the_order_of_days)
{
    const auto kept = decimated(wave(3650), 200);

    EXPECT_TRUE(std::ranges::is_sorted(kept, {}, [](QPointF p) { return p.x(); }));
}

TEST(Decimate, keeps_only_points_there_were)
{
    const auto all = wave(1000);
    const auto kept = decimated(all, 50);

    EXPECT_TRUE(std::ranges::all_of(kept, [&](QPointF p) { return all.contains(p); }));
}

TEST(Decimate, copes_with_a_single_day_of_many)
{
    EXPECT_THAT(decimated({{1, 3}, {1, 5}, {1, 4}}, 2), ElementsAre(QPointF(1, 3), QPointF(1, 5)));
}

TEST(Decimate, makes_nothing_of_nothing) { EXPECT_THAT(decimated({}, 200), IsEmpty()); }
