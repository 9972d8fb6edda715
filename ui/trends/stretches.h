// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/trend.h"

#include <QList>
#include <QPointF>

#include <span>
#include <vector>

namespace mooring::ui {

/// The ends of the scale, where a drawn band stops.
inline constexpr double scaleLow = 1, scaleHigh = 7;

/// A piece of a curve that is drawn in one way; x is a day number, y 1..7.
struct Stretch {
    trends::GapKind kind = trends::GapKind::Usual;
    QList<QPointF> line;         ///< empty where only the band is drawn
    QList<QPointF> upper, lower; ///< of the band, cut at the ends of the scale
    QList<QList<QPointF>> edges; ///< the parts of upper and lower that are not cut
    QList<QPointF> cut;          ///< points of upper and lower that are
};

std::vector<Stretch> stretches(std::span<const trends::CurvePoint> curve);

} // namespace mooring::ui
