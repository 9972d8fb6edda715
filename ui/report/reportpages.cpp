// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportpages.h"

#include <QBuffer>
#include <QColor>
#include <QCoreApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QStringList>

#include <cmath>

namespace mooring::ui {

namespace {

constexpr double pxPerPoint = 96. / 72;
constexpr int pdfResolution = 1200;

QPageSize pageSize(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return QPageSize{QPageSize::A4};
    case Paper::Letter:
        return QPageSize{QPageSize::Letter};
    }
    Q_UNREACHABLE();
}

} // namespace

Paper usualPaper()
{
    return QLocale{}.measurementSystem() == QLocale::ImperialUSSystem ? Paper::Letter : Paper::A4;
}

QString ReportPages::words(int page) const
{
    QStringList all;
    for (const Piece &piece : pages[static_cast<std::size_t>(page)])
        if (!piece.words.isEmpty())
            all.append(piece.words);
    return all.join(QChar::LineFeed);
}

QSizeF sizeOf(Paper paper) { return pageSize(paper).size(QPageSize::Point) * pxPerPoint; }

QPageLayout layoutOf(Paper paper) { return {pageSize(paper), QPageLayout::Portrait, {}}; }

QPalette paperPalette() { return QPalette{QColor{Qt::white}}; }

void paintPage(QPainter &painter, const ReportPages &pages, int page)
{
    for (const Piece &piece : pages.pages[static_cast<std::size_t>(page)]) {
        painter.save();
        painter.translate(piece.at);
        piece.draw(painter);
        painter.restore();
    }
}

QImage imageOf(const ReportPages &pages, int page, int width)
{
    const QSizeF size = sizeOf(pages.paper);
    const double scale = width / size.width();
    QImage image{width, static_cast<int>(std::lround(size.height() * scale)),
                 QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintPage(painter, pages, page);
    return image;
}

void paintOn(QPagedPaintDevice &device, const ReportPages &pages)
{
    QPainter painter{&device};
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = painter.viewport().width() / sizeOf(pages.paper).width();
    painter.scale(scale, scale);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            device.newPage();
        paintPage(painter, pages, page);
    }
}

QByteArray pdfOf(const ReportPages &pages)
{
    QByteArray pdf;
    QBuffer buffer{&pdf};
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        writer.setTitle(pages.title);
        writer.setCreator(QCoreApplication::translate("Report", "Mooring"));
        writer.setResolution(pdfResolution);
        writer.setPageLayout(layoutOf(pages.paper));
        paintOn(writer, pages);
    }
    return pdf;
}

} // namespace mooring::ui
