// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPen>

class QAbstractButton;
class QFont;
class QPainter;

namespace mooring::ui {

enum class Colour;

/// A filled rounded rectangle whose border lies wholly inside `rect`, so that hairlines stay sharp.
void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QBrush &fill,
                  const QPen &border = Qt::NoPen);

/// In whole px, with room for all of it; what QFontMetrics says may be a fraction short.
int widthOf(const QString &text, const QFont &font);

/// Under the pointer, pressed, disabled, or as given when none of these.
Colour surfaceOf(const QAbstractButton &button, Colour atRest);
/// The same for what has no ground of its own at rest.
QBrush groundOf(const QAbstractButton &button);

} // namespace mooring::ui
