// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/regression.h"

#include <span>
#include <vector>

namespace mooring::trends {

/// Before and after a day on which something began: a step first practised, a milestone. Never a cause: other
/// things change too, and people often begin after bad days (which the wandering level takes up).
struct StepEffect {
    static constexpr int needed = 14; ///< check-ins on either side

    double day = 0;            ///< the first day that counts as after
    int before = 0, after = 0; ///< check-ins on either side, within the segment that holds the day
    /// Level after minus level before, scale points, beyond what the level's own wandering explains.
    Effect shift;

    bool mayBeShown() const { return shift && before >= needed && after >= needed; }
};

/// The effect of the regressor 1[t >= day] in the local level model, averaged over the grid. Rows must pass
/// checkSeries. Without rows on both sides in one segment there is no shift.
StepEffect stepEffect(std::span<const Observation> rows, double day, GridOptions options = {});

/// Several of them, each on its own, in one pass of the filter; in the order given.
std::vector<StepEffect> stepEffects(std::span<const Observation> rows, std::span<const double> days,
                                    GridOptions options = {});

/// With both variances known, in one segment.
StepEffect stepEffect(std::span<const Observation> rows, double day, Variances variances);

} // namespace mooring::trends
