// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/changepoint.h"
#include "tests/core/trends/made.h"
#include "tests/core/trends/vectors.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::Le;
using testing::SizeIs;

namespace {

constexpr Variances fixedVariances{0.49, 0.0025};
constexpr GridOptions oneSegment{};

class ShiftVectors : public testing::TestWithParam<std::string>
{
protected:
    /// The largest deviation of z from a column; infinite if a row lacks its shift.
    double largestDeviation(const std::vector<LevelShift> &shifts, const QString &column) const
    {
        double largest = 0;
        std::size_t next = 0;
        for (int row = 0; row < vectors.rows(); ++row) {
            const double expected = vectors.number(row, column);
            if (vectors.text(row, u"series"_s) != series || std::isnan(expected))
                continue;
            if (next >= shifts.size() || shifts[next].day != vectors.number(row, u"day"_s))
                return std::numeric_limits<double>::infinity();
            largest = std::max(largest, deviation(shifts[next++].z, expected));
        }
        return next == shifts.size() ? largest : std::numeric_limits<double>::infinity();
    }

    QString series = QString::fromStdString(GetParam());
    Vectors vectors{u"changepoint_auxiliary"_s, series};
    std::vector<Observation> rows = Vectors{series}.observations();
};

/// A steady series that jumps at each of the days.
std::vector<Observation> jumping(std::initializer_list<std::pair<int, double>> jumps, int days = 200)
{
    auto rows = made({.days = days, .noise = .3, .answered = 1}, 7).rows;
    for (const auto &[from, step] : jumps)
        for (Observation &row : rows)
            row.value += row.day >= from ? step : 0;
    return rows;
}

std::vector<double> daysOf(const std::vector<LevelShift> &shifts)
{
    std::vector<double> days;
    for (const LevelShift &shift : shifts)
        days.push_back(shift.day);
    return days;
}

} // namespace

TEST_P(ShiftVectors, have_the_z_of_fixed_variances)
{
    EXPECT_LE(largestDeviation(levelShifts(rows, fixedVariances), u"z_fix"_s), 1e-8);
}

TEST_P(ShiftVectors, have_the_z_of_the_most_probable_ratio)
{
    EXPECT_LE(largestDeviation(levelShifts(rows, oneSegment), u"z_map"_s), 1e-8);
}

INSTANTIATE_TEST_SUITE_P(Series, ShiftVectors,
                         testing::ValuesIn(Vectors::present({"s01_daily_gaps", "s03_linear_drift",
                                                             "s08_white_noise", "s11_real_worry"})),
                         [](const auto &series) { return series.param; });

TEST(LevelShifts, estimate_the_step_and_where_it_lies)
{
    const auto shifts =
        levelShifts(std::vector<Observation>{{0, 2}, {3, 2}, {5, 4}, {8, 4}}, Variances{1, 0});

    ASSERT_THAT(shifts, SizeIs(3));
    EXPECT_EQ(shifts[1].row, 2U);
    EXPECT_EQ(shifts[1].before, 3);
    EXPECT_EQ(shifts[1].day, 5);
    EXPECT_NEAR(shifts[1].step.mean, 2, 1e-12) << "without drift: the difference of two means";
    EXPECT_NEAR(shifts[1].step.variance, 1, 1e-12) << "1/2 + 1/2";
    EXPECT_NEAR(shifts[1].z, 2, 1e-12);
}

TEST(LevelShifts, count_the_check_ins_of_the_segment_on_either_side)
{
    auto rows = jumping({}, 20);
    for (const Observation &row : jumping({}, 10))
        rows.push_back({row.day + 400, row.value});
    const auto shifts = levelShifts(rows, GridOptions{.newSegmentAfter = 180});

    ASSERT_THAT(shifts, SizeIs(28)) << "none at the first row of either segment";
    EXPECT_EQ(shifts[4].left, 5U);
    EXPECT_EQ(shifts[4].right, 15U);
    EXPECT_EQ(shifts[19].left, 1U);
    EXPECT_EQ(shifts[19].right, 9U);
}

TEST(ChangePoints, find_a_jump_where_it_is)
{
    const auto found = changePoints(jumping({{100, 1.5}}));

    EXPECT_THAT(daysOf(found), testing::ElementsAre(100));
    EXPECT_NEAR(found.at(0).step.mean, 1.5, .4);
    EXPECT_EQ(found.at(0).before, 99);
}

TEST(ChangePoints, find_two_jumps_in_order)
{
    EXPECT_THAT(daysOf(changePoints(jumping({{60, 1}, {140, -2.5}}))), testing::ElementsAre(60, 140));
}

TEST(ChangePoints, find_two_at_most)
{
    EXPECT_THAT(changePoints(jumping({{40, 2}, {80, -2}, {120, 2}, {160, -2}})), SizeIs(Le(2U)));
}

TEST(ChangePoints, look_for_the_second_as_if_the_first_had_never_been)
{
    const auto small = changePoints(jumping({{60, 1.2}, {140, -2.5}}));
    const auto large = changePoints(jumping({{60, 1.2}, {140, -3.5}}));

    ASSERT_THAT(small, SizeIs(2));
    ASSERT_THAT(large, SizeIs(2));
    EXPECT_NEAR(small[0].z, large[0].z, 1e-8);
    EXPECT_NEAR(small[0].step.mean, large[0].step.mean, 1e-9);
}

TEST(ChangePoints, are_not_found_on_level_ground) { EXPECT_THAT(changePoints(jumping({})), IsEmpty()); }

TEST(ChangePoints, are_not_found_in_a_straight_line)
{
    EXPECT_THAT(changePoints(Vectors{u"s03_linear_drift"_s}.observations()), IsEmpty());
}

TEST(ChangePoints, need_sixty_check_ins)
{
    EXPECT_EQ(missingForChangePoints(jumping({}, 59)), (Missing{1, 0}));
    EXPECT_THAT(changePoints(jumping({{30, 3}}, 59)), IsEmpty());
    EXPECT_THAT(changePoints(jumping({{30, 3}}, 60)), SizeIs(1));
}

TEST(ChangePoints, need_ten_check_ins_on_either_side)
{
    EXPECT_THAT(changePoints(jumping({{10, 3}})), IsEmpty());
    EXPECT_THAT(changePoints(jumping({{11, 3}})), SizeIs(1));
    EXPECT_THAT(changePoints(jumping({{191, 3}})), SizeIs(1));
    EXPECT_THAT(changePoints(jumping({{192, 3}})), IsEmpty());
}

TEST(ChangePoints, are_at_least_half_a_point_high)
{
    auto rows = jumping({{100, 5}});
    for (Observation &row : rows)
        row.value *= .09;
    const auto all = levelShifts(rows, GridOptions{.newSegmentAfter = 180});

    EXPECT_TRUE(std::ranges::any_of(all, [](const LevelShift &shift) { return std::abs(shift.z) > 3.5; }));
    EXPECT_THAT(changePoints(rows), IsEmpty());
}

TEST(ChangePoints, are_not_a_silence_with_another_level_after_it)
{
    auto rows = jumping({}, 80);
    for (const Observation &row : jumping({}, 80))
        rows.push_back({row.day + 400, row.value + 3});

    EXPECT_THAT(changePoints(rows), IsEmpty()) << "a new segment starts afresh";
}

} // namespace mooring::trends
