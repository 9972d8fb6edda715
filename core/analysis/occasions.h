// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/trends/stepeffect.h"
#include "core/trends/trend.h"

#include <QDate>
#include <QString>

#include <vector>

namespace mooring {

class Journal;

/// A day on which something began: before and after it are compared.
struct Occasion {
    enum class Kind { Step, Milestone };

    Kind kind = Kind::Step;
    QDate day;     ///< a step's first day of practice, about whomever it was; the milestone's day
    int step = 0;  ///< 1..9
    QString words; ///< of the milestone

    bool operator==(const Occasion &) const = default;
};

/// Before and after one occasion, on both dimensions.
struct OccasionEffect {
    Occasion occasion;
    trends::StepEffect anxiety, avoidance;

    const trends::StepEffect &of(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? anxiety : avoidance;
    }
    bool mayBeShown() const { return anxiety.mayBeShown() || avoidance.mayBeShown(); }
};

/// By step; only those practised by then: noted in an entry, or a plan of the step answered as done.
std::vector<Occasion> firstPractices(const Journal &journal, QDate today);

/// The oldest first.
std::vector<OccasionEffect> effectsOf(std::vector<Occasion> occasions, const trends::Trend &anxiety,
                                      const trends::Trend &avoidance, trends::GridOptions options);

} // namespace mooring
