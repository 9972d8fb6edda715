// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

class QPalette;

namespace mooring::ui {

/// `:/mooring/icons/NAME.svg` in the palette's colours: muted text at rest, text under the pointer (Active)
/// and in a selected row, accent when checked (On), and the disabled colour. The palette is read when it is
/// painted, so an icon set once is right after a change of theme.
QIcon icon(const QString &name);
/// The same in the accent at rest, as it stands before the words of a text button.
QIcon accentIcon(const QString &name);

/// One line icon in one colour; `size` in logical px.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

/// A picture of several colours (`:/mooring/icons/NAME.svg`) in the palette's theme, fitted into `size`.
QPixmap picturePixmap(const QString &name, const QPalette &palette, QSize size, qreal devicePixelRatio);

} // namespace mooring::ui
