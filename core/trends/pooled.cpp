// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/pooled.h"

#include <cmath>

namespace mooring::trends {

RatioEvidence ratioEvidence(const GridFilter &filter)
{
    RatioEvidence evidence{.rows = filter.size()};
    for (std::size_t j = 0; j < gridSize; ++j)
        evidence.logLikelihoods[j] =
            -(filter.degrees() * std::log(filter.squares(j)) + filter.lanes().logDeterminant(j)) / 2;
    return evidence;
}

std::optional<GridWeights> pooledWeights(std::span<const RatioEvidence> streams)
{
    GridWeights logarithms{};
    for (std::size_t j = 0; j < gridSize; ++j)
        logarithms[j] = -(log10Ratio(j) - priorLog10Ratio) * (log10Ratio(j) - priorLog10Ratio) / 2;
    bool any = false;
    for (const RatioEvidence &stream : streams) {
        if (stream.rows < neededToPool)
            continue;
        any = true;
        for (std::size_t j = 0; j < gridSize; ++j)
            logarithms[j] += stream.logLikelihoods[j];
    }
    return any ? std::optional{normalised(logarithms)} : std::nullopt;
}

} // namespace mooring::trends
