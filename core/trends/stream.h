// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"
#include "core/trends/gridposterior.h"

#include <optional>
#include <vector>

namespace mooring::trends {

/// One dimension of one relationship, kept up to date day by day: a new day costs 29 small steps however long
/// the past is, a changed past day one pass over all of it. The result never depends on the order of writing.
class Stream
{
public:
    explicit Stream(GridOptions options = {.newSegmentAfter = 180});

    /// Adds a civil day, or replaces it. The day must pass checkSeries, several check-ins of it be one
    /// (dailyObservations).
    void put(const Observation &day);
    void remove(double day); ///< nothing happens without that day

    const std::vector<Observation> &days() const { return m_days; } ///< in order
    const GridFilter &filter() const { return m_filter; }
    std::optional<Level> current() const { return m_filter.current(); } ///< at the last day
    GridPosterior posterior() const { return GridPosterior{m_filter}; }

private:
    void refit();

    GridOptions m_options;
    std::vector<Observation> m_days;
    GridFilter m_filter;
};

} // namespace mooring::trends
