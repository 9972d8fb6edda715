// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/trends/picturecard.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

class QPagedPaintDevice;

namespace mooring::ui {

/// What a picture is called outside the page.
struct Caption {
    QString title, below; ///< below: whom it is about, and which days
};

/// A picture as a file, in the colours of paper whatever the theme: its caption above it. PNG has twice the
/// px of the screen.
QByteArray pngOf(Picture &picture, const Caption &caption);
QByteArray svgOf(Picture &picture, const Caption &caption);
QByteArray csvOf(const QList<QStringList> &rows);

/// All of the file or nothing of it; nobody but the person can read it (0600). The error says what failed.
Status writeFile(const QString &path, const QByteArray &content);

/// "closeness-over-time.png": what the file dialogue begins with.
QString fileName(const Caption &caption, TakeOut as);

/// The pictures of the page and what they say, down sheets of paper.
struct Sheet {
    struct Part {
        Picture *picture;
        Caption caption;
        QString summary;
    };

    QString title;
    QStringList words; ///< paragraphs
    std::vector<Part> parts;
};

void printSheet(QPagedPaintDevice &paper, const Sheet &sheet);

} // namespace mooring::ui
