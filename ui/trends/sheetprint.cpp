// SPDX-License-Identifier: GPL-3.0-or-later
// printSheet: the page on paper.
#include "ui/trends/takeout.h"
#include "ui/widgets/tokens.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr double sheetWidth = 760; // px of the design that share the width of the paper
constexpr double gap = 24, captionGap = 8;

/// Goes down the paper in px of the design, onto a new sheet where something has no room left.
class Column
{
    Q_DISABLE_COPY_MOVE(Column)

public:
    explicit Column(QPagedPaintDevice &paper) : m_paper{paper}, m_painter{&paper}
    {
        const QRectF page = m_painter.viewport();
        m_scale = page.width() / sheetWidth;
        m_bottom = page.height() / m_scale;
        m_painter.scale(m_scale, m_scale);
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Column() = default;

    void write(const QString &words, FontSize size, Weight weight, Colour ink)
    {
        m_painter.setFont(ui::font(size, weight));
        const QRectF room{0, 0, sheetWidth, 10'000};
        const double height = m_painter.boundingRect(room, Qt::TextWordWrap, words).height();
        makeRoom(height);
        m_painter.setFont(ui::font(size, weight));
        m_painter.setPen(colour(palette(), ink));
        m_painter.drawText(room.translated(0, m_at), Qt::TextWordWrap, words);
        m_at += height;
    }

    void draw(Picture &picture)
    {
        const QSizeF size = picture.pictureSize();
        const double fit = std::min(1., sheetWidth / size.width());
        m_painter.save();
        m_painter.translate(0, m_at);
        m_painter.scale(fit, fit);
        picture.drawOn(m_painter, palette());
        m_painter.restore();
        m_at += size.height() * fit;
    }

    void leave(double space) { m_at += space; }
    void makeRoom(double height)
    {
        if (m_at == 0 || m_at + height <= m_bottom)
            return;
        m_paper.newPage();
        m_at = 0;
    }
    static double heightOf(const Picture &picture)
    {
        const QSizeF size = picture.pictureSize();
        return size.height() * std::min(1., sheetWidth / size.width());
    }

private:
    static QPalette palette() { return QPalette{QColor{Qt::white}}; }

    QPagedPaintDevice &m_paper;
    QPainter m_painter;
    double m_scale = 1, m_bottom = 0, m_at = 0;
};

} // namespace

void printSheet(QPagedPaintDevice &paper, const Sheet &sheet)
{
    Column column{paper};
    column.write(sheet.title, FontSize::Title, Weight::Strong, Colour::Text);
    column.leave(captionGap);
    for (const QString &paragraph : sheet.words) {
        column.write(paragraph, FontSize::Body, Weight::Regular, Colour::Text);
        column.leave(captionGap);
    }
    for (const Sheet::Part &part : sheet.parts) {
        column.leave(gap);
        column.makeRoom(Column::heightOf(*part.picture) + 4. * lineHeight(FontSize::Body));
        column.write(part.caption.title, FontSize::Body, Weight::Strong, Colour::Text);
        column.leave(captionGap);
        column.draw(*part.picture);
        column.leave(captionGap);
        column.write(part.summary, FontSize::Caption, Weight::Regular, Colour::TextMuted);
    }
}

} // namespace mooring::ui
