// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chartplaces.h"

#include <gmock/gmock.h>

using namespace testing;
using namespace mooring::ui;

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

TEST(Spread, leaves_what_is_far_enough_apart)
{
    EXPECT_THAT(spread({50, 120}, 44, 0, 200), ElementsAre(50, 120));
}

TEST(Spread, parts_what_is_too_near_evenly)
{
    EXPECT_THAT(spread({100, 110}, 44, 0, 200), ElementsAre(83, 127));
}

TEST(Spread, keeps_the_order_of_the_places)
{
    EXPECT_THAT(spread({110, 100}, 44, 0, 200), ElementsAre(127, 83));
}

TEST(Spread, stays_within_its_ends) { EXPECT_THAT(spread({190, 198}, 44, 0, 200), ElementsAre(156, 200)); }
