// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/result.h"
#include "core/trends/lanes.h"
#include "core/trends/level.h"

#include <optional>
#include <span>

namespace mooring::trends {

constexpr double farthestDay = 1e8; ///< from the epoch, either way: 273,790 years

/// Invalid unless the rows are in order of day and every number is finite and of a size doubles can carry
/// (|day| <= farthestDay, |value| <= 1e100, at least one item answered).
Status checkSeries(std::span<const Observation> rows);

/// Variance of one answer-day (> 0) and of the level's drift per day (>= 0).
struct Variances {
    double observation = 1, drift = 0;
};

/// The level behind noisy days when both variances are known: a random walk in continuous time with a flat
/// start, filtered and smoothed (docs/analysis.md). Every row is one observation, also several on one day.
/// Rows must pass checkSeries.
class LocalLevel
{
public:
    LocalLevel(std::span<const Observation> rows, Variances variances);

    std::size_t size() const { return m_lanes.size(); }
    Level filtered(std::size_t row) const; ///< given the rows up to this one
    Level smoothed(std::size_t row) const; ///< given all rows
    /// Any day: bridged between rows, with growing variance outside them. Nothing without rows.
    std::optional<Level> at(double day) const;
    double covariance(double from, double to) const;
    std::optional<Change> change(double from, double to) const;
    /// Exact diffuse log-likelihood; the first row contributes its constant only (the convention of
    /// statsmodels).
    double logLikelihood() const;

private:
    Level scaled(Level unit) const;

    Variances m_variances;
    double m_centre = 0;
    Lanes m_lanes;
};

} // namespace mooring::trends
