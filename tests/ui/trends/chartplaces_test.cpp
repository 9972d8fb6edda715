// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chartplaces.h"

#include <gmock/gmock.h>

using namespace testing;
using namespace mooring::ui;

namespace {

std::vector<double> places(double first, double second)
{
    return spread(std::vector<WantedPlace>{{first, 44}, {second, 44}}, 0, 200);
}

} // namespace

TEST(MarkSides, put_the_words_before_their_line)
{
    EXPECT_THAT(markSides(std::vector<MarkHead>{{200, 100}}, 0, 600), ElementsAre(MarkSide::Before));
}

TEST(MarkSides, put_the_words_after_it_where_there_is_no_room_before)
{
    EXPECT_THAT(markSides(std::vector<MarkHead>{{50, 100}}, 0, 600), ElementsAre(MarkSide::After));
}

TEST(MarkSides, leave_the_words_to_the_readout_in_a_crowd)
{
    EXPECT_THAT(markSides(std::vector<MarkHead>{{200, 100}, {240, 100}, {280, 100}}, 0, 600),
                ElementsAre(MarkSide::Before, MarkSide::IconOnly, MarkSide::After));
}

TEST(MarkSides, leave_out_an_icon_that_would_cover_another)
{
    EXPECT_THAT(markSides(std::vector<MarkHead>{{200, 100}, {204, 100}}, 0, 600),
                ElementsAre(MarkSide::Before, MarkSide::LineOnly));
}

TEST(MarkSides, keep_words_within_the_picture)
{
    EXPECT_THAT(markSides(std::vector<MarkHead>{{50, 700}}, 0, 600), ElementsAre(MarkSide::IconOnly));
}

TEST(Spread, leaves_what_is_far_enough_apart) { EXPECT_THAT(places(50, 120), ElementsAre(50, 120)); }

TEST(Spread, parts_what_is_too_near_evenly) { EXPECT_THAT(places(100, 110), ElementsAre(83, 127)); }

TEST(Spread, keeps_the_order_of_the_places) { EXPECT_THAT(places(110, 100), ElementsAre(127, 83)); }

TEST(Spread, stays_within_its_ends) { EXPECT_THAT(places(190, 198), ElementsAre(156, 200)); }

TEST(Spread, gives_each_its_own_height)
{
    EXPECT_THAT(spread(std::vector<WantedPlace>{{100, 44}, {100, 16}}, 0, 200), ElementsAre(85, 115));
}
