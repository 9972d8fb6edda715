// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/dimensionseries.h"

#include "ui/trends/chartframe.h"
#include "ui/trends/chartpaint.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <array>

namespace mooring::ui {

namespace {

constexpr double bridgeWidth = 1.5, paleBand = .45;
constexpr std::size_t usualStretches = 4;

/// How dots are drawn that stand for so many days: the more, the larger and the paler.
struct DotLook {
    int days;
    double size, alpha; // px
};

constexpr std::array looks{DotLook{1, 4.4, .75}, DotLook{4, 6.4, .5}, DotLook{1 << 30, 8.4, .34}};

} // namespace

DimensionSeries::DimensionSeries(Dimension dimension, QChart &chart, QAbstractAxis &days,
                                 QAbstractAxis &scale)
    : m_dimension{dimension}
    , m_chart{&chart}
    , m_days{&days}
    , m_scale{&scale}
{
    // What is added first lies below: enough for a usual curve.
    for (std::size_t i = 0; i < usualStretches; ++i)
        band(i);
    for (std::size_t i = 0; i < 2 * usualStretches; ++i)
        line(m_edges, i);
    for (std::size_t i = 0; i < usualStretches; ++i)
        line(m_lines, i);
}

template <typename Series>
Series *DimensionSeries::added(Series *series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_days);
    series->attachAxis(m_scale);
    return series;
}

QAreaSeries *DimensionSeries::band(std::size_t index)
{
    if (index == m_bands.size()) {
        auto *area = new QAreaSeries{new QLineSeries, new QLineSeries};
        area->upperSeries()->setParent(area);
        area->lowerSeries()->setParent(area);
        m_bands.push_back(added(area));
    }
    return m_bands[index];
}

QLineSeries *DimensionSeries::line(std::vector<QLineSeries *> &lines, std::size_t index)
{
    if (index == lines.size())
        lines.push_back(added(new QLineSeries));
    return lines[index];
}

void DimensionSeries::replace(std::vector<Stretch> stretches, std::vector<Dot> dots)
{
    m_stretches = std::move(stretches);
    std::size_t edges = 0;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const Stretch &stretch = m_stretches[i];
        band(i)->upperSeries()->replace(stretch.upper);
        band(i)->lowerSeries()->replace(stretch.lower);
        for (const auto &edge : stretch.edges)
            line(m_edges, edges++)->replace(edge);
        line(m_lines, i)->replace(stretch.line);
    }
    for (std::size_t i = m_stretches.size(); i < m_bands.size(); ++i) {
        m_bands[i]->upperSeries()->clear();
        m_bands[i]->lowerSeries()->clear();
        m_lines[i]->clear();
    }
    for (; edges < m_edges.size(); ++edges)
        m_edges[edges]->clear();
    m_dots = std::move(dots);
}

void DimensionSeries::paintDots(QPainter &painter, const ChartFrame &frame, const QPalette &palette) const
{
    const bool square = m_dimension == Dimension::Avoidance;
    for (const Dot &dot : m_dots) {
        const DotLook look = *std::find_if(looks.begin(), looks.end(),
                                           [&dot](const DotLook &one) { return dot.days <= one.days; });
        const QColor ink = colour(palette, lineColour(m_dimension), look.alpha);
        const double size = square ? look.size - .4 : look.size;
        QRectF place{0, 0, size, size};
        place.moveCenter({frame.x(dot.at.x()), frame.y(dot.at.y())});
        painter.setPen(square ? QPen{ink, 1} : QPen{Qt::NoPen});
        painter.setBrush(square ? QBrush{Qt::NoBrush} : QBrush{ink});
        if (square)
            painter.drawRect(place);
        else
            painter.drawEllipse(place);
    }
}

void DimensionSeries::paintBand(QAreaSeries &band, trends::GapKind kind, const QPalette &palette) const
{
    const double alpha = bandAlpha(palette) * (kind == trends::GapKind::Usual ? 1 : paleBand);
    band.setPen(Qt::NoPen);
    band.setBrush(colour(
        palette, m_dimension == Dimension::Anxiety ? Colour::AnxietyBand : Colour::AvoidanceBand, alpha));
}

void DimensionSeries::paintEdge(QLineSeries &edge, trends::GapKind kind, const QPalette &palette) const
{
    QPen pen{colour(palette, edgeColour(m_dimension)), 1};
    pen.setCapStyle(Qt::FlatCap);
    if (kind != trends::GapKind::Usual)
        pen.setDashPattern({1, 4});
    edge.setPen(pen);
}

void DimensionSeries::paintLine(QLineSeries &line, trends::GapKind kind, const QPalette &palette) const
{
    QPen pen = linePen(m_dimension, palette);
    if (kind != trends::GapKind::Usual) {
        pen.setWidthF(bridgeWidth);
        pen.setDashPattern({.1, 6 / bridgeWidth});
    }
    line.setPen(pen);
}

void DimensionSeries::setColours(const QPalette &palette)
{
    std::size_t edge = 0;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const auto kind = m_stretches[i].kind;
        paintBand(*m_bands[i], kind, palette);
        paintLine(*m_lines[i], kind, palette);
        for (qsizetype part = 0; part < m_stretches[i].edges.size(); ++part)
            paintEdge(*m_edges[edge++], kind, palette);
    }
}

} // namespace mooring::ui
