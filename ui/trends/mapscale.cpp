// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mapscale.h"

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr double closeSide = 3, lowest = 1, highest = 7;

double begin(double middle)
{
    const double wanted = std::round((middle - closeSide / 2) * 2) / 2;
    return std::clamp(wanted, lowest, highest - closeSide);
}

} // namespace

MapWindow closerWindow(const MapPath &path)
{
    if (path.empty())
        return {};
    QRectF box = ellipse(path.now->position).boundingRect();
    for (const PathPoint &point : path.points)
        box |= QRectF{point.place.point(), QSizeF{1e-6, 1e-6}};
    // A path longer than the window: where it leads to is what matters.
    const bool fits = box.width() <= closeSide && box.height() <= closeSide;
    const QPointF middle = fits ? box.center() : path.now->point();
    return {begin(middle.x()), begin(middle.y()), closeSide};
}

} // namespace mooring::ui
