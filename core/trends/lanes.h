// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/trends/level.h"

#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace mooring::trends {

/// h of a row, the variance of its noise in units of a day of three answered items: fewer make a noisier
/// value; more on one day are not independent. 1, 1.5 or 3.
double noiseFactor(const Observation &row);

/// Logarithms are dear: determinants are multiplied up and taken into the sum once in a while. F stays below
/// 1e10 (checkSeries), so that sixteen of them fit a double with room to spare.
constexpr std::size_t factorsPerLogarithm = 16;

/// The scalar local-level filter and smoother on unit scale (observation variance 1 for three answered
/// items), run side by side for several signal-to-noise ratios: one lane each. Row-major flat arrays, so that
/// the inner loop runs over the lanes. The recursions are those of docs/analysis.md; `LocalLevel` and
/// `GridPosterior` give them meaning.
class Lanes
{
public:
    static constexpr double never = std::numeric_limits<double>::infinity();

    /// Where a day lies among the rows.
    struct Spot {
        double day = 0;
        std::size_t row =
            0; ///< the last row at or before the day, or the first row for a day before all rows
        bool between = false; ///< after `row` and before a row of the same segment
    };

    /// Drift per day for each lane; rows more than `restartAfter` days apart begin a new segment with a flat
    /// start.
    explicit Lanes(std::span<const double> ratios, double restartAfter = never);

    void reserve(std::size_t rows);
    /// Filters one more row, not earlier than the last: O(lanes). Smoothed values are stale until the next
    /// smooth().
    void append(const Observation &row);
    /// Backward pass for lanes first .. last - 1, the only ones to be asked for afterwards.
    void smooth(std::size_t first, std::size_t last);

    std::size_t size() const { return m_day.size(); }
    std::size_t lanes() const { return m_ratio.size(); }
    std::size_t first() const { return m_first; }
    std::size_t last() const { return m_last; }
    std::size_t segments() const { return m_segment.empty() ? 0 : m_segment.back() + 1; }
    std::size_t segment(std::size_t row) const { return m_segment[row]; }
    double day(std::size_t row) const { return m_day[row]; }
    double residual(std::size_t lane) const { return m_residual[lane]; } ///< sum of v^2 / F
    double logDeterminant(std::size_t lane) const;                       ///< sum of log F

    Level filtered(std::size_t row, std::size_t lane) const
    {
        return {m_mean[at(row, lane)], m_variance[at(row, lane)]};
    }
    Level smoothed(std::size_t row, std::size_t lane) const
    {
        return {m_smoothMean[smoothAt(row, lane)], m_smoothVariance[smoothAt(row, lane)]};
    }
    /// What a row adds to what was known before it, on unit scale.
    struct Innovation {
        double value = 0;       ///< v: observed less predicted
        double predicted = 0;   ///< variance of the level before the row is seen
        double determinant = 1; ///< F: variance of v

        double standardised() const { return value / std::sqrt(determinant); }
    };
    /// Nothing at the start of a segment.
    std::optional<Innovation> innovation(std::size_t row, std::size_t lane) const;

    Spot spot(double day) const; ///< needs a row
    bool betweenSegments(const Spot &spot) const;
    Level smoothed(const Spot &spot, std::size_t lane) const;
    double covariance(const Spot &from, const Spot &to, std::size_t lane) const; ///< from not later than to
    Level difference(const Spot &from, const Spot &to, std::size_t lane) const;  ///< any order

private:
    std::size_t at(std::size_t row, std::size_t lane) const { return row * lanes() + lane; }
    std::size_t smoothAt(std::size_t row, std::size_t lane) const
    {
        return row * (m_last - m_first) + lane - m_first;
    }
    bool startsSegment(std::size_t row) const { return row == 0 || m_segment[row] != m_segment[row - 1]; }
    void step(std::size_t row);
    void smoothRow(std::size_t row);
    Level bridge(const Spot &spot, std::size_t lane) const;

    std::vector<double> m_ratio;
    double m_restartAfter;
    std::vector<double> m_residual, m_logDeterminant, m_product;
    std::vector<double> m_day, m_value, m_noise;
    std::vector<std::size_t> m_segment;
    std::vector<double> m_mean, m_variance; // filtered, size() * lanes()
    std::size_t m_first = 0, m_last = 0;
    std::vector<double> m_smoothMean, m_smoothVariance; // size() * (m_last - m_first)
};

} // namespace mooring::trends
