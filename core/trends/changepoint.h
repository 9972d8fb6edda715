// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/trends/gridposterior.h"
#include "core/trends/locallevel.h"
#include "core/trends/trend.h"

#include <cstddef>
#include <span>
#include <vector>

namespace mooring::trends {

/// A jump of the level between two neighbouring check-ins, beside its usual wandering.
struct LevelShift {
    std::size_t row = 0;   ///< the first check-in on the new level
    double before = 0;     ///< day of the last check-in on the old level
    double day = 0;        ///< day of the first check-in on the new one
    double z = 0;          ///< step / its SD
    Level step;            ///< scale points, new less old: the generalised least squares estimate
    std::size_t left = 0;  ///< check-ins of the segment before the jump
    std::size_t right = 0; ///< and after it
};

/// The jump each check-in would need if it began a new level: auxiliary residuals of the model without any
/// (de Jong & Penzer 1998), one backward pass. z equals the t statistic of a step regressor at that row.
/// Nothing for the first row of a segment. Rows must pass checkSeries.
std::vector<LevelShift> levelShifts(std::span<const Observation> rows, Variances variances);

/// The same at the most probable signal-to-noise ratio, with the noise variance (nu0 s0^2 + S) / (nu0 + n -
/// segments).
std::vector<LevelShift> levelShifts(std::span<const Observation> rows, GridOptions options);

/// At most two moments at which the level seems to have jumped, in order of day. The largest |z| that is not
/// among the eight check-ins at either end, if it is at least 3.5, the step at least half a point, and ten
/// check-ins lie either side; then the same again with that step in the model. None below 60 check-ins. Rare
/// and modest in power: none found does not mean that nothing changed. Rows must pass checkSeries; one a day
/// (dailyObservations).
std::vector<LevelShift> changePoints(std::span<const Observation> rows,
                                     GridOptions options = {.newSegmentAfter = 180});

/// What is missing before changePoints says anything: 60 check-ins.
Missing missingForChangePoints(std::span<const Observation> rows);

} // namespace mooring::trends
