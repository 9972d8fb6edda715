// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace mooring::trends {

/// Half-widths of the ranges, in standard deviations.
inline constexpr double likely95 = 1.96;
inline constexpr double likely80 = 1.2815515655446004;

struct Interval {
    double low = 0, high = 0;

    bool contains(double value) const { return low <= value && value <= high; }
};

/// The part of a range of levels that lies on the scale, 1..7: for drawing and saying, never for reckoning.
Interval onScale(Interval range);

/// What is known about the level on one day, or about a difference of levels. Not clipped to the scale.
struct Level {
    double mean = 0, variance = 0;

    double sd() const { return std::sqrt(variance); }
    Interval interval(double halfWidth = likely95) const
    {
        return {mean - halfWidth * sd(), mean + halfWidth * sd()};
    }
};

/// level(to) - level(from), with the covariance of the two taken into account.
struct Change {
    double from = 0, to = 0; ///< day numbers
    Level delta;
};

/// A change as it would be over 30 days at the same pace.
Level per30Days(const Change &change);

enum class Certainty { NoClearChange, Probably, Clearly };

/// Clearly if the 95 % range excludes 0, probably if the 80 % range does.
Certainty certainty(const Change &change);

/// d' C^-1 d of both changes d with covariance C: chi-square on two degrees if nothing moved. 0 where that
/// cannot be worked out: |rho| = 1, or a variance below 1e-12.
double mapDistance(const Change &anxiety, const Change &avoidance, double rho);

/// Whether both changes together leave the 95 % ellipse around "no movement" (chi-square 5.99 on two
/// degrees).
bool movedOnMap(const Change &anxiety, const Change &avoidance, double rho);

} // namespace mooring::trends
