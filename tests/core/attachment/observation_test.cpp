// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/observation.h"

#include <gmock/gmock.h>

#include <limits>

namespace mooring {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DailyObservations, come_in_order)
{
    EXPECT_THAT(dailyObservations(std::vector<Observation>{{3, 4}, {1, 2}}),
                ElementsAre(Observation{1, 2, 3}, Observation{3, 4, 3}));
}

TEST(DailyObservations, average_the_repeats_of_a_day)
{
    EXPECT_THAT(dailyObservations(std::vector<Observation>{{1, 2, 2}, {1, 5, 2}}),
                ElementsAre(Observation{1, 3.5, 4}));
}

TEST(DailyObservations, count_at_most_six_answers_a_day)
{
    EXPECT_THAT(dailyObservations(std::vector<Observation>{{1, 2}, {1, 2}, {1, 2}}),
                ElementsAre(Observation{1, 2, 6}));
}

TEST(DailyObservations, take_times_of_one_day_together)
{
    EXPECT_THAT(dailyObservations(std::vector<Observation>{{1.25, 2}, {1.75, 4}, {2, 6}}),
                ElementsAre(Observation{1, 3, 6}, Observation{2, 6, 3}));
}

TEST(DailyObservations, leave_out_what_is_not_on_the_scale)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();

    EXPECT_THAT(dailyObservations(std::vector<Observation>{
                    {1, nan}, {1, infinity}, {1, 0.9}, {1, 7.1}, {nan, 4}, {infinity, 4}, {1, 4, 0}}),
                IsEmpty());
}

TEST(DailyObservations, keep_the_ends_of_the_scale)
{
    EXPECT_THAT(dailyObservations(std::vector<Observation>{{1, 1}, {2, 7}}),
                ElementsAre(Observation{1, 1, 3}, Observation{2, 7, 3}));
}

TEST(DayNumber, counts_civil_days_also_before_1970)
{
    EXPECT_EQ(dayNumber(QDate{1970, 1, 1}) - dayNumber(QDate{1969, 12, 31}), 1);
}

} // namespace mooring
