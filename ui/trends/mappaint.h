// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mapscale.h"

#include <QString>

class QPainter;
class QPalette;

namespace mooring::ui {

/// The plane: tints from the four corners, the middle lines, the frame and the scale.
void paintMapGround(QPainter &painter, const MapFrame &frame, const QPalette &palette);
/// In the corners that belong to an area; above the path, so that they can be read.
void paintAreaNames(QPainter &painter, const MapFrame &frame, const QPalette &palette);
/// The way by the week, older paler and finer.
void paintMapPath(QPainter &painter, const MapFrame &frame, const MapPath &path, const QPalette &palette);
/// Both ends with their likely region; `today` decides whether the newer one is "now".
void paintMapEnds(QPainter &painter, const MapFrame &frame, const MapPath &path, QDate today,
                  const QPalette &palette);

/// The pieces of the picture on their own, for a key.
void paintNowDot(QPainter &painter, QPointF centre, const QPalette &palette);
void paintStartDot(QPainter &painter, QPointF centre, const QPalette &palette);

/// "now", or the day when that is more than two weeks ago.
QString endWords(const MapPlace &place, QDate today);

} // namespace mooring::ui
