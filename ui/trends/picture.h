// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QPalette;

namespace mooring::ui {

/// A chart that can be drawn elsewhere as it stands on the screen: into a file or on paper.
class Picture
{
    Q_DISABLE_COPY_MOVE(Picture)

public:
    virtual ~Picture() = default;

    /// From 0, 0 to the size of the picture, without what only the screen needs (cursor, focus). The palette
    /// decides the theme.
    virtual void drawOn(QPainter &painter, const QPalette &palette) = 0;
    virtual QSize pictureSize() const = 0;

protected:
    Picture() = default;
};

} // namespace mooring::ui
