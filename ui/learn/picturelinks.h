// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QUrl>

#include <vector>

class QTextDocument;

namespace mooring::ui {

/// A part of a picture that leads somewhere.
struct PictureLink {
    QUrl url;
    QRectF place; ///< in parts of the picture's width and height, 0 to 1
};

/// The parts of picture:NAME whose ids are links (page:…, pattern:…, step:…, term:…), in the order of the
/// file.
std::vector<PictureLink> linksOfPicture(const QUrl &picture);

/// What lies under a point of the document, which must be laid out; empty if nothing.
QUrl pictureLinkAt(const QTextDocument &document, QPointF point);

} // namespace mooring::ui
