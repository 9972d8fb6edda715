// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/gridposterior.h"

#include <cstddef>
#include <optional>
#include <span>

namespace mooring::trends {

/// What one stream (a relationship's check-ins on one dimension) says about the signal-to-noise ratio: how
/// likely its rows are at each, up to a constant, before any prior. -1/2 [(nu0 + n - segments) log Q + log
/// determinant].
struct RatioEvidence {
    std::size_t rows = 0;
    GridWeights logLikelihoods{};
};

RatioEvidence ratioEvidence(const GridFilter &filter);

/// Rows a stream needs before others may learn from it.
inline constexpr std::size_t neededToPool = 14;

/// Weights of the ratios from all of a person's streams together: log-likelihoods added up over the streams
/// with at least 14 rows, the prior once. A short stream may borrow them (GridPosterior's second argument);
/// its level and its noise stay its own. Nothing while no stream is long enough.
std::optional<GridWeights> pooledWeights(std::span<const RatioEvidence> streams);

} // namespace mooring::trends
