// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/map.h"
#include "core/trends/trend.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace mooring::trends {

/// What is known about one dimension, ready to be said.
struct DimensionFinding {
    int checkIns = 0;
    std::optional<Level> now;
    std::optional<Change> over28, over90; ///< absent if not enough is known
    ChangeNeed need28, need90;
    bool allTheSame = false, trendless = false;
};

struct Findings {
    QString name; ///< empty: in general
    DimensionFinding anxiety, avoidance;
    std::optional<Position> position;   ///< from 3 check-ins on both dimensions
    std::optional<Placement> placement; ///< from 14
    int daysSinceLast = 0;
};

Findings findings(const QString &name, const Trend &anxiety, const Trend &avoidance);

/// Plain sentences in the order they are read; `notes` are the quieter ones below (what is missing, how to
/// take it).
struct Words {
    QStringList findings, notes;

    QStringList all() const { return findings + notes; }
};

/// Says only what science allows: areas of a map, likely ranges, changes that hold up; no types, no causes,
/// no verdicts.
Words inWords(const Findings &findings, const QLocale &locale);

} // namespace mooring::trends
