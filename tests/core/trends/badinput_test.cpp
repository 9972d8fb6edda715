// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

// What nobody should send and somebody will: results stay finite and say the truth.
namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

std::vector<Observation> daily(int days, const std::function<double(int)> &value)
{
    std::vector<Observation> rows;
    for (int day = 1; day <= days; ++day)
        rows.push_back({static_cast<double>(day), value(day)});
    return rows;
}

bool isFinite(const Level &level) { return std::isfinite(level.mean) && level.variance >= 0; }

bool isFinite(const LevelShift &shift)
{
    return std::isfinite(shift.z) && isFinite(shift.step) && std::isfinite(shift.day);
}

/// Every number a page could show.
void expectFinite(const Trend &trend)
{
    const GridPosterior &posterior = trend.posterior();
    double weights = 0;
    for (const double weight : posterior.weights())
        weights += weight;
    EXPECT_NEAR(weights, 1, 1e-12);
    EXPECT_TRUE(std::isfinite(posterior.noiseVariance()));
    for (std::size_t row = 0; row < posterior.size(); ++row)
        ASSERT_TRUE(isFinite(posterior.level(row))) << row;
    for (const CurvePoint &point : trend.curve(-1e7, 1e7, 300))
        ASSERT_TRUE(std::isfinite(point.mean) && point.sd >= 0) << point.day;
    for (const int window : {1, 28, 90, 365})
        EXPECT_TRUE(isFinite(trend.change(window).value_or(Change{}).delta)) << window;
    for (const LevelShift &shift : levelShifts(trend.days(), GridOptions{.newSegmentAfter = 180}))
        ASSERT_TRUE(isFinite(shift)) << shift.day;
    const Steadiness steady = steadiness(trend.days(), posterior);
    EXPECT_TRUE(std::isfinite(steady.noise) && std::isfinite(steady.sd));
    EXPECT_TRUE(std::isfinite(steady.noiseRange.high) && std::isfinite(steady.sdRange.high));
    EXPECT_GE(trend.daysSinceLast().value_or(0), 0);
}

/// The sentences, after everything was found finite.
std::string saidOf(const std::vector<Observation> &rows, double today)
{
    const Trend trend{rows, {.today = today}};
    expectFinite(trend);
    const Findings found = findings(u"Sam"_s, trend, trend);
    if (found.position) {
        const AreaMasses masses = areaMasses(*found.position);
        EXPECT_NEAR(masses.secure + masses.preoccupied + masses.dismissing + masses.fearful, 1, 1e-9);
    }
    const std::string said = inWords(found, QLocale::c()).all().join(u' ').toStdString();
    EXPECT_THAT(said, Not(HasSubstr("nan")));
    EXPECT_THAT(said, Not(HasSubstr("inf")));
    return said;
}

} // namespace

TEST(BadInput, not_a_number)
{
    EXPECT_THAT(saidOf(std::vector<Observation>{{1, nan}, {nan, 3}, {2, nan}}, 3),
                HasSubstr("There are no check-ins"));
}

TEST(BadInput, infinities)
{
    auto rows = daily(20, [](int day) { return 3 + day % 2; });
    rows.push_back({21, infinity});
    rows.push_back({22, -infinity});
    rows.push_back({infinity, 3});
    rows.push_back({-infinity, 3});

    EXPECT_THAT((Trend{rows, {.today = 30}}.days()), SizeIs(20));
    EXPECT_THAT(saidOf(rows, 30), HasSubstr("around 3.5"));
}

TEST(BadInput, values_outside_the_scale)
{
    EXPECT_THAT((Trend{std::vector<Observation>{{1, .99}, {2, 7.01}, {3, -4}, {4, 1e300}, {5, 7}, {6, 1}},
                       {.today = 10}}
                     .days()),
                SizeIs(2));
}

TEST(BadInput, days_too_far_to_be_days)
{
    saidOf({{-1e300, 3}, {1, 4}, {2, 3}, {3, 3}}, 3);
    saidOf({{1, 4}, {2, 3}, {3, 3}, {1e300, 3}}, 1e305);
    saidOf({{-1e8, 3}, {0, 3}, {1e8, 3}}, 1e8);
}

TEST(BadInput, days_out_of_order)
{
    auto rows = daily(60, [](int day) { return 3 + std::sin(day); });
    const std::string inOrder = saidOf(rows, 60);
    std::rotate(rows.begin(), rows.begin() + 17, rows.end());

    EXPECT_EQ(saidOf(rows, 60), inOrder);
}

