// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

namespace mooring::ui {

/// At most `most` of the points (never fewer than two), which are in order of x. The whole width is cut into
/// equal slices, and the lowest and highest point of each stay: no extreme is lost.
QList<QPointF> decimated(const QList<QPointF> &points, qsizetype most);

} // namespace mooring::ui
