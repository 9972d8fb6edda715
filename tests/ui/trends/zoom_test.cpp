// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/trends/zoom.h"

#include <gmock/gmock.h>

using namespace testing;
using namespace mooring::ui;

namespace {

const DayRange whole{QDate{2025, 1, 1}, QDate{2025, 12, 31}};
const DayRange june{QDate{2025, 6, 1}, QDate{2025, 6, 30}};

} // namespace

TEST(Zoom, halves_the_days_about_the_middle)
{
    EXPECT_EQ(zoomed(june, QDate{2025, 6, 15}, .5, whole), (DayRange{QDate{2025, 6, 8}, QDate{2025, 6, 22}}));
}

TEST(Zoom, keeps_the_end_under_the_pointer_where_it_is)
{
    EXPECT_EQ(zoomed(june, june.first, .5, whole).first, june.first);
    EXPECT_EQ(zoomed(june, june.last, .5, whole).last, june.last);
}

TEST(Zoom, stops_at_a_week)
{
    EXPECT_EQ(zoomed(june, QDate{2025, 6, 15}, .01, whole).length(), shortestSpan);
}

TEST(Zoom, stops_at_the_whole)
{
    EXPECT_EQ(zoomed(june, QDate{2025, 6, 15}, 100, whole), whole);
    EXPECT_EQ(zoomed(whole, QDate{2025, 6, 15}, 2, whole), whole);
}

TEST(Zoom, leaves_a_week_again)
{
    const DayRange week{QDate{2025, 6, 9}, QDate{2025, 6, 15}};

    EXPECT_EQ(zoomed(week, QDate{2025, 6, 12}, 1.05, whole).length(), 8);
}

TEST(Zoom, shows_all_of_what_is_shorter_than_a_week)
{
    const DayRange three{QDate{2025, 6, 1}, QDate{2025, 6, 3}};

    EXPECT_EQ(zoomed(three, three.first, .5, three), three);
}

TEST(Zoom, moves_up_to_the_ends_of_the_whole)
{
    EXPECT_EQ(moved(june, 10, whole).first, june.first.addDays(10));
    EXPECT_EQ(moved(june, 1000, whole), (DayRange{QDate{2025, 12, 2}, whole.last}));
    EXPECT_EQ(moved(june, -1000, whole).first, whole.first);
}

TEST(Zoom, spans_two_days_whichever_comes_first)
{
    const DayRange days{QDate{2025, 3, 1}, QDate{2025, 4, 1}};

    EXPECT_EQ(spanned(days.first, days.last, whole), days);
    EXPECT_EQ(spanned(days.last, days.first, whole), days);
}

TEST(Zoom, spans_a_week_at_least)
{
    EXPECT_EQ(spanned(QDate{2025, 3, 4}, QDate{2025, 3, 5}, whole),
              (DayRange{QDate{2025, 3, 2}, QDate{2025, 3, 8}}));
    EXPECT_EQ(spanned(whole.last, whole.last, whole).last, whole.last);
}

TEST(Zoom, goes_part_of_the_way)
{
    const DayRange later{june.first.addDays(10), june.last.addDays(20)};

    EXPECT_EQ(between(june, later, 0), june);
    EXPECT_EQ(between(june, later, .5), (DayRange{june.first.addDays(5), june.last.addDays(10)}));
    EXPECT_EQ(between(june, later, 1), later);
}
