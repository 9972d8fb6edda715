// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/trends/lanes.h"
#include "core/trends/level.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace mooring::trends {

inline constexpr std::size_t gridSize = 29;
using GridWeights = std::array<double, gridSize>;

/// log10 of the signal-to-noise ratio per day: -6, -5.75, …, 1.
constexpr double log10Ratio(std::size_t index) { return -6 + 0.25 * static_cast<double>(index); }

inline constexpr double priorLog10Ratio = -1.5; ///< prior mean of log10 q, with SD 1
inline constexpr double priorDegrees = 4;       ///< nu0 of the prior of the noise variance

/// Weights that add up to 1, from logarithms with any constant between them.
GridWeights normalised(const GridWeights &logarithms);

struct GridOptions {
    double noiseScale = 0.65; ///< prior guess of a day's noise SD, for a 1..7 scale
    /// Days without a row after which the level starts afresh; the app uses 180.
    double newSegmentAfter = Lanes::never;
};

/// The forward half: one row costs 29 small steps, so a new day can be added to a long series at once.
class GridFilter
{
public:
    /// `centre` is taken off every value for numerical comfort; any number near them will do.
    explicit GridFilter(GridOptions options = {}, double centre = 0);

    void reserve(std::size_t rows) { m_lanes.reserve(rows); }
    void append(const Observation &row); ///< not earlier than the last one
    std::size_t size() const { return m_lanes.size(); }
    GridWeights weights() const;
    std::optional<Level> current() const; ///< at the last row

    const Lanes &lanes() const { return m_lanes; }
    double squares(std::size_t lane) const;       ///< nu0 s0^2 + S
    double degrees() const;                       ///< nu0 + n - segments
    double noiseVariance(std::size_t lane) const; ///< posterior mean at this ratio

private:
    friend class GridPosterior;

    GridOptions m_options;
    double m_centre;
    Lanes m_lanes;
};

/// The level behind noisy days with both variances unknown: the local level model averaged over 29
/// signal-to-noise ratios, prior log10 q ~ N(-1.5, 1), noise variance ~ scaled inverse chi-square(4,
/// noiseScale) integrated out (docs/analysis.md). Rows must pass checkSeries. Same input, same result on
/// every machine.
class GridPosterior
{
public:
    explicit GridPosterior(std::span<const Observation> rows, GridOptions options = {});
    explicit GridPosterior(GridFilter filter);
    /// With the weights of the ratios taken from elsewhere (pooledWeights); they add up to 1.
    GridPosterior(GridFilter filter, const GridWeights &weights);

    std::size_t size() const { return m_levels.size(); }
    const Level &level(std::size_t row) const { return m_levels[row]; }
    /// Any day: bridged between rows, with growing variance before the first and after the last. Nothing
    /// without rows and between two segments.
    std::optional<Level> at(double day) const;
    /// Nothing where at() has nothing for one of the days; independent levels if a new segment lies between
    /// them.
    std::optional<Change> change(double from, double to) const;

    std::size_t segments() const { return m_filter.m_lanes.segments(); }
    std::size_t segment(std::size_t row) const { return m_filter.m_lanes.segment(row); }
    const GridFilter &filter() const { return m_filter; }
    const GridWeights &weights() const { return m_weights; }
    double noiseVariance() const; ///< posterior mean of one day's variance around the level
    /// The noise variance that lies above the truth with probability 0 < p < 1.
    double noiseQuantile(double p) const;
    /// Posterior mean of the variance between two neighbouring days: 2 sigma^2 + sigma^2 q.
    double dayToDayVariance() const;
    double degrees() const { return m_filter.degrees(); } ///< of the noise variance: nu0 + n - segments
    double meanLog10Ratio() const;                        ///< posterior mean
    bool looksConstant() const { return m_weights.front() > .5; }
    /// Changes from day to day too much for a trend.
    bool looksTrendless() const { return m_weights.back() > .5; }

    struct Innovation {
        double day = 0, value = 0;
    };
    /// Standardised surprises at the most probable ratio, without the first row of each segment.
    std::vector<Innovation> innovations() const;

private:
    template <typename LevelOfLane>
    Level mixed(LevelOfLane levelOfLane) const;
    void smooth();
    void mixLevels();

    GridFilter m_filter;
    GridWeights m_weights{};
    std::array<double, gridSize> m_noise{}; // posterior mean of the noise variance in each lane
    std::vector<Level> m_levels;
};

/// How the two dimensions move together on common days: correlation of the innovations, shrunk by n / (n +
/// 20), within +-.9.
double correlation(const GridPosterior &anxiety, const GridPosterior &avoidance);

} // namespace mooring::trends
