// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/links.h"
#include "core/trends/stepeffect.h"
#include "ui/trends/trendsdata.h"

#include <vector>

namespace mooring::ui {

/// Before and after the first day of a step, or a milestone, on both dimensions.
struct BeforeAfter {
    int step = 0;  ///< 1..9; 0 for a milestone
    QString words; ///< of a milestone
    QDate since;
    trends::StepEffect anxiety, avoidance;

    const trends::StepEffect &of(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? anxiety : avoidance;
    }
    bool mayBeShown() const { return anxiety.mayBeShown() || avoidance.mayBeShown(); }
};

/// What takes longer to find out than a picture takes to draw; over all check-ins about the person, whatever
/// days are shown.
struct TrendsAnalysis {
    std::vector<trends::Link> links; ///< by pattern, dimension and day
    std::vector<BeforeAfter> begun;  ///< steps, then milestones
};

TrendsAnalysis analysisOf(const TrendsData &data);

/// Those that hold, of the same day, the largest first, on the dimensions shown.
std::vector<trends::Link> heldLinks(const TrendsAnalysis &analysis, const TrendsView &view);

/// Patterns with enough days that do not go clearly with either dimension.
int unclearPatterns(const TrendsAnalysis &analysis);

} // namespace mooring::ui
