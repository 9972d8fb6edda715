// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/level.h"

#include <span>
#include <vector>

namespace mooring::trends {

/// How much several effects differ from one another beyond their own errors: the variance tau^2 under
/// effect_k ~ N(0, tau^2), at the largest likelihood of the measured ones for log tau^2 in [-15, 3]
/// (empirical Bayes with mean zero; Efron & Morris 1975). With fewer than four effects that can't be told,
/// and 0.3^2 stands for it. Variances must be above 0.
double effectVariance(std::span<const Level> measured);

/// The effect as far as it can be believed beside the others: drawn towards 0 by B = tau^2 / (tau^2 +
/// variance), mean B m with variance B v. Never farther from 0 nor less sure than measured.
Level shrunk(Level measured, double effectVariance);

/// How often chance alone would show an effect this far from 0: two-sided normal, 0..1. 1 for an effect of 0.
double chance(Level measured);

/// Chances of a family of tests, adjusted so that of those at most q about a share q are false (Benjamini &
/// Hochberg 1995): p_(i) m / i, the smallest from there upwards. Same order as given.
std::vector<double> adjustedForMany(std::span<const double> chances);

} // namespace mooring::trends
