// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/regression.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace mooring::trends {

namespace {

/// Below this a regressor has told nothing: a day of its own adds at least 1/F, and F stays below 1e10.
constexpr double leastInformation = 1e-12;

struct LaneEffect {
    double mean = 0, variance = 0, logWeight = 0;
};

/// What the filter leaves unexplained once the effect is taken out; rounding must not make it negative.
double unexplained(const AugmentedLanes &lanes, std::size_t regressor, std::size_t lane)
{
    const double product = lanes.product(regressor, lane);
    return std::max(0., lanes.residual(lane) - product * product / lanes.information(regressor, lane));
}

LaneEffect effectIn(const AugmentedLanes &lanes, std::size_t regressor, std::size_t lane, GridOptions options)
{
    const double information = lanes.information(regressor, lane);
    const double degrees = priorDegrees + static_cast<double>(lanes.size() - lanes.segments()) - 1;
    const double squares =
        priorDegrees * options.noiseScale * options.noiseScale + unexplained(lanes, regressor, lane);
    const double fromPrior = log10Ratio(lane) - priorLog10Ratio;
    return {.mean = lanes.product(regressor, lane) / information,
            .variance = squares / (degrees - 2) / information,
            .logWeight = -(degrees * std::log(squares) + lanes.logDeterminant(lane) + std::log(information)
                           + fromPrior * fromPrior)
                       / 2};
}

bool tellsNothing(const AugmentedLanes &lanes, std::size_t regressor)
{
    for (std::size_t j = 0; j < lanes.lanes(); ++j)
        if (!(lanes.information(regressor, j) > leastInformation))
            return true;
    return lanes.lanes() == 0;
}

} // namespace

AugmentedLanes gridRegression(std::size_t regressors, GridOptions options)
{
    std::array<double, gridSize> ratios{};
    for (std::size_t j = 0; j < gridSize; ++j)
        ratios[j] = std::pow(10., log10Ratio(j));
    return {ratios, regressors, options.newSegmentAfter};
}

Effect averagedEffect(const AugmentedLanes &lanes, std::size_t regressor, GridOptions options)
{
    if (tellsNothing(lanes, regressor))
        return std::nullopt;
    std::array<LaneEffect, gridSize> effects{};
    GridWeights logarithms{};
    for (std::size_t j = 0; j < gridSize; ++j) {
        effects[j] = effectIn(lanes, regressor, j, options);
        logarithms[j] = effects[j].logWeight;
    }
    const GridWeights weights = normalised(logarithms);
    Level mixed;
    for (std::size_t j = 0; j < gridSize; ++j)
        mixed.mean += weights[j] * effects[j].mean;
    for (std::size_t j = 0; j < gridSize; ++j) {
        const double off = effects[j].mean - mixed.mean;
        mixed.variance += weights[j] * (effects[j].variance + off * off);
    }
    return mixed;
}

Effect effectGiven(const AugmentedLanes &lanes, std::size_t regressor, Variances variances)
{
    if (tellsNothing(lanes, regressor))
        return std::nullopt;
    const double information = lanes.information(regressor, 0);
    return Level{lanes.product(regressor, 0) / information, variances.observation / information};
}

} // namespace mooring::trends
