// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"

#include "ui/widgets/tokens.h"

#include <QAbstractButton>
#include <QPainter>

#include <cmath>

namespace mooring::ui {

void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QBrush &fill, const QPen &border)
{
    const auto inset = border.style() == Qt::NoPen ? 0.0 : border.widthF() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

int widthOf(const QString &text, const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF{font}.horizontalAdvance(text)));
}

Colour surfaceOf(const QAbstractButton &button, Colour atRest)
{
    if (!button.isEnabled())
        return Colour::DisabledFill;
    if (button.isDown())
        return Colour::SurfacePressed;
    return button.underMouse() ? Colour::SurfaceHover : atRest;
}

QBrush groundOf(const QAbstractButton &button)
{
    if (!button.isEnabled() || !(button.isDown() || button.underMouse()))
        return Qt::NoBrush;
    return colour(button.palette(), surfaceOf(button, Colour::Surface));
}

} // namespace mooring::ui
