// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/pane.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyle>

namespace mooring::ui {

Pane::Pane(Colour ground, QWidget *parent) : QWidget{parent}, m_ground{ground} {}

void Pane::setHairlines(Qt::Edges edges)
{
    m_hairlines = edges;
    update();
}

void Pane::paintEvent(QPaintEvent *event)
{
    QPainter painter{this};
    painter.fillRect(event->rect(), colour(palette(), m_ground));
    const auto line = colour(palette(), Colour::Hairline);
    const auto side = QStyle::visualRect(layoutDirection(), rect(), {0, 0, 1, height()});
    if (m_hairlines.testFlag(Qt::LeftEdge))
        painter.fillRect(side, line);
    if (m_hairlines.testFlag(Qt::BottomEdge))
        painter.fillRect(0, height() - 1, width(), 1, line);
    if (m_hairlines.testFlag(Qt::TopEdge))
        painter.fillRect(0, 0, width(), 1, line);
}

} // namespace mooring::ui
