// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapdot.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

#include <algorithm>

namespace mooring::ui {

namespace {

// In a frame of 20: the plane reaches from 1 to 19, the dot stays inside the frame.
constexpr double frame = 20, nearEdge = 4, farEdge = 16, dotRadius = 2.6, lowest = 1, highest = 7;

double along(double value)
{
    return std::clamp(1 + (value - lowest) / (highest - lowest) * (frame - 2), nearEdge, farEdge);
}

} // namespace

void paintMapDot(QPainter &painter, const QRectF &rect, std::optional<double> anxiety,
                 std::optional<double> avoidance, const QPalette &palette)
{
    if (!anxiety || !avoidance)
        return;
    const auto scale = rect.width() / frame;
    painter.save();
    paintRounded(painter, rect, 3 * scale + 0.5, colour(palette, Colour::SurfaceRaised),
                 colour(palette, Colour::Outline));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colour(palette, Colour::Hairline), 1});
    const auto centre = rect.center();
    painter.drawLine(QPointF{centre.x(), rect.top() + 1}, QPointF{centre.x(), rect.bottom() - 1});
    painter.drawLine(QPointF{rect.left() + 1, centre.y()}, QPointF{rect.right() - 1, centre.y()});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette, Colour::Text));
    const QPointF dot{along(*anxiety), frame - along(*avoidance)};
    painter.drawEllipse(rect.topLeft() + dot * scale, dotRadius * scale, dotRadius * scale);
    painter.restore();
}

} // namespace mooring::ui
