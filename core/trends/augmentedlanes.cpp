// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/augmentedlanes.h"

#include "core/trends/lanes.h"

#include <algorithm>
#include <cmath>

namespace mooring::trends {

namespace {

using Column = AugmentedLanes::Column;

/// What one row does to every lane, whatever is filtered.
struct Gains {
    Column gain{}, precision{}; // K, 1 / F
};

/// One regressor's share of a row; `scaled` is the value's innovation divided by F.
void stepRegressor(double x, const Gains &row, const Column &scaled, Column &mean, Column &own, Column &cross)
{
    for (std::size_t j = 0; j < AugmentedLanes::mostLanes; ++j) {
        const double innovation = x - mean[j];
        own[j] += innovation * innovation * row.precision[j];
        cross[j] += innovation * scaled[j];
        mean[j] += row.gain[j] * innovation;
    }
}

} // namespace

AugmentedLanes::AugmentedLanes(std::span<const double> ratios, std::size_t regressors, double restartAfter)
    : m_lanes{std::min(ratios.size(), mostLanes)}
    , m_restartAfter{restartAfter}
    , m_mean(regressors)
    , m_own(regressors)
    , m_cross(regressors)
{
    std::copy_n(ratios.begin(), m_lanes, m_ratio.begin());
    m_determinants.fill(1);
}

void AugmentedLanes::append(const Observation &row, std::span<const double> regressors)
{
    if (m_size == 0)
        m_centre = row.value;
    const double value = row.value - m_centre;
    const double noise = noiseFactor(row);
    if (m_size == 0 || row.day - m_day > m_restartAfter)
        restart(value, noise, regressors);
    else
        step(row.day - m_day, value, noise, regressors);
    m_day = row.day;
    ++m_size;
}

void AugmentedLanes::restart(double value, double noise, std::span<const double> regressors)
{
    ++m_segments;
    m_level.fill(value);
    m_variance.fill(noise);
    for (std::size_t k = 0; k < m_mean.size(); ++k)
        m_mean[k].fill(regressors[k]);
}

void AugmentedLanes::step(double days, double value, double noise, std::span<const double> regressors)
{
    Gains row;
    Column scaled{};
    for (std::size_t j = 0; j < mostLanes; ++j) {
        const double predicted = m_variance[j] + m_ratio[j] * days;
        const double innovation = value - m_level[j];
        row.precision[j] = 1 / (predicted + noise);
        row.gain[j] = predicted * row.precision[j];
        scaled[j] = innovation * row.precision[j];
        m_residual[j] += innovation * scaled[j];
        m_determinants[j] *= predicted + noise;
        m_level[j] += row.gain[j] * innovation;
        m_variance[j] = row.gain[j] * noise;
    }
    for (std::size_t k = 0; k < m_mean.size(); ++k)
        stepRegressor(regressors[k], row, scaled, m_mean[k], m_own[k], m_cross[k]);
    if (m_size % factorsPerLogarithm != 0)
        return;
    for (std::size_t j = 0; j < m_lanes; ++j) {
        m_logDeterminant[j] += std::log(m_determinants[j]);
        m_determinants[j] = 1;
    }
}

double AugmentedLanes::logDeterminant(std::size_t lane) const
{
    return m_logDeterminant[lane] + std::log(m_determinants[lane]);
}

} // namespace mooring::trends
