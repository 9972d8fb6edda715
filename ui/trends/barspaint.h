// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/patterncounts.h"
#include "ui/trends/timeticks.h"

#include <QRectF>

class QPainter;
class QPalette;

namespace mooring::ui {

/// Where the bars stand.
struct BarsFrame {
    QRectF plot;
    int bars = 0;
    int top = 2, step = 1; ///< of the scale

    double pitch() const { return bars > 0 ? plot.width() / bars : plot.width(); }
    QRectF column(int bar) const { return {plot.left() + pitch() * bar, plot.top(), pitch(), plot.height()}; }
    int barAt(QPointF point) const; ///< -1: none
};

/// The plot in a picture of that size, below the key.
QRectF barsPlot(QSize size);
/// So many bars find room.
std::size_t mostBars(const QRectF &plot);
BarsFrame barsFrame(const QRectF &plot, const PatternCounts &counts);

/// What the colours are, and how many of each.
void paintBarsKey(QPainter &painter, GroupCounts counts, const QPalette &palette);
void paintBarsScale(QPainter &painter, const BarsFrame &frame, DayRange days, const TimeTicks &ticks,
                    const QPalette &palette);
/// Stacked, secure on top.
void paintBars(QPainter &painter, const BarsFrame &frame, const PatternCounts &counts,
               const QPalette &palette);
/// Where nothing was written for a time; a week without a pattern is only low.
void paintSilences(QPainter &painter, const BarsFrame &frame, const PatternCounts &counts,
                   const QPalette &palette);

} // namespace mooring::ui
