// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "ui/widgets/tokens.h"

#include <QString>

class QPainter;
class QPalette;
class QRectF;

namespace mooring::ui {

/// Shape repeats colour: secure is a circle, alarm up a triangle up, alarm down a triangle down, both a
/// diamond.
void paintGlyph(QPainter &painter, const QRectF &rect, PatternGroup group, bool filled,
                const QPalette &palette);
/// The same in a colour of one's own, for what is disabled.
void paintGlyph(QPainter &painter, const QRectF &rect, PatternGroup group, bool filled, const QColor &ink);

/// "Secure", "Alarm up", …
QString nameOf(PatternGroup group);

Colour inkOf(PatternGroup group);  ///< glyphs, borders of chosen chips
Colour softOf(PatternGroup group); ///< ground of chosen chips
Colour fillOf(PatternGroup group); ///< bars

} // namespace mooring::ui
