// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/map.h"
#include "core/trends/changepoint.h"
#include "core/trends/movement.h"
#include "core/trends/steadiness.h"
#include "core/trends/trend.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace mooring::trends {

// What is needed before something is said (docs/analysis.md).
constexpr int fewestCheckIns = 3;  ///< below, not even a position is shown
constexpr int enoughForAreas = 14; ///< check-ins
constexpr int recentDays = 14;

/// What is known about one dimension, ready to be said.
struct DimensionFinding {
    int checkIns = 0;
    std::optional<Level> now;
    std::optional<Change> over28, over90, over365; ///< absent if not enough is known, or old news
    ChangeNeed need28{28, 20}, need90{90, 40}, need365{365, 80};
    std::vector<LevelShift> jumps; ///< in the year up to the last check-in, oldest first
    Steadiness steadiness;
    std::optional<SteadinessChange>
        steadier; ///< of the last 90 days; absent if not enough is known, or old news
    bool allTheSame = false, trendless = false, constant = false;

    const std::optional<Change> &over(int window) const; ///< 28, 90 or 365
    const ChangeNeed &need(int window) const;
};

struct Findings {
    QString name; ///< empty: in general
    DimensionFinding anxiety, avoidance;
    std::optional<Position> position;                   ///< from 3 check-ins on both dimensions
    std::optional<Placement> placement;                 ///< from 14
    std::optional<Movement> moved28, moved90, moved365; ///< absent if either change is
    int daysSinceLast = 0;

    const std::optional<Movement> &moved(int window) const; ///< 28, 90 or 365
};

/// A change up to a check-in longer ago than 14 days is not news and left out. With answers that differ too
/// much for a trend, so are changes and jumps of that dimension.
Findings findings(const QString &name, const Trend &anxiety, const Trend &avoidance);

/// Which windows are spoken of: 28 and 90 days, or 90 and 365.
enum class Looking { AtMonths, AtTheYear };

/// Plain sentences in the order they are read; `notes` are the quieter ones below (what is missing, how to
/// take it).
struct Words {
    QStringList findings, notes;

    QStringList all() const { return findings + notes; }
};

/// Says only what science allows: areas of a map, likely ranges, changes that hold up; no types, no causes,
/// no verdicts.
Words inWords(const Findings &findings, const QLocale &locale, Looking looking = Looking::AtMonths);

} // namespace mooring::trends
