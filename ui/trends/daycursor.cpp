// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/daycursor.h"

#include "ui/trends/chartpaint.h"

#include <QPainter>

#include <cmath>

namespace mooring::ui {

namespace {

constexpr double knotRadius = 4, knotSide = 7, knotRim = 1.5;

} // namespace

DayCursor::DayCursor(QGraphicsItem *parent) : QGraphicsItem{parent}
{
    setAcceptedMouseButtons(Qt::NoButton);
    hide();
}

void DayCursor::place(double x, double top, double bottom, std::vector<Knot> knots)
{
    prepareGeometryChange();
    m_top = top;
    m_bottom = bottom;
    m_knots = std::move(knots);
    setPos(std::floor(x) + .5, 0);
    update();
}

void DayCursor::setPalette(const QPalette &palette)
{
    m_palette = palette;
    update();
}

QRectF DayCursor::boundingRect() const
{
    const double reach = knotRadius + knotRim;
    return {-reach, m_top - reach, 2 * reach, m_bottom - m_top + 2 * reach};
}

void DayCursor::paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/, QWidget * /*widget*/)
{
    painter->setPen(QPen{colour(m_palette, Colour::Text), 1});
    painter->drawLine(QPointF{0, m_top}, QPointF{0, m_bottom});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{colour(m_palette, Colour::Surface), knotRim});
    for (const Knot &knot : m_knots) {
        painter->setBrush(colour(m_palette, lineColour(knot.dimension)));
        if (knot.dimension == Dimension::Anxiety)
            painter->drawEllipse(QPointF{0, knot.y}, knotRadius, knotRadius);
        else
            painter->drawRect(QRectF{-knotSide / 2, knot.y - knotSide / 2, knotSide, knotSide});
    }
}

} // namespace mooring::ui
