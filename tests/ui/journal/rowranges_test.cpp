// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/rowranges.h"

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

using RowRangesTest = WithJournal;

TEST_F(RowRangesTest, hold_both_ends)
{
    writeDays(5);

    EXPECT_THAT(rowsBetween(journal().rows(), {2025, 1, 2}, {2025, 1, 4}), SizeIs(3));
}

TEST_F(RowRangesTest, are_empty_between_entries)
{
    writeDays(5);

    EXPECT_THAT(rowsBetween(journal().rows(), {2025, 2, 1}, {2025, 2, 28}), IsEmpty());
}

TEST_F(RowRangesTest, on_this_day_looks_into_other_years_newest_first)
{
    const auto older = write({2022, 11, 9}, u"older"_s);
    const auto newer = write({2024, 11, 9}, u"newer"_s);
    write({2025, 11, 9}, u"the day itself"_s);
    write({2024, 11, 8}, u"the day before"_s);

    EXPECT_THAT(onThisDay(journal().rows(), {2025, 11, 9}), ElementsAre(newer, older));
}

TEST_F(RowRangesTest, on_this_day_of_a_leap_day_skips_the_years_without_one)
{
    const auto before = write({2020, 2, 29}, u"leap"_s);
    write({2023, 3, 1}, u"not this"_s);
    write({2024, 2, 29}, u"leap again"_s);

    EXPECT_THAT(onThisDay(journal().rows(), {2024, 2, 29}), ElementsAre(before));
}

} // namespace mooring::ui
