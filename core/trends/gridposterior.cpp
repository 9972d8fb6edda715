// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/gridposterior.h"

#include "core/trends/chisquare.h"
#include "core/trends/root.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mooring::trends {

namespace {

/// Lanes less probable than this can't be seen in a result; leaving them out of the backward pass saves most
/// of its time.
constexpr double negligible = 1e-13;

std::array<double, gridSize> ratios()
{
    std::array<double, gridSize> all{};
    for (std::size_t j = 0; j < gridSize; ++j)
        all[j] = std::pow(10., log10Ratio(j));
    return all;
}

GridFilter filtered(std::span<const Observation> rows, GridOptions options)
{
    GridFilter filter{options, meanOf(rows)};
    filter.reserve(rows.size());
    for (const Observation &row : rows)
        filter.append(row);
    return filter;
}

} // namespace

GridWeights normalised(const GridWeights &logarithms)
{
    const double largest = *std::ranges::max_element(logarithms);
    GridWeights weights{};
    double sum = 0;
    for (std::size_t j = 0; j < gridSize; ++j)
        sum += weights[j] = std::exp(logarithms[j] - largest);
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

GridFilter::GridFilter(GridOptions options, double centre)
    : m_options{options}
    , m_centre{centre}
    , m_lanes{ratios(), options.newSegmentAfter}
{}

void GridFilter::append(const Observation &row)
{
    m_lanes.append({row.day, row.value - m_centre, row.answered});
}

double GridFilter::squares(std::size_t lane) const
{
    return priorDegrees * m_options.noiseScale * m_options.noiseScale + m_lanes.residual(lane);
}

double GridFilter::degrees() const
{
    return priorDegrees + static_cast<double>(m_lanes.size() - m_lanes.segments());
}

double GridFilter::noiseVariance(std::size_t lane) const { return squares(lane) / (degrees() - 2); }

GridWeights GridFilter::weights() const
{
    GridWeights logarithms{};
    for (std::size_t j = 0; j < gridSize; ++j) {
        const double fromPrior = log10Ratio(j) - priorLog10Ratio;
        logarithms[j] =
            -(degrees() * std::log(squares(j)) + m_lanes.logDeterminant(j) + fromPrior * fromPrior) / 2;
    }
    return normalised(logarithms);
}

std::optional<Level> GridFilter::current() const
{
    if (size() == 0)
        return std::nullopt;
    const GridWeights weight = weights();
    Level mixed;
    for (std::size_t j = 0; j < gridSize; ++j)
        mixed.mean += weight[j] * m_lanes.filtered(size() - 1, j).mean;
    for (std::size_t j = 0; j < gridSize; ++j) {
        const Level unit = m_lanes.filtered(size() - 1, j);
        const double off = unit.mean - mixed.mean;
        mixed.variance += weight[j] * (noiseVariance(j) * unit.variance + off * off);
    }
    mixed.mean += m_centre;
    return mixed;
}

GridPosterior::GridPosterior(std::span<const Observation> rows, GridOptions options)
    : GridPosterior{filtered(rows, options)}
{}

GridPosterior::GridPosterior(GridFilter filter) : m_filter{std::move(filter)}, m_weights{m_filter.weights()}
{
    smooth();
}

GridPosterior::GridPosterior(GridFilter filter, const GridWeights &weights)
    : m_filter{std::move(filter)}
    , m_weights{weights}
{
    smooth();
}

void GridPosterior::smooth()
{
    for (std::size_t j = 0; j < gridSize; ++j)
        m_noise[j] = m_filter.noiseVariance(j);
    const auto matters = [](double weight) { return weight >= negligible; };
    const auto first = std::ranges::find_if(m_weights, matters) - m_weights.begin();
    const auto dropped = std::find_if(m_weights.rbegin(), m_weights.rend(), matters) - m_weights.rbegin();
    m_filter.m_lanes.smooth(static_cast<std::size_t>(first), gridSize - static_cast<std::size_t>(dropped));
    mixLevels();
}

/// Mean and variance of the mixture over the lanes; `levelOfLane(j)` on unit scale.
template <typename LevelOfLane>
Level GridPosterior::mixed(LevelOfLane levelOfLane) const
{
    const Lanes &lanes = m_filter.m_lanes;
    double mean = 0;
    for (std::size_t j = lanes.first(); j < lanes.last(); ++j)
        mean += m_weights[j] * levelOfLane(j).mean;
    double variance = 0;
    for (std::size_t j = lanes.first(); j < lanes.last(); ++j) {
        const Level unit = levelOfLane(j);
        variance += m_weights[j] * (m_noise[j] * unit.variance + (unit.mean - mean) * (unit.mean - mean));
    }
    return {mean, variance};
}

void GridPosterior::mixLevels()
{
    m_levels.reserve(m_filter.size());
    for (std::size_t row = 0; row < m_filter.size(); ++row) {
        const Level unit = mixed([&](std::size_t j) { return m_filter.m_lanes.smoothed(row, j); });
        m_levels.push_back({unit.mean + m_filter.m_centre, unit.variance});
    }
}

std::optional<Level> GridPosterior::at(double day) const
{
    const Lanes &lanes = m_filter.m_lanes;
    if (size() == 0)
        return std::nullopt;
    const Lanes::Spot spot = lanes.spot(day);
    if (lanes.betweenSegments(spot))
        return std::nullopt;
    const Level centred = mixed([&](std::size_t j) { return lanes.smoothed(spot, j); });
    return Level{centred.mean + m_filter.m_centre, centred.variance};
}

std::optional<Change> GridPosterior::change(double from, double to) const
{
    const Lanes &lanes = m_filter.m_lanes;
    if (size() == 0)
        return std::nullopt;
    const Lanes::Spot start = lanes.spot(from);
    const Lanes::Spot end = lanes.spot(to);
    if (lanes.betweenSegments(start) || lanes.betweenSegments(end))
        return std::nullopt;
    std::array<Level, gridSize> differences{};
    for (std::size_t j = lanes.first(); j < lanes.last(); ++j)
        differences[j] = lanes.difference(start, end, j);
    return Change{from, to, mixed([&](std::size_t j) { return differences[j]; })};
}

double GridPosterior::noiseVariance() const
{
    double mean = 0;
    for (std::size_t j = 0; j < gridSize; ++j)
        mean += m_weights[j] * m_noise[j];
    return mean;
}

double GridPosterior::noiseQuantile(double p) const
{
    const double scale = degrees() - 2; // squares of a lane by its mean noise
    const auto below = [&](double variance) {
        double sum = 0;
        for (std::size_t j = m_filter.m_lanes.first(); j < m_filter.m_lanes.last(); ++j)
            sum += m_weights[j] * (1 - chiSquareBelow(m_noise[j] * scale / variance, degrees()));
        return sum;
    };
    const double reach = std::exp(4 * std::sqrt(2 / degrees()));
    return positiveRoot([&](double variance) { return below(variance) - p; }, noiseVariance() / reach,
                        noiseVariance() * reach);
}

double GridPosterior::dayToDayVariance() const
{
    double mean = 0;
    for (std::size_t j = 0; j < gridSize; ++j)
        mean += m_weights[j] * m_noise[j] * (2 + std::pow(10., log10Ratio(j)));
    return mean;
}

double GridPosterior::meanLog10Ratio() const
{
    double mean = 0;
    for (std::size_t j = 0; j < gridSize; ++j)
        mean += m_weights[j] * log10Ratio(j);
    return mean;
}

std::vector<GridPosterior::Innovation> GridPosterior::innovations() const
{
    const auto lane = static_cast<std::size_t>(std::ranges::max_element(m_weights) - m_weights.begin());
    std::vector<Innovation> all;
    all.reserve(size());
    for (std::size_t row = 0; row < size(); ++row)
        if (const auto innovation = m_filter.m_lanes.innovation(row, lane))
            all.push_back({m_filter.m_lanes.day(row), innovation->standardised()});
    return all;
}

double correlation(const GridPosterior &anxiety, const GridPosterior &avoidance)
{
    const auto a = anxiety.innovations();
    const auto v = avoidance.innovations();
    double common = 0;
    double together = 0;
    double squaresA = 0;
    double squaresV = 0;
    for (auto i = a.begin(), j = v.begin(); i != a.end() && j != v.end();) {
        if (i->day != j->day) {
            i->day < j->day ? ++i : ++j;
            continue;
        }
        common += 1;
        together += i->value * j->value;
        squaresA += i->value * i->value;
        squaresV += j->value * j->value;
        ++i;
        ++j;
    }
    const double size = std::sqrt(squaresA) * std::sqrt(squaresV);
    return size > 0 ? std::clamp(together / size * common / (common + 20), -.9, .9) : 0;
}

} // namespace mooring::trends
