// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/level.h"
#include "core/trends/trend.h"

#include <optional>
#include <span>
#include <vector>

namespace mooring::trends {

/// Second level minus first, of two relationships on one dimension, scale points. Their errors count as
/// independent; a mood they share makes that cautious.
Level difference(Level first, Level second);

/// Clearly, probably or not clearly apart.
Certainty certainty(Level difference);

/// The difference of the levels at the last check-ins, if both have the 14 check-ins that words need.
std::optional<Level> comparedLevels(const Trend &first, const Trend &second);

/// The plain mean of current levels, each relationship counted the same: mean m / R, variance sum s^2 / R^2.
/// Only on request, and only as one way to see it. Nothing without a level.
std::optional<Level> acrossRelationships(std::span<const Level> levels);

/// A pattern across people: levels drawn towards their precision-weighted mean.
struct AcrossPeople {
    double mean = 0;           ///< scale points, precision-weighted
    double between = 0;        ///< variance between relationships (DerSimonian & Laird 1986), 0 or more
    std::vector<Level> levels; ///< in the order given: B m + (1 - B) mean with variance B s^2, B = tau^2 /
                               ///< (tau^2 + s^2)
};

/// Only for a page that says so: on every other each relationship speaks for itself. Levels need a variance
/// above 0; with fewer than two they stay as they are.
AcrossPeople drawnTogether(std::span<const Level> levels);

} // namespace mooring::trends
