// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mapview.h"

#include "ui/trends/mappaint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int usualSide = 208, leastSide = 196, leftRoom = 47, rightRoom = 23, topRoom = 4,
              bottomRoom = 28; // px

} // namespace

MapView::MapView(QWidget *parent) : PaintedChart{tr("On the map"), parent} {}

QSize MapView::sizeHint() const
{
    return {scaled(usualSide + leftRoom + rightRoom), scaled(usualSide + topRoom + bottomRoom)};
}

QSize MapView::minimumSizeHint() const
{
    return {scaled(leastSide + leftRoom + rightRoom), scaled(leastSide + topRoom + bottomRoom)};
}

void MapView::display(const MapPath &path, QDate today)
{
    m_path = path;
    m_today = today;
    update();
}

void MapView::setCloser(bool closer)
{
    m_closer = closer;
    update();
}

MapFrame MapView::frame() const
{
    const int across = width() - scaled(leftRoom + rightRoom);
    const int high = height() - scaled(topRoom + bottomRoom);
    const int side = std::min(across, high);
    const QRectF plane{scaled(leftRoom) + (across - side) / 2. + .5, scaled(topRoom) + .5,
                       static_cast<double>(side), static_cast<double>(side)};
    return {plane, m_closer ? closerWindow(m_path) : MapWindow{}};
}

void MapView::paintChart(QPainter &painter, const QPalette &palette) const
{
    const MapFrame frame = this->frame();
    paintMapGround(painter, frame, palette);
    if (m_path.empty()) {
        paintAreaNames(painter, frame, palette);
        return;
    }
    QPainterPath plane;
    plane.addRoundedRect(frame.plane, 6, 6);
    painter.setClipPath(plane, Qt::IntersectClip);
    paintMapPath(painter, frame, m_path, palette);
    paintAreaNames(painter, frame, palette);
    paintMapEnds(painter, frame, m_path, m_today, palette);
}

} // namespace mooring::ui
