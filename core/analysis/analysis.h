// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/occasions.h"
#include "core/trends/changepoint.h"
#include "core/trends/links.h"
#include "core/trends/words.h"

#include <QDate>
#include <QString>

#include <array>
#include <vector>

namespace mooring {

/// What a pattern is called.
struct PatternName {
    QString id, name;
};

/// Somebody's check-ins as answered: several a day, in any order.
struct CheckIns {
    QString name; ///< empty: in general
    std::vector<Observation> anxiety, avoidance;
};

/// Everything the findings about one person are made of.
struct Subject {
    QDate today;
    CheckIns checkIns;
    bool frozen = false;                 ///< the relationship has ended or rests
    std::vector<trends::TaggedDay> days; ///< of every entry about them
    std::vector<Occasion> occasions;
    std::vector<PatternName> patterns; ///< by bit
    std::vector<CheckIns> others;      ///< all other people, to compare with
};

/// One dimension over time.
struct DimensionAnalysis {
    Dimension dimension = Dimension::Anxiety;
    trends::Trend trend;
    std::vector<trends::LevelShift> changePoints; ///< at most two, oldest first
};

/// Beside somebody else, on one dimension.
struct Comparison {
    QString with;
    Dimension dimension = Dimension::Anxiety;
    int checkIns = 0, checkInsWith = 0;      ///< days with one
    std::optional<trends::Level> difference; ///< their level less the subject's; absent below 14 check-ins
};

/// All people together, each counted the same: only one way to see it.
struct AcrossEverybody {
    Dimension dimension = Dimension::Anxiety;
    int people = 0; ///< those with at least three check-ins
    std::optional<trends::Level> level;
};

/// What the Trends page knows about one person: the numbers behind every card and sentence.
struct Analysis {
    /// The windows of change, in days.
    static constexpr std::array windows{28, 90, 365};

    QDate today;
    DimensionAnalysis anxiety, avoidance;
    trends::Findings findings;
    std::vector<OccasionEffect> occasions; ///< oldest first
    std::vector<trends::Link> links;
    std::vector<trends::Together> together;
    std::vector<PatternName> patterns;   ///< by bit
    std::vector<Comparison> comparisons; ///< in the order of Subject::others, both dimensions of each; none
                                         ///< for "in general", which is nobody
    std::array<AcrossEverybody, 2> across;

    std::array<const DimensionAnalysis *, 2> dimensions() const { return {&anxiety, &avoidance}; }
    const trends::DimensionFinding &finding(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? findings.anxiety : findings.avoidance;
    }
};

/// Days after today are left out. Milliseconds for ten years.
Analysis analyse(const Subject &subject);

} // namespace mooring
