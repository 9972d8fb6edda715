// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/mapdotview.h"

#include "ui/widgets/mapdot.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

namespace mooring::ui {

MapDotView::MapDotView(QWidget *parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MapDotView::setPlace(std::optional<double> anxiety, std::optional<double> avoidance)
{
    m_anxiety = anxiety;
    m_avoidance = avoidance;
    setVisible(anxiety && avoidance);
    update();
}

QSize MapDotView::sizeHint() const { return {scaled(24), scaled(24)}; }

void MapDotView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintMapDot(painter, rect(), m_anxiety, m_avoidance, palette());
}

} // namespace mooring::ui
