// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/movement.h"

#include <algorithm>
#include <iterator>

namespace mooring::trends {

namespace {

constexpr int checkInsForPath = 30;
constexpr int daysForPath = 60;

} // namespace

std::optional<Movement> movement(const Trend &anxiety, const Trend &avoidance, int window)
{
    if (!anxiety.changeNeed(window).met() || !avoidance.changeNeed(window).met())
        return std::nullopt;
    const double last = std::min(anxiety.days().back().day, avoidance.days().back().day);
    const auto a = anxiety.posterior().change(last - window, last);
    const auto v = avoidance.posterior().change(last - window, last);
    if (!a || !v)
        return std::nullopt;
    const double rho = correlation(anxiety.posterior(), avoidance.posterior());
    return Movement{*a, *v, rho, mapDistance(*a, *v, rho)};
}

Missing missingForPath(const Trend &anxiety, const Trend &avoidance)
{
    std::vector<Observation> both;
    std::ranges::set_intersection(anxiety.days(), avoidance.days(), std::back_inserter(both), {},
                                  &Observation::day, &Observation::day);
    const auto checkIns = static_cast<int>(both.size());
    const int days = both.empty() ? 0 : static_cast<int>(both.back().day - both.front().day) + 1;
    return {std::max(0, checkInsForPath - checkIns), std::max(0, daysForPath - days)};
}

} // namespace mooring::trends
