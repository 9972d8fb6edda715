// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/companionlines.h"

#include "ui/trends/chartpaint.h"

#include <QChart>
#include <QLineSeries>

namespace mooring::ui {

namespace {

constexpr double width = 1.25, alpha = .8;

} // namespace

CompanionLines::CompanionLines(QChart &chart, QAbstractAxis &days, QAbstractAxis &scale)
    : m_chart{&chart}
    , m_days{&days}
    , m_scale{&scale}
{}

QLineSeries *CompanionLines::series(std::size_t index)
{
    if (index == m_series.size()) {
        auto *line = new QLineSeries;
        m_chart->addSeries(line);
        line->attachAxis(m_days);
        line->attachAxis(m_scale);
        m_series.push_back(line);
    }
    return m_series[index];
}

void CompanionLines::replace(const std::vector<Line> &lines)
{
    m_pieces.clear();
    for (const Line &line : lines)
        for (const Stretch &stretch : line.stretches) {
            series(m_pieces.size())->replace(stretch.line);
            m_pieces.push_back({line.dimension, stretch.kind});
        }
    for (std::size_t rest = m_pieces.size(); rest < m_series.size(); ++rest)
        m_series[rest]->clear();
}

void CompanionLines::setColours(const QPalette &palette)
{
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        QPen pen{colour(palette, lineColour(m_pieces[i].dimension), alpha), width, Qt::SolidLine,
                 Qt::RoundCap, Qt::RoundJoin};
        if (m_pieces[i].kind != trends::GapKind::Usual)
            pen.setDashPattern({.1, 5});
        else if (m_pieces[i].dimension == Dimension::Avoidance)
            pen.setDashPattern({5, 3.5});
        m_series[i]->setPen(pen);
    }
}

} // namespace mooring::ui
