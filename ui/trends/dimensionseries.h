// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "ui/trends/dots.h"
#include "ui/trends/stretches.h"

#include <QList>
#include <QPointF>

#include <vector>

class QAbstractAxis;
class QAbstractSeries;
class QAreaSeries;
class QChart;
class QLineSeries;
class QPainter;
class QPalette;
class QXYSeries;

namespace mooring::ui {

struct ChartFrame;

/// The series of one dimension in a chart, which owns them. They are kept and get new points; only when a
/// curve has more stretches than any before are some added. Unused ones are empty.
class DimensionSeries
{
    Q_DISABLE_COPY_MOVE(DimensionSeries)

public:
    DimensionSeries(Dimension dimension, QChart &chart, QAbstractAxis &days, QAbstractAxis &scale);
    ~DimensionSeries() = default;

    void replace(std::vector<Stretch> stretches, std::vector<Dot> dots);
    void setColours(const QPalette &palette);
    /// Not a series of Qt Charts, which makes an item of each dot: that took longer than all the rest.
    void paintDots(QPainter &painter, const ChartFrame &frame, const QPalette &palette) const;

    const std::vector<Stretch> &stretches() const { return m_stretches; }
    const std::vector<Dot> &dots() const { return m_dots; }

private:
    template <typename Series>
    Series *added(Series *series);
    QAreaSeries *band(std::size_t index);
    QLineSeries *line(std::vector<QLineSeries *> &lines, std::size_t index);
    void paintBand(QAreaSeries &band, trends::GapKind kind, const QPalette &palette) const;
    void paintEdge(QLineSeries &edge, trends::GapKind kind, const QPalette &palette) const;
    void paintLine(QLineSeries &line, trends::GapKind kind, const QPalette &palette) const;

    Dimension m_dimension;
    QChart *m_chart;
    QAbstractAxis *m_days;
    QAbstractAxis *m_scale;
    std::vector<Stretch> m_stretches;
    std::vector<QAreaSeries *> m_bands; // by stretch, as the lines
    std::vector<QLineSeries *> m_edges;
    std::vector<QLineSeries *> m_lines;
    std::vector<Dot> m_dots;
};

} // namespace mooring::ui
