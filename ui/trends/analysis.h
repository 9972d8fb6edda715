// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/occasions.h"
#include "core/trends/links.h"
#include "ui/trends/trendsdata.h"

#include <vector>

namespace mooring::ui {

/// What takes longer to find out than a picture takes to draw; over all check-ins about the person, whatever
/// days are shown.
struct TrendsAnalysis {
    std::vector<trends::Link> links;       ///< by pattern, dimension and day
    std::vector<OccasionEffect> occasions; ///< oldest first
};

TrendsAnalysis analysisOf(const TrendsData &data);

/// Those that hold, of the same day, the largest first, on the dimensions shown.
std::vector<trends::Link> heldLinks(const TrendsAnalysis &analysis, const TrendsView &view);

/// Patterns with enough days that do not go clearly with either dimension.
int unclearPatterns(const TrendsAnalysis &analysis);

} // namespace mooring::ui
