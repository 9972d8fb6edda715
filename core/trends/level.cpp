// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/level.h"

#include <algorithm>

namespace mooring::trends {

namespace {

constexpr double lowest = 1, highest = 7; // of the scale
constexpr double chiSquare95 = 5.99;      // two degrees of freedom
constexpr double noVariance = 1e-12;

} // namespace

Interval onScale(Interval range)
{
    return {std::clamp(range.low, lowest, highest), std::clamp(range.high, lowest, highest)};
}

Certainty certainty(const Change &change)
{
    if (!change.delta.interval(likely95).contains(0))
        return Certainty::Clearly;
    if (!change.delta.interval(likely80).contains(0))
        return Certainty::Probably;
    return Certainty::NoClearChange;
}

Level per30Days(const Change &change)
{
    const double days = std::abs(change.to - change.from);
    const double factor = days > 0 ? 30 / days : 0;
    return {change.delta.mean * factor, change.delta.variance * factor * factor};
}

double mapDistance(const Change &anxiety, const Change &avoidance, double rho)
{
    if (anxiety.delta.variance < noVariance || avoidance.delta.variance < noVariance
        || 1 - rho * rho < noVariance)
        return 0;
    const double a = anxiety.delta.mean / anxiety.delta.sd();
    const double v = avoidance.delta.mean / avoidance.delta.sd();
    return (a * a - 2 * rho * a * v + v * v) / (1 - rho * rho);
}

bool movedOnMap(const Change &anxiety, const Change &avoidance, double rho)
{
    return mapDistance(anxiety, avoidance, rho) > chiSquare95;
}

} // namespace mooring::trends
