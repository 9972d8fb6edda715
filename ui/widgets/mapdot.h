// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

class QPainter;
class QPalette;
class QRectF;

namespace mooring::ui {

/// The map in the size of a letter: a framed plane with a faint cross and a dot, worry (1..7) to the right,
/// distance upwards. Draws nothing unless both are known. `rect` is a square of 20, 24 or 32 px.
void paintMapDot(QPainter &painter, const QRectF &rect, std::optional<double> anxiety,
                 std::optional<double> avoidance, const QPalette &palette);

} // namespace mooring::ui
