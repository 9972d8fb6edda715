// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/paintedchart.h"

#include "ui/trends/chartaccessibility.h"

#include <QPainter>

namespace mooring::ui {

PaintedChart::PaintedChart(const QString &name, QWidget *parent) : QWidget{parent}, m_name{name}
{
    installChartAccessibility();
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaintedChart::drawOn(QPainter &painter, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, palette);
    painter.restore();
}

void PaintedChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, palette());
    paintCursor(painter);
}

void PaintedChart::paintCursor(QPainter & /*painter*/) const {}

void PaintedChart::sayPlace(const QString &place)
{
    setAccessibleName(place.isEmpty() ? m_name : tr("%1. %2").arg(m_name, place));
}

} // namespace mooring::ui
