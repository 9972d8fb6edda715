// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/trends/gridposterior.h"
#include "core/trends/level.h"

#include <optional>
#include <span>

namespace mooring::trends {

/// Squared differences between check-ins on neighbouring days; longer gaps would mix in the level's own
/// movement.
struct DayToDay {
    static constexpr int neededPairs = 20;

    int pairs = 0; ///< of check-ins one day apart
    /// Mean of (y(t + 1) - y(t))^2, scale points squared, and its sampling variance for near-independent
    /// noise: 4 s^4 (3 n - 4) / (n - 1)^2 with n = pairs + 1 and s^2 = mean / 2. 0 without a pair.
    Level meanSquare;

    bool shown() const { return pairs >= neededPairs; }
};

/// How much days differ from one another on one dimension. All in scale points, on the 1..7 scale; levels and
/// their movement are another matter.
struct Steadiness {
    static constexpr int needed = 21, neededToCompare = 42;

    int checkIns = 0;
    double mean = 0;     ///< plain
    double sd = 0;       ///< about the plain mean, n - 1 below: mixes drift and noise
    Interval sdRange;    ///< 95 %, chi-square on n - 1 degrees, as if days were independent
    double noise = 0;    ///< the number to show: SD of a day around its level, root of the posterior mean
    Interval noiseRange; ///< 95 %, from its posterior
    double degrees = 0;  ///< of the noise
    DayToDay dayToDay;   ///< MSSD as observed
    double dayToDayModel = 0; ///< MSSD the model expects: posterior mean of 2 sigma^2 + sigma^2 q

    bool shown() const { return checkIns >= needed; }
    /// Near the ends of the scale a mean and a spread are one: nothing is compared below 1.7 and above 6.3.
    bool comparable() const { return checkIns >= neededToCompare && mean >= 1.7 && mean <= 6.3; }
};

/// Rows must pass checkSeries, one a day (dailyObservations). Without rows all is 0.
Steadiness steadiness(std::span<const Observation> rows, GridOptions options = {.newSegmentAfter = 180});
/// The same with the rows' posterior at hand.
Steadiness steadiness(std::span<const Observation> rows, const GridPosterior &posterior);

/// Noise of the second period by that of the first.
struct SteadinessChange {
    double ratio = 1;
    Interval range;                                 ///< 95 %
    Certainty certainty = Certainty::NoClearChange; ///< of the ratio not being 1
};

/// Nothing unless both periods are comparable. log ratio with variance 1 / (2 degrees) + 1 / (2 degrees').
std::optional<SteadinessChange> compared(const Steadiness &first, const Steadiness &second);

/// Days of each of two periods that are set beside each other.
inline constexpr int steadinessPeriod = 90;

/// The period up to the last row beside the one before it. Rows as for steadiness().
std::optional<SteadinessChange> steadinessChange(std::span<const Observation> rows);

} // namespace mooring::trends
