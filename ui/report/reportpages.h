// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QPageLayout>
#include <QPalette>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace mooring::ui {

enum class Paper { A4, Letter };

/// What is usual where the locale is used.
Paper usualPaper();

/// Something on a page. Draws from 0, 0 in px, 96 to the inch.
struct Piece {
    QPointF at;
    std::function<void(QPainter &)> draw;
    QString words; ///< that can be read in it, for those who cannot see it
};

using ReportPage = std::vector<Piece>;

/// A report as it lies on paper: what is looked at, printed and written to a file is painted from this alone.
/// To be made and painted on one thread, whichever it is.
struct ReportPages {
    QString title;
    Paper paper = Paper::A4;
    std::vector<ReportPage> pages;

    int count() const { return static_cast<int>(pages.size()); }
    QString words(int page) const;
};

QSizeF sizeOf(Paper paper); ///< px, 96 to the inch
/// The whole sheet: margins are part of the pages.
QPageLayout layoutOf(Paper paper);
/// The colours of paper, whatever the theme.
QPalette paperPalette();

void paintPage(QPainter &painter, const ReportPages &pages, int page);
/// The page as it will be printed, `width` px wide.
QImage imageOf(const ReportPages &pages, int page, int width);
QByteArray pdfOf(const ReportPages &pages);
/// On a device with layoutOf(pages.paper).
void paintOn(QPagedPaintDevice &device, const ReportPages &pages);

} // namespace mooring::ui
