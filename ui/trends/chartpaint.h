// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "ui/trends/chartframe.h"
#include "ui/trends/stretches.h"
#include "ui/trends/timeticks.h"
#include "ui/trends/trendsdata.h"
#include "ui/widgets/tokens.h"

#include <QMarginsF>

#include <vector>

class QPainter;
class QPen;

namespace mooring::ui {

/// The ink of a dimension on the charts, and how its line is drawn.
Colour lineColour(Dimension dimension);
Colour edgeColour(Dimension dimension);
QPen linePen(Dimension dimension, const QPalette &palette);

/// A level in words at the right end of its line; without a value only the name stands there.
struct EndLabel {
    Dimension dimension = Dimension::Anxiety;
    double at = 0; ///< 1..7
    QString value;
    QString person{}; ///< somebody beside the one shown: one line in place of two
};

/// What must stay free around the plot for words: the scale, marks, the time axis, end labels.
QMarginsF chartMargins(const std::vector<EndLabel> &ends);

/// What lies below the curves: the middle zone, the scale and its words, the time axis.
void paintGround(QPainter &painter, const ChartFrame &frame, const TimeTicks &ticks, const QPalette &palette);
/// Lines with an icon and words on top.
void paintMarks(QPainter &painter, const ChartFrame &frame, const std::vector<Mark> &marks, double right,
                const QPalette &palette);
void paintGaps(QPainter &painter, const ChartFrame &frame, const std::vector<Gap> &gaps,
               const QPalette &palette);
/// Short ticks where a band goes on beyond the scale.
void paintCuts(QPainter &painter, const ChartFrame &frame, const Stretch &stretch, const QPen &pen);
/// The means of questionnaires on the scale of the chart: a diamond each, apart from days and levels.
void paintMeans(QPainter &painter, const ChartFrame &frame, const std::vector<Mark> &marks,
                const std::vector<Dimension> &dimensions, const QPalette &palette);
/// The days that are being chosen.
void paintSpan(QPainter &painter, const ChartFrame &frame, DayRange days, const QPalette &palette);
void paintEnds(QPainter &painter, const ChartFrame &frame, const std::vector<EndLabel> &ends,
               const QPalette &palette);

} // namespace mooring::ui
