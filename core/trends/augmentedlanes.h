// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <vector>

namespace mooring::trends {

/// The augmented filter of the local level model on unit scale: y = level + effect x + noise, for several
/// regressors x, each on its own. The values and every regressor run through the same filter, so that its
/// gains are worked out once; what is left of them after prediction gives the generalised least squares
/// estimate (Durbin & Koopman 2012, 6.2; docs/analysis.md). One lane for each signal-to-noise ratio, as in
/// `Lanes`.
class AugmentedLanes
{
public:
    static constexpr std::size_t mostLanes = 32;
    using Column = std::array<double, mostLanes>; ///< one number for each lane; a constant size vectorises

    /// At most `mostLanes` ratios (drift per day, >= 0). Rows more than `restartAfter` days apart begin a new
    /// segment, in which level and regressors start afresh: it tells nothing about the level before it.
    AugmentedLanes(std::span<const double> ratios, std::size_t regressors,
                   double restartAfter = std::numeric_limits<double>::infinity());

    /// Filters one more row, not earlier than the last, with the regressors' values on it: O(lanes *
    /// regressors).
    void append(const Observation &row, std::span<const double> regressors);

    std::size_t size() const { return m_size; }
    std::size_t segments() const { return m_segments; }
    std::size_t lanes() const { return m_lanes; }
    std::size_t regressors() const { return m_mean.size(); }

    // Sums over all rows but the first of each segment; v, u: innovations of values and regressor, F: their
    // variance.
    double residual(std::size_t lane) const { return m_residual[lane]; } ///< v^2 / F
    double logDeterminant(std::size_t lane) const;                       ///< log F
    /// u^2 / F. 0 if the regressor never differs within a segment: then nothing can be said about it.
    double information(std::size_t regressor, std::size_t lane) const { return m_own[regressor][lane]; }
    double product(std::size_t regressor, std::size_t lane) const
    {
        return m_cross[regressor][lane];
    } ///< u v / F

private:
    void restart(double value, double noise, std::span<const double> regressors);
    void step(double days, double value, double noise, std::span<const double> regressors);

    std::size_t m_lanes;
    double m_restartAfter;
    std::size_t m_size = 0, m_segments = 0;
    double m_day = 0;
    double m_centre = 0; // the first value, for numerical comfort
    Column m_ratio{};
    Column m_variance{}, m_level{}, m_residual{}, m_logDeterminant{}, m_determinants{};
    std::vector<Column> m_mean, m_own, m_cross; // one of each for a regressor
};

} // namespace mooring::trends