TEST(BadInput, thousands_of_repeats_in_one_day)
{
    auto rows = daily(20, [](int day) { return 3 + day % 2; });
    for (int repeat = 0; repeat < 5000; ++repeat)
        rows.push_back({10, 1 + 6. * (repeat % 2), 3});
    const Trend trend{rows, {.today = 20}};

    EXPECT_THAT(trend.days(), SizeIs(20));
    EXPECT_NEAR(trend.days()[9].value, 4, .01);
    EXPECT_EQ(trend.days()[9].answered, 6) << "a day of many answers is still a day";
    saidOf(rows, 20);
}

TEST(BadInput, one_check_in_every_two_years)
{
    std::vector<Observation> rows;
    for (int time = 0; time < 20; ++time)
        rows.push_back({730. * time, 2. + time % 5});
    const Trend trend{rows, {.today = 730 * 19}};

    EXPECT_EQ(trend.posterior().segments(), 20U);
    EXPECT_FALSE(trend.change(365));
    EXPECT_THAT(saidOf(rows, 730 * 19), Not(HasSubstr("Over ")));
}

TEST(BadInput, a_constant_answer_for_ten_years)
{
    const auto rows = daily(3653, [](int) { return 4.5; });
    const Trend trend{rows, {.today = 3653}};

    EXPECT_DOUBLE_EQ(trend.now()->mean, 4.5);
    EXPECT_LT(trend.now()->sd(), .02);
    const std::string said = saidOf(rows, 3653);
    EXPECT_THAT(said, HasSubstr("Very steady answers"));
    EXPECT_THAT(said, HasSubstr("neither closeness‑worry nor distance shows a clear change"));
    EXPECT_THAT(said, Not(HasSubstr("Did something change")));
}

TEST(BadInput, all_ones)
{
    EXPECT_THAT(saidOf(daily(100, [](int) { return 1; }), 100),
                HasSubstr("around 1.0 for closeness‑worry (likely 1.0–"));
}

TEST(BadInput, all_sevens)
{
    const std::string said = saidOf(daily(100, [](int) { return 7; }), 100);

    EXPECT_THAT(said, HasSubstr("–7.0)"));
    EXPECT_THAT(said, Not(HasSubstr("–7.1)")));
}

TEST(BadInput, from_end_to_end_every_day)
{
    const auto rows = daily(400, [](int day) { return day % 2 == 0 ? 1 : 7; });

    EXPECT_THAT(saidOf(rows, 400), HasSubstr("around 4.0"));
}

TEST(BadInput, dates_from_1900_to_9999)
{
    std::vector<Observation> rows;
    for (int year = 1900; year <= 9999; year += 9)
        rows.push_back({dayNumber(QDate{year, 12, 31}), 2. + year % 4});

    saidOf(rows, dayNumber(QDate{9999, 12, 31}));
    EXPECT_TRUE((Trend{rows, {.today = dayNumber(QDate{9999, 12, 31})}}.now()));
}

TEST(BadInput, a_clock_set_back)
{
    const auto rows = daily(60, [](int day) { return 3 + std::sin(day); });

    EXPECT_THAT((Trend{rows, {.today = 0}}.days()), IsEmpty());
    EXPECT_THAT(saidOf(rows, 0), HasSubstr("There are no check-ins"));
    EXPECT_EQ((Trend{rows, {.today = 30}}.daysSinceLast()), 0);
    EXPECT_THAT(saidOf(rows, 30), HasSubstr("now sit"));
}

TEST(BadInput, no_statement_answered)
{
    EXPECT_THAT((Trend{std::vector<Observation>{{1, 3, 0}, {2, 3, -5}}, {.today = 2}}.days()), IsEmpty());
}

TEST(BadInput, an_impossible_today)
{
    const auto rows = daily(10, [](int) { return 3; });

    EXPECT_THAT((Trend{rows, {.today = nan}}.curve(0, 20, 50)), Not(IsEmpty()));
    EXPECT_THAT((Trend{rows, {.today = infinity}}.days()), SizeIs(10));
}

TEST(BadInput, one_dimension_alone_and_the_other_long_ago)
{
    const Trend now{daily(100, [](int day) { return 3 + std::sin(day); }), {.today = 100}};
    const Trend longAgo{daily(30, [](int day) { return 3 + std::cos(day); }), {.today = 100}};
    const std::string said =
        inWords(findings(u"Sam"_s, now, longAgo), QLocale::c()).all().join(u' ').toStdString();

    EXPECT_THAT(said, Not(HasSubstr("nan")));
}

} // namespace mooring::trends
