// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/level.h"

namespace mooring::trends {

namespace {

constexpr double chiSquare95 = 5.99; // two degrees of freedom
constexpr double noVariance = 1e-12;

} // namespace

Certainty certainty(const Change &change)
{
    if (!change.delta.interval(likely95).contains(0))
        return Certainty::Clearly;
    if (!change.delta.interval(likely80).contains(0))
        return Certainty::Probably;
    return Certainty::NoClearChange;
}

bool movedOnMap(const Change &anxiety, const Change &avoidance, double rho)
{
    if (anxiety.delta.variance < noVariance || avoidance.delta.variance < noVariance
        || 1 - rho * rho < noVariance)
        return false;
    const double a = anxiety.delta.mean / anxiety.delta.sd();
    const double v = avoidance.delta.mean / avoidance.delta.sd();
    return (a * a - 2 * rho * a * v + v * v) / (1 - rho * rho) > chiSquare95;
}

} // namespace mooring::trends
