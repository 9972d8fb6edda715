// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/contentsdelegate.h"

#include "ui/learn/contentsmodel.h"
#include "ui/learn/resultsmodel.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tokens.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace mooring::ui {

namespace {

// Lengths of the design at 100 % text size.
constexpr int markWidth = 16;
constexpr int pageRow = 28, themeRow = 32, inset = 8, radius = 8;
constexpr int resultInset = 8, titleLine = 20, snippetLine = 18, snippetLines = 3;

bool isFocusedByKeyboard(const QStyleOptionViewItem &option)
{
    const auto byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
    return (option.state & byKeyboard) == byKeyboard;
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const auto of = [&option](Colour name) { return colour(option.palette, name); };
    if (option.state.testFlag(QStyle::State_Selected))
        paintRounded(painter, option.rect, radius, of(Colour::AccentSoft));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintRounded(painter, option.rect, radius, of(Colour::SurfaceHover));
    if (isFocusedByKeyboard(option))
        paintRounded(painter, option.rect.adjusted(1, 1, -1, -1), radius - 1, Qt::NoBrush,
                     QPen{of(Colour::Focus), 2});
}

int alignmentOf(const QStyleOptionViewItem &option, Qt::Alignment vertical)
{
    return static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | vertical);
}

void paintWords(QPainter &painter, const QStyleOptionViewItem &option, QRect rect, const QFont &words,
                Colour ink, const QString &text)
{
    painter.setFont(words);
    painter.setPen(colour(option.palette, ink));
    painter.drawText(rect, alignmentOf(option, Qt::AlignVCenter),
                     QFontMetrics{words}.elidedText(text, Qt::ElideRight, rect.width()));
}

/// A small tick at the end of the row.
void paintReadMark(QPainter &painter, const QStyleOptionViewItem &option, QRect rect)
{
    const auto width = scaled(markWidth);
    const auto place = QStyle::visualRect(option.direction, rect,
                                          {rect.right() - width + 1, rect.top(), width, rect.height()});
    const auto middle = QRectF{place}.center();
    const auto unit = width / 16.;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen{colour(option.palette, Colour::TextMuted), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.drawPolyline(QPolygonF{
        {middle + QPointF{-4, 0} * unit, middle + QPointF{-1, 3} * unit, middle + QPointF{4, -3} * unit}});
}

/// Text on lines of a height of its own, with marked ranges.
class MarkedText
{
public:
    MarkedText(const QString &text, const QFont &words, int line, Qt::LayoutDirection direction)
        : m_layout{text, words}
        , m_line{line}
    {
        QTextOption option{QStyle::visualAlignment(direction, Qt::AlignLeft)};
        option.setTextDirection(direction);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        m_layout.setTextOption(option);
    }

    void layOut(int width, int lines)
    {
        m_layout.beginLayout();
        for (int i = 0; i < lines; ++i) {
            auto line = m_layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, std::floor(i * m_line + (m_line - line.height()) / 2)});
        }
        m_layout.endLayout();
    }

    void paint(QPainter &painter, QPointF origin, const std::vector<library::Range> &hits,
               const QColor &mark) const
    {
        for (int i = 0; i < m_layout.lineCount(); ++i) {
            const auto line = m_layout.lineAt(i);
            for (const auto &hit : hits)
                paintHit(painter, line, origin, hit, mark);
            line.draw(&painter, origin);
        }
    }

private:
    static void paintHit(QPainter &painter, QTextLine line, QPointF origin, library::Range hit,
                         const QColor &mark)
    {
        const int from = std::max(static_cast<int>(hit.start), line.textStart());
        const int to =
            std::min(static_cast<int>(hit.start + hit.length), line.textStart() + line.textLength());
        if (from >= to)
            return;
        const auto left = line.cursorToX(from);
        const auto right = line.cursorToX(to);
        paintRounded(
            painter,
            QRectF{std::min(left, right), line.y(), std::abs(right - left), line.height()}.translated(origin),
            2, mark);
    }

    QTextLayout m_layout;
    int m_line;
};

} // namespace

void ContentsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    const auto title = index.data().toString();
    const auto rect = option.rect.adjusted(scaled(inset), 0, -scaled(inset), 0);
    if (index.data(ContentsModel::ThemeRole).toBool()) {
        paintWords(*painter, option, rect.adjusted(0, scaled(8), 0, 0), font(FontSize::Caption),
                   Colour::TextMuted, title);
    } else {
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        paintGround(*painter, option);
        const auto ink = chosen ? Colour::Accent : Colour::Text;
        const auto words =
            QStyle::visualRect(option.direction, rect, rect.adjusted(0, 0, -scaled(markWidth), 0));
        paintWords(*painter, option, words, font(FontSize::Small, chosen ? Weight::Strong : Weight::Regular),
                   ink, title);
        if (index.data(ContentsModel::ReadRole).toBool())
            paintReadMark(*painter, option, rect);
    }
    painter->restore();
}

QSize ContentsDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    return {scaled(120), scaled(index.data(ContentsModel::ThemeRole).toBool() ? themeRow : pageRow)};
}

void ResultsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto hit = index.data(ResultsModel::HitRole).value<library::SearchHit>();
    const auto mark = colour(option.palette, Colour::Highlight);
    const auto rect = option.rect.adjusted(scaled(resultInset), scaled(resultInset), -scaled(resultInset), 0);
    painter->save();
    paintGround(*painter, option);
    MarkedText title{index.data(ResultsModel::TitleRole).toString(), font(FontSize::Small, Weight::Strong),
                     scaled(titleLine), option.direction};
    title.layOut(rect.width(), 1);
    painter->setPen(colour(option.palette, Colour::Text));
    title.paint(*painter, rect.topLeft(), hit.titleHits, mark);
    MarkedText snippet{hit.snippet, font(FontSize::Caption), scaled(snippetLine), option.direction};
    snippet.layOut(rect.width(), snippetLines);
    painter->setPen(colour(option.palette, Colour::TextMuted));
    snippet.paint(*painter, rect.topLeft() + QPoint{0, scaled(titleLine)}, hit.snippetHits, mark);
    painter->restore();
}

QSize ResultsDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {scaled(120), scaled(2 * resultInset + titleLine + snippetLines * snippetLine)};
}

} // namespace mooring::ui
