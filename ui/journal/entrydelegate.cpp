// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrydelegate.h"

#include "ui/journal/entrylistmodel.h"
#include "ui/journal/entrywords.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mapdot.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/patternglyph.h"
#include "ui/widgets/tokens.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

// Lengths of the design at 100 % text size; together with the line below they make 109.
constexpr int inset = 16, above = 12, head = 20, between = 4, snippet = 40, marks = 16;
constexpr int bar = 3, dot = 20, star = 16, glyph = 8;

std::optional<double> known(double score) { return std::isnan(score) ? std::nullopt : std::optional{score}; }

/// Draws one row, from its leading to its trailing side.
class Row
{
public:
    Row(QPainter &painter, const QStyleOptionViewItem &option, const EntryItem &item)
        : m_painter{painter}
        , m_option{option}
        , m_item{item}
        , m_inner{option.rect.adjusted(scaled(inset), scaled(above), -scaled(inset), 0)}
    {}

    void paint()
    {
        paintGround();
        paintHead();
        paintText();
        paintPatterns();
    }

private:
    QColor ink(Colour name) const { return colour(m_option.palette, name); }

    // A place given as if one read from left to right.
    QRect placed(QRect rect) const { return QStyle::visualRect(m_option.direction, m_option.rect, rect); }

    void text(QRect rect, const QFont &textFont, Colour name, const QString &words)
    {
        m_painter.setFont(textFont);
        m_painter.setPen(ink(name));
        m_painter.drawText(
            placed(rect),
            static_cast<int>(QStyle::visualAlignment(m_option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            QFontMetrics{textFont}.elidedText(words, Qt::ElideRight, rect.width()));
    }

    void paintGround()
    {
        const auto &rect = m_option.rect;
        const bool chosen = m_option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            m_painter.fillRect(rect, ink(Colour::Selection));
        else if (m_option.state.testFlag(QStyle::State_MouseOver))
            m_painter.fillRect(rect, ink(Colour::SurfaceHover));
        m_painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, ink(Colour::Hairline));
        if (chosen)
            m_painter.fillRect(placed({rect.x(), rect.y(), bar, rect.height()}), ink(Colour::Accent));
        const auto byKeyboard = QStyle::State_HasFocus | QStyle::State_KeyboardFocusChange;
        if ((m_option.state & byKeyboard) == byKeyboard)
            paintRounded(m_painter, rect.adjusted(2, 2, -2, -3), 4, Qt::NoBrush, QPen{ink(Colour::Focus), 2});
    }

    void paintHead()
    {
        auto end = m_inner.x() + m_inner.width();
        if (known(m_item.anxiety) && known(m_item.avoidance)) {
            end -= scaled(dot);
            paintMapDot(m_painter, placed({end, m_inner.y(), scaled(dot), scaled(dot)}),
                        known(m_item.anxiety), known(m_item.avoidance), m_option.palette);
        }
        if (m_item.starred) {
            end -= scaled(star + between);
            const auto pixmap = iconPixmap(QStringLiteral("star-filled"), ink(Colour::Accent), scaled(star),
                                           m_painter.device()->devicePixelRatioF());
            m_painter.drawPixmap(
                placed({end, m_inner.y() + scaled(head - star) / 2, scaled(star), scaled(star)}), pixmap);
        }
        paintNames(end - scaled(between));
    }

    void paintNames(int end)
    {
        const auto strong = font(FontSize::Small, Weight::Strong);
        const auto day = shortDay(m_item.day);
        const auto wanted = QFontMetrics{strong}.horizontalAdvance(day) + 1;
        const auto width = std::min(wanted, end - m_inner.x());
        text({m_inner.x(), m_inner.y(), width, scaled(head)}, strong, Colour::Text, day);
        const auto who = m_inner.x() + width + scaled(2 * between);
        if (who < end)
            text({who, m_inner.y(), end - who, scaled(head)}, font(FontSize::Caption), Colour::TextMuted,
                 m_item.who);
    }

    QString wholeText() const
    {
        auto words = m_item.title.isEmpty() ? m_item.text : m_item.title + u"  " + m_item.text;
        std::replace_if(
            words.begin(), words.end(), [](QChar c) { return c.isSpace(); }, u' ');
        return words;
    }

    QList<QTextLayout::FormatRange> titleFormat() const
    {
        QTextLayout::FormatRange title{0, static_cast<int>(m_item.title.size()), {}};
        title.format.setFontWeight(QFont::DemiBold);
        return {title};
    }

    static int linesOf(QTextLayout &layout, int width)
    {
        layout.beginLayout();
        for (int i = 0; i < 2; ++i) {
            auto line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(width);
            line.setPosition({0, static_cast<qreal>(i * lineHeight(FontSize::Small))});
        }
        layout.endLayout();
        return layout.lineCount();
    }

    // Two lines; what does not fit into the second ends in an ellipsis.
    void paintText()
    {
        const auto textFont = font(FontSize::Small);
        const auto words = wholeText();
        QTextOption wrapping{QStyle::visualAlignment(m_option.direction, Qt::AlignLeft)};
        wrapping.setTextDirection(m_option.direction);
        wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        QTextLayout layout{words, textFont};
        layout.setTextOption(wrapping);
        layout.setFormats(titleFormat());
        if (linesOf(layout, m_inner.width()) == 2) {
            const auto second = layout.lineAt(1);
            const auto rest = QStringView{words}.mid(second.textStart()).toString();
            if (second.textLength() < rest.size()) {
                layout.setText(words.left(second.textStart())
                               + QFontMetrics{textFont}.elidedText(rest, Qt::ElideRight, m_inner.width()));
                linesOf(layout, m_inner.width());
            }
        }
        const auto top = m_inner.y() + scaled(head + between);
        drawLines(layout, {static_cast<qreal>(m_inner.x()), static_cast<qreal>(top)});
    }

    void drawLines(const QTextLayout &layout, QPointF origin)
    {
        const auto lead = m_item.title.isEmpty() ? 0 : m_item.title.size() + 2;
        for (int i = 0; i < layout.lineCount(); ++i) {
            const auto line = layout.lineAt(i);
            const auto height = line.ascent() + line.descent();
            const auto shift = QPointF{0, std::floor((lineHeight(FontSize::Small) - height) / 2)};
            for (const auto &hit : m_item.hits)
                paintHit(line, hit.start + lead, hit.length, origin + shift);
            m_painter.setPen(ink(Colour::Text));
            line.draw(&m_painter, origin + shift);
        }
    }

    void paintHit(QTextLine line, qsizetype start, qsizetype length, QPointF origin)
    {
        const auto from = std::max<int>(static_cast<int>(start), line.textStart());
        const auto to = std::min<int>(static_cast<int>(start + length), line.textStart() + line.textLength());
        if (from >= to)
            return;
        const auto left = line.cursorToX(from);
        const auto right = line.cursorToX(to);
        const QRectF mark{std::min(left, right), line.y(), std::abs(right - left),
                          line.ascent() + line.descent()};
        paintRounded(m_painter, mark.translated(origin), 2, ink(Colour::Highlight));
    }

    // As many as fit; the one that does not is elided and the rest left out.
    void paintPatterns()
    {
        const auto caption = font(FontSize::Caption);
        const auto top = m_inner.y() + scaled(head + snippet + 2 * between);
        const auto end = m_inner.x() + m_inner.width();
        auto x = m_inner.x();
        for (const auto &pattern : m_item.patterns) {
            const auto words = x + scaled(glyph + between);
            if (words + scaled(2 * inset) > end)
                return;
            const QRect mark{x, top + scaled(marks - glyph) / 2, scaled(glyph), scaled(glyph)};
            paintGlyph(m_painter, placed(mark), pattern.group, true, m_option.palette);
            const auto width =
                std::min(QFontMetrics{caption}.horizontalAdvance(pattern.name) + 1, end - words);
            text({words, top, width, scaled(marks)}, caption, Colour::TextMuted, pattern.name);
            x = words + width + scaled(3 * between);
        }
    }

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const EntryItem &m_item;
    QRect m_inner;
};

} // namespace

void EntryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto item = index.data(EntryListModel::ItemRole).value<EntryItem>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    Row{*painter, option, item}.paint();
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {scaled(200), scaled(2 * above + head + 2 * between + snippet + marks) + 1};
}

} // namespace mooring::ui
