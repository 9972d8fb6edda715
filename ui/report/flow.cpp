// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flow.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace mooring::ui {

namespace {

// Px, 96 to the inch.
constexpr double side = 68, top = 54, bottom = 70, footGap = 18, footSpace = 8;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

Piece rule(QPointF at, double width)
{
    const auto draw = [width](QPainter &painter) {
        painter.setPen(QPen{colour(paperPalette(), Colour::Outline), .75});
        painter.drawLine(QPointF{0, 0}, QPointF{width, 0});
    };
    return {at, draw, {}};
}

} // namespace

void Block::add(const Paragraph &paragraph, double width)
{
    const Typeset set{paragraph, width};
    for (int line = 0; line < set.lines(); ++line)
        pieces.push_back(set.piece(line, {0, height + line * set.lineHeight()}));
    height += set.height();
}

void Block::addBeside(const Block &other, double left)
{
    for (Piece piece : other.pieces) {
        piece.at += QPointF{left, 0};
        pieces.push_back(std::move(piece));
    }
    height = std::max(height, other.height);
}

Flow::Flow(Paper paper)
    : m_room{QRectF{{}, sizeOf(paper)}.marginsRemoved({side, top, side, bottom})}
    , m_y{m_room.top()}
{}

void Flow::newPage()
{
    m_pages.emplace_back();
    m_y = m_room.top();
}

void Flow::space(double gap)
{
    if (!atHead())
        m_y += gap;
}

void Flow::keep(double height)
{
    if (!atHead() && m_y + height > m_room.bottom())
        newPage();
}

void Flow::place(const Block &block)
{
    keep(block.height);
    for (Piece piece : block.pieces) {
        piece.at += QPointF{m_room.left(), m_y};
        m_pages.back().push_back(std::move(piece));
    }
    m_y += block.height;
}

void Flow::write(const Paragraph &paragraph)
{
    const Typeset set{paragraph, width()};
    const double height = set.lineHeight();
    for (int line = 0; line < set.lines(); ++line) {
        const int left = set.lines() - line;
        // The first two and the last two lines stay together.
        const bool pair = left == 2 || (line == 0 && left > 1);
        keep(pair ? 2 * height : height);
        m_pages.back().push_back(set.piece(line, {m_room.left(), m_y}));
        m_y += height;
    }
}

std::vector<ReportPage> Flow::finished(const QString &title)
{
    const QLocale locale;
    const double y = m_room.bottom() + footGap;
    const QString what = Words::tr("Self-reported, not a clinical measurement");
    // What it is stands on every page whole; what is beside it takes the room that is left.
    const double middle =
        std::min(QFontMetricsF{styles::small.font()}.horizontalAdvance(what) + 2, width() / 2);
    const double beside = (width() - middle) / 2;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const auto foot = [&](const QString &words, double left, double room, Qt::Alignment align) {
            m_pages[i].push_back(lineOf(words, styles::small, {m_room.left() + left, y + 5}, room, align));
        };
        m_pages[i].push_back(rule({m_room.left(), y}, width()));
        foot(title, 0, beside - footSpace, Qt::AlignLeft);
        foot(what, beside, middle, Qt::AlignHCenter);
        const QString number = Words::tr("Page %1 of %2")
                                   .arg(locale.toString(static_cast<int>(i) + 1),
                                        locale.toString(static_cast<int>(m_pages.size())));
        foot(number, beside + middle + footSpace, beside - footSpace, Qt::AlignRight);
    }
    return std::move(m_pages);
}

} // namespace mooring::ui
