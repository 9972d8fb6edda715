// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/augmentedlanes.h"
#include "core/trends/gridposterior.h"
#include "core/trends/level.h"
#include "core/trends/locallevel.h"

#include <optional>
#include <span>

namespace mooring::trends {

/// What one unit of a regressor goes with, in scale points: mean and variance of the effect in y = level +
/// effect x + noise. Nothing when the regressor never differs within a segment, so that the level alone says
/// the same.
using Effect = std::optional<Level>;

/// Lanes for the ratios of the grid, to be filled row by row.
AugmentedLanes gridRegression(std::size_t regressors, GridOptions options = {});

/// With the level's ratio and the noise variance unknown: averaged over the lanes of gridRegression under the
/// priors of GridPosterior, the effect flat. With A = sum u^2/F, B = sum u v/F, S = sum v^2/F - B^2/A, n rows
/// in g segments and Q = nu0 s0^2 + S, a lane has the effect B/A, its variance V/A with V = Q / (nu0 + n - g
/// - 3), and the weight exp(-1/2 [(nu0 + n - g - 1) log Q + log determinant + log A + prior]).
Effect averagedEffect(const AugmentedLanes &lanes, std::size_t regressor, GridOptions options = {});

/// With both variances known, from lanes made with the one ratio drift / observation: B/A with variance
/// observation / A.
Effect effectGiven(const AugmentedLanes &lanes, std::size_t regressor, Variances variances);

} // namespace mooring::trends
