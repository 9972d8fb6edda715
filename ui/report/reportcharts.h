// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/trends/level.h"
#include "ui/trends/trendsdata.h"

#include <QSizeF>

class QPainter;

namespace mooring::ui {

// The charts of the report: those of the Trends page as they are drawn there, on paper. Lines differ by dash,
// dots by shape, and both are named where they end, so that nothing rests on colour.

/// What the charts of the Trends page would show about the person, with the latest marks alone.
TrendsView viewOf(const Report &report, const ReportPerson &person);

/// Both dimensions over the days of the view; marks are numbered from 1, where the numbers have room.
void paintOverTime(QPainter &painter, QSizeF size, const TrendsView &view);
void paintMap(QPainter &painter, QSizeF size, const TrendsView &view);

/// A bar of `share` of the width.
void paintBar(QPainter &painter, QSizeF size, double share, PatternGroup group);

/// A difference and its likely range to either side of no difference; `limit` is the end of the scale.
void paintDifference(QPainter &painter, QSizeF size, Dimension dimension, trends::Level difference,
                     double limit);

} // namespace mooring::ui
