// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/trend.h"

#include <optional>

namespace mooring::trends {

/// How both dimensions moved over one window: what the arrow on the map stands for. The changes share their
/// two days.
struct Movement {
    Change anxiety, avoidance; ///< scale points
    double rho = 0;            ///< correlation of the two levels, shrunk, -.9 .. .9
    double distance = 0;       ///< mapDistance: chi-square on two degrees if nothing moved

    bool shown() const { return movedOnMap(anxiety, avoidance, rho); }
};

/// Over the `window` days up to the last check-in that both dimensions have seen; nothing unless each of them
/// may show a change over that window.
std::optional<Movement> movement(const Trend &anxiety, const Trend &avoidance, int window);

/// What a path on the map still needs: 30 days with both scores, over 60 days from the first to the last of
/// them, both counted.
Missing missingForPath(const Trend &anxiety, const Trend &avoidance);

} // namespace mooring::trends
