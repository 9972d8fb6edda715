// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/comparison.h"

#include <algorithm>

namespace mooring::trends {

namespace {

/// Sums over relationships with weights 1 / s^2.
struct Weighed {
    double weights = 0, squares = 0, mean = 0, spread = 0;
};

Weighed weighed(std::span<const Level> levels)
{
    Weighed all;
    double sum = 0;
    for (const Level &level : levels) {
        const double weight = 1 / level.variance;
        all.weights += weight;
        all.squares += weight * weight;
        sum += weight * level.mean;
    }
    all.mean = all.weights > 0 ? sum / all.weights : 0;
    for (const Level &level : levels)
        all.spread += (level.mean - all.mean) * (level.mean - all.mean) / level.variance;
    return all;
}

} // namespace

Level difference(Level first, Level second)
{
    return {second.mean - first.mean, first.variance + second.variance};
}

Certainty certainty(Level difference) { return certainty(Change{0, 0, difference}); }

std::optional<Level> comparedLevels(const Trend &first, const Trend &second)
{
    if (!first.eligibility().words.none() || !second.eligibility().words.none())
        return std::nullopt;
    return difference(*first.now(), *second.now());
}

std::optional<Level> acrossRelationships(std::span<const Level> levels)
{
    if (levels.empty())
        return std::nullopt;
    const auto count = static_cast<double>(levels.size());
    Level all;
    for (const Level &level : levels) {
        all.mean += level.mean / count;
        all.variance += level.variance / (count * count);
    }
    return all;
}

AcrossPeople drawnTogether(std::span<const Level> levels)
{
    const Weighed sums = weighed(levels);
    AcrossPeople all{.mean = sums.mean, .levels = {levels.begin(), levels.end()}};
    if (levels.size() < 2)
        return all;
    const auto count = static_cast<double>(levels.size());
    all.between = std::max(0., (sums.spread - (count - 1)) / (sums.weights - sums.squares / sums.weights));
    for (Level &level : all.levels) {
        const double keep = all.between / (all.between + level.variance);
        level = {keep * level.mean + (1 - keep) * all.mean, keep * level.variance};
    }
    return all;
}

} // namespace mooring::trends
