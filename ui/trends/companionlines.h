// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "ui/trends/stretches.h"

#include <vector>

class QAbstractAxis;
class QChart;
class QLineSeries;
class QPalette;

namespace mooring::ui {

/// The levels of those who stand beside the person: fine lines without bands or days. The series are kept
/// and get new points, as in DimensionSeries.
class CompanionLines
{
    Q_DISABLE_COPY_MOVE(CompanionLines)

public:
    CompanionLines(QChart &chart, QAbstractAxis &days, QAbstractAxis &scale);
    ~CompanionLines() = default;

    struct Line {
        Dimension dimension = Dimension::Anxiety;
        std::vector<Stretch> stretches;
    };

    void replace(const std::vector<Line> &lines);
    void setColours(const QPalette &palette);

private:
    struct Piece {
        Dimension dimension;
        trends::GapKind kind;
    };

    QLineSeries *series(std::size_t index);

    QChart *m_chart;
    QAbstractAxis *m_days;
    QAbstractAxis *m_scale;
    std::vector<Piece> m_pieces; // of the first series
    std::vector<QLineSeries *> m_series;
};

} // namespace mooring::ui
