// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mappath.h"

#include <QRectF>

namespace mooring::ui {

/// The square of the scale that the map shows; x is closeness-worry, y distance, y upwards.
struct MapWindow {
    double left = 1, bottom = 1, side = 6;

    bool isWhole() const { return side == 6; }
    double right() const { return left + side; }
    double top() const { return bottom + side; }
    bool operator==(const MapWindow &) const = default;
};

/// Three points wide, around all that is drawn, at whole or half steps within 1..7.
MapWindow closerWindow(const MapPath &path);

/// The window on the screen.
struct MapFrame {
    QRectF plane; ///< a square
    MapWindow window;

    double perPoint() const { return plane.width() / window.side; }
    QPointF at(QPointF scale) const
    {
        return {plane.left() + (scale.x() - window.left) * perPoint(),
                plane.bottom() - (scale.y() - window.bottom) * perPoint()};
    }
};

} // namespace mooring::ui
