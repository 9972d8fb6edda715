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
constexpr double gap = 24, wordsGap = 8;

/// What lies side by side on the paper: one wide picture, or two narrow ones.
using Row = std::vector<Sheet::Part>;

std::vector<Row> rowsOf(const Sheet &sheet)
{
    std::vector<Row> rows;
    double left = 0; // px in the last row
    for (const Sheet::Part &part : sheet.parts) {
        const double width = part.picture->pictureSize().width() + gap;
        if (rows.empty() || width > left)
            left = (rows.emplace_back(), sheetWidth + gap);
        rows.back().push_back(part);
        left -= width;
    }
    return rows;
}

/// Goes down the paper in px of the design, onto a new sheet where something has no room left.
class Column
{
    Q_DISABLE_COPY_MOVE(Column)

public:
    explicit Column(QPagedPaintDevice &paper) : m_paper{paper}, m_painter{&paper}
    {
        const QRectF page = m_painter.viewport();
        const double scale = page.width() / sheetWidth;
        m_bottom = page.height() / scale;
        m_painter.scale(scale, scale);
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Column() = default;

    void write(const QString &words, FontSize size, Weight weight)
    {
        const double height = heightOf(words, sheetWidth, size, weight);
        makeRoom(height);
        writeAt({0, m_at, sheetWidth, height}, words, size, weight);
        m_at += height + wordsGap;
    }

    void draw(const Row &row)
    {
        const double room = (sheetWidth + gap) / static_cast<double>(row.size()) - gap;
        const double title = lineHeight(FontSize::Body) + wordsGap;
        double picture = 0;
        double words = 0;
        for (const Sheet::Part &part : row) {
            picture = std::max(picture, part.picture->pictureSize().height() * fit(part, room));
            words = std::max(words, heightOf(part.summary, room, FontSize::Caption, Weight::Regular));
        }
        m_at += gap;
        makeRoom(title + picture + wordsGap + words);
        double x = 0;
        for (const Sheet::Part &part : row) {
            writeAt({x, m_at, room, title}, part.caption.title, FontSize::Body, Weight::Strong);
            drawAt({x, m_at + title}, part, fit(part, room));
            writeAt({x, m_at + title + picture + wordsGap, room, words}, part.summary, FontSize::Caption,
                    Weight::Regular);
            x += room + gap;
        }
        m_at += title + picture + wordsGap + words;
    }

private:
    static QPalette palette() { return QPalette{QColor{Qt::white}}; }
    static double fit(const Sheet::Part &part, double room)
    {
        return std::min(1., room / part.picture->pictureSize().width());
    }

    double heightOf(const QString &words, double width, FontSize size, Weight weight)
    {
        m_painter.setFont(ui::font(size, weight));
        constexpr double tall = 10'000;
        return m_painter.boundingRect(QRectF{0, 0, width, tall}, Qt::TextWordWrap, words).height();
    }

    void writeAt(const QRectF &room, const QString &words, FontSize size, Weight weight)
    {
        m_painter.setFont(ui::font(size, weight));
        m_painter.setPen(colour(palette(), size == FontSize::Caption ? Colour::TextMuted : Colour::Text));
        m_painter.drawText(room, Qt::TextWordWrap, words);
    }

    void drawAt(QPointF place, const Sheet::Part &part, double scale)
    {
        m_painter.save();
        m_painter.translate(place);
        m_painter.scale(scale, scale);
        part.picture->drawOn(m_painter, palette());
        m_painter.restore();
    }

    void makeRoom(double height)
    {
        if (m_at == 0 || m_at + height <= m_bottom)
            return;
        m_paper.newPage();
        m_at = 0;
    }

    QPagedPaintDevice &m_paper;
    QPainter m_painter;
    double m_bottom = 0, m_at = 0;
};

} // namespace

void printSheet(QPagedPaintDevice &paper, const Sheet &sheet)
{
    Column column{paper};
    column.write(sheet.title, FontSize::Title, Weight::Strong);
    for (const QString &paragraph : sheet.words)
        column.write(paragraph, FontSize::Body, Weight::Regular);
    for (const Row &row : rowsOf(sheet))
        column.draw(row);
}

} // namespace mooring::ui
