// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"
#include "tests/core/trends/made.h"

#include <gmock/gmock.h>

#include <cmath>

// What is needed before something may be shown: one test for each display.
namespace mooring::trends {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

std::vector<Observation> daily(int days, double level = 3.5, double step = 0, int stepDay = 0)
{
    return made({.days = days, .start = level, .noise = .4, .answered = 1, .step = step, .stepDay = stepDay},
                5)
        .rows;
}

Trend trendUpTo(const std::vector<Observation> &rows, double today = 1e4)
{
    return Trend{rows, {.today = rows.empty() ? today : rows.back().day}};
}

Findings findingsOf(int days, double anxiety = 3.5, double avoidance = 2.5)
{
    return findings(u"Sam"_s, trendUpTo(daily(days, anxiety)), trendUpTo(daily(days, avoidance)));
}

std::string said(const Findings &found)
{
    return inWords(found, QLocale::c()).all().join(u' ').toStdString();
}

/// The first and the last third of a window of 28 days up to day 29, with so many check-ins each, and so many
/// between.
std::vector<Observation> inThirds(int first, int between, int last)
{
    std::vector<Observation> rows;
    for (int day = 1; day <= 29; ++day) {
        int &left = day <= 10 ? first : day >= 20 ? last : between;
        const bool needed = left > 0 && (day < 20 || 29 - day < left);
        left -= needed ? 1 : 0;
        if (needed)
            rows.push_back({static_cast<double>(day), 3 + .5 * std::sin(day)});
    }
    return rows;
}

} // namespace

TEST(MinimumData, raw_dots)
{
    EXPECT_THAT(trendUpTo({}).days(), IsEmpty());
    EXPECT_THAT(trendUpTo(daily(1)).days(), SizeIs(1));
    EXPECT_THAT(trendUpTo(daily(1)).curve(0, 10, 100), SizeIs(1)) << "one day makes no line";
}

TEST(MinimumData, position_with_band_no_words)
{
    EXPECT_FALSE(findingsOf(2).position);
    EXPECT_THAT(said(findingsOf(2)), Not(HasSubstr("likely")));
    EXPECT_TRUE(findingsOf(3).position);
    EXPECT_THAT(said(findingsOf(3)), HasSubstr("likely"));
    EXPECT_THAT(said(findingsOf(13)), Not(HasSubstr("the map")));
}

TEST(MinimumData, trend_line_and_band)
{
    EXPECT_FALSE(trendUpTo(daily(6)).eligibility().line.none());
    EXPECT_FALSE(trendUpTo(daily(9)).eligibility().line.none()) << "nine days are not ten";
    EXPECT_TRUE(trendUpTo(daily(10)).eligibility().line.none());

    auto seven = daily(6);
    seven.push_back({10, 3});
    EXPECT_TRUE(trendUpTo(seven).eligibility().line.none());
}

TEST(MinimumData, words)
{
    EXPECT_FALSE(findingsOf(13, 2, 2).placement);
    EXPECT_EQ(findingsOf(14, 2, 2).placement, (Placement{AreaLevel::Mostly, Area::Secure}));

    // Distance is certain; 0.84 SDs hold 80 %, 0.25 SDs 60 %.
    const auto below4By = [](double sds) { return placement({4 - sds * .5, 1, .5, .01, 0}).level; };
    EXPECT_EQ(below4By(.85), AreaLevel::Mostly);
    EXPECT_EQ(below4By(.83), AreaLevel::Leaning);
    EXPECT_EQ(below4By(.26), AreaLevel::Leaning);
    EXPECT_EQ(below4By(.24), AreaLevel::InBetween);
    EXPECT_EQ(placement({4, 4, .5, .5, 0}).level, AreaLevel::NearMiddle);
}

TEST(MinimumData, delta_28_d)
{
    EXPECT_FALSE(trendUpTo(daily(19)).change(28));
    EXPECT_TRUE(trendUpTo(inThirds(6, 8, 6)).change(28));
    EXPECT_FALSE(trendUpTo(inThirds(6, 7, 6)).change(28));
    EXPECT_FALSE(trendUpTo(inThirds(5, 9, 6)).change(28));
    EXPECT_FALSE(trendUpTo(inThirds(6, 9, 5)).change(28));
}

TEST(MinimumData, delta_90_d)
{
    EXPECT_FALSE(trendUpTo(daily(39)).change(90));
    EXPECT_FALSE(trendUpTo(daily(60)).change(90)) << "none in the first third";
    EXPECT_TRUE(trendUpTo(daily(91)).change(90));
}

TEST(MinimumData, variability_and_comparison_of_it)
{
    EXPECT_FALSE(steadiness(daily(20)).shown());
    EXPECT_THAT(said(findingsOf(20)), Not(HasSubstr("Single days")));
    EXPECT_TRUE(steadiness(daily(21)).shown());
    EXPECT_THAT(said(findingsOf(21)), HasSubstr("Single days"));
    EXPECT_FALSE(compared(steadiness(daily(41)), steadiness(daily(60))));
    EXPECT_TRUE(compared(steadiness(daily(42)), steadiness(daily(42))));
}

TEST(MinimumData, change_point_note)
{
    EXPECT_THAT(changePoints(daily(59, 3, 3, 30)), IsEmpty());
    EXPECT_THAT(changePoints(daily(60, 3, 3, 30)), SizeIs(1));
    EXPECT_THAT(changePoints(daily(60, 3, 3, 10)), IsEmpty()) << "nine before it";
    EXPECT_THAT(changePoints(daily(60, 3, 3, 11)), SizeIs(1));
    EXPECT_THAT(changePoints(daily(60, 3, 3, 52)), IsEmpty()) << "nine after it";
}

TEST(MinimumData, plane_trajectory)
{
    const auto path = [](const std::vector<Observation> &rows) {
        return missingForPath(trendUpTo(rows), trendUpTo(daily(100)));
    };
    auto sparse = daily(29);
    EXPECT_EQ(path(sparse), (Missing{1, 31}));
    sparse.push_back({59, 3});
    EXPECT_EQ(path(sparse), (Missing{0, 1}));
    sparse.back().day = 60;
    EXPECT_TRUE(path(sparse).none());
}

} // namespace mooring::trends
