// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <vector>

namespace mooring::ui {

/// A day on the chart, or several that lie near each other.
struct Dot {
    QPointF at;
    int days = 1;

    friend bool operator==(const Dot &, const Dot &) = default;
};

/// At most `most` dots (never fewer than three) for points in order of x. Each stays a dot of its own while
/// they are few; else the whole width is cut into equal slices, and of each the lowest and the highest point
/// stay and the others become one at their mean: no extreme is lost, none is invented.
std::vector<Dot> dotsFor(const QList<QPointF> &points, qsizetype most);

} // namespace mooring::ui
