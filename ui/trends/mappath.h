// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/map.h"
#include "ui/trends/trendsdata.h"

#include <QDate>
#include <QPointF>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace mooring::ui {

/// A place on the map and the day it stands for; x is closeness-worry, y distance, both 1..7.
struct MapPlace {
    QDate day;
    Position position;

    QPointF point() const { return {position.anxiety, position.avoidance}; }
};

/// A week further on the path. `kind` says how the way to it is drawn; `linked` whether there is one.
struct PathPoint {
    MapPlace place;
    trends::GapKind kind = trends::GapKind::Usual;
    bool linked = false;
};

/// What the map shows: where the person is, and how they came there in the days of the view.
struct MapPath {
    static constexpr int neededCheckIns = 30, neededDays = 60;

    std::optional<MapPlace> now;   ///< at the last check-in, from three check-ins on
    std::vector<PathPoint> points; ///< by the week, oldest first, the last is now; empty if that is too much
    int checkIns = 0;              ///< days in the view with both scores
    int days = 0;                  ///< from the first to the last of them

    bool empty() const { return !now; }
    std::optional<MapPlace> start() const;
};

MapPath mapPath(const TrendsView &view);

/// The 95 % region of a place.
QPolygonF ellipse(const Position &position, int corners = 72);

} // namespace mooring::ui
