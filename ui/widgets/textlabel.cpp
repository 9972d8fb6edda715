// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/widgets/accessibility.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

constexpr int comfortableWidth = 360;

qreal naturalWidth(const QTextLayout &layout)
{
    qreal widest = 0;
    for (int line = 0; line < layout.lineCount(); ++line)
        widest = std::max(widest, layout.lineAt(line).naturalTextWidth());
    return widest;
}

} // namespace

TextLabel::TextLabel(const QString &text, FontSize size, Colour ink, QWidget *parent)
    : QWidget{parent}
    , m_size{size}
    , m_ink{ink}
{
    m_laidOut.setCacheEnabled(true);
    installAccessibility();
    QSizePolicy policy{QSizePolicy::Preferred, QSizePolicy::Preferred};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setText(text);
}

void TextLabel::setText(const QString &text)
{
    m_text = text;
    m_text.replace(u'\n', QChar::LineSeparator);
    m_ranges.clear();
    setAccessibleName(text);
    changed();
}

void TextLabel::setWeight(Weight weight)
{
    m_weight = weight;
    changed();
}

void TextLabel::setInk(Colour ink)
{
    m_ink = ink;
    update();
}

void TextLabel::setLineHeight(int px)
{
    m_lineHeight = px;
    changed();
}

void TextLabel::setMaximumLines(int lines)
{
    m_maximumLines = lines;
    changed();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    m_laidOutTo = unknown;
    update();
}

void TextLabel::setRanges(const QList<QTextLayout::FormatRange> &ranges)
{
    m_ranges = ranges;
    changed();
}

void TextLabel::embolden(const QString &part)
{
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    for (auto at = m_text.indexOf(part); at >= 0 && !part.isEmpty();
         at = m_text.indexOf(part, at + part.size()))
        m_ranges.append({static_cast<int>(at), static_cast<int>(part.size()), strong});
    changed();
}

void TextLabel::changed()
{
    m_laidOutTo = unknown;
    m_natural = unknown;
    m_lines = {};
    m_laidOut.clearLayout(); // forgets what was shaped
    m_laidOut.setText(m_text);
    m_laidOut.setFormats(m_ranges);
    setToolTip({});
    updateGeometry();
    update();
}

int TextLabel::lineStep() const { return m_lineHeight > 0 ? scaled(m_lineHeight) : lineHeight(m_size); }

/// Shaping a text costs much more than breaking it into lines again, as layouts ask for over and over.
const QTextLayout &TextLabel::laidOut(int width) const
{
    if (width == m_laidOutTo)
        return m_laidOut;
    const auto font = ui::font(m_size, m_weight);
    if (m_laidOut.font() != font)
        m_laidOut.setFont(font);
    layOut(m_laidOut, width);
    m_laidOutTo = width;
    return m_laidOut;
}

// All of it, or as much as goes into the lines there are.
QString TextLabel::shownText(int width) const
{
    if (m_maximumLines == 0)
        return m_text;
    const QTextLayout &layout = laidOut(width);
    if (layout.lineCount() <= m_maximumLines)
        return m_text;
    const auto start = layout.lineAt(m_maximumLines - 1).textStart();
    const QFontMetrics metrics{ui::font(m_size, m_weight)};
    return m_text.left(start) + metrics.elidedText(m_text.mid(start), Qt::ElideRight, width);
}

// Every line as high as the design says, its letters in the middle of it.
void TextLabel::layOut(QTextLayout &layout, int width) const
{
    QTextOption option{QStyle::visualAlignment(layoutDirection(), m_alignment)};
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, std::round(line.lineNumber() * lineStep() + (lineStep() - line.height()) / 2)});
    }
    layout.endLayout();
}

QSize TextLabel::sizeHint() const
{
    if (m_natural == unknown)
        m_natural = static_cast<int>(std::ceil(naturalWidth(laidOut(QWIDGETSIZE_MAX))));
    const auto width = m_maximumLines == 1 ? m_natural : std::min(m_natural, scaled(comfortableWidth));
    return {width, heightForWidth(width)};
}

QSize TextLabel::minimumSizeHint() const
{
    const auto narrow = scaled(m_maximumLines == 1 ? 24 : 64);
    return {std::min(sizeHint().width(), narrow), lineStep()};
}

/// Layouts ask for the same few widths in turn.
int TextLabel::linesFor(int width) const
{
    const auto known = std::find_if(m_lines.begin(), m_lines.end(),
                                    [width](Lines one) { return one.count > 0 && one.width == width; });
    if (known != m_lines.end())
        return known->count;
    const Lines lines{width, std::max(1, laidOut(width).lineCount())};
    std::rotate(m_lines.begin(), m_lines.end() - 1, m_lines.end());
    m_lines.front() = lines;
    return lines.count;
}

int TextLabel::heightForWidth(int width) const
{
    const int lines = linesFor(width);
    return (m_maximumLines > 0 ? std::min(lines, m_maximumLines) : lines) * lineStep();
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        changed();
    QWidget::changeEvent(event);
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_maximumLines > 0)
        setToolTip(shownText(width()) == m_text ? QString{} : m_text);
}

void TextLabel::paintEvent(QPaintEvent * /*event*/)
{
    const QString shown = shownText(width());
    if (shown == m_text) {
        paint(laidOut(width()));
        return;
    }
    QTextLayout shortened{shown, ui::font(m_size, m_weight)};
    shortened.setFormats(m_ranges);
    layOut(shortened, width());
    paint(shortened);
}

void TextLabel::paint(const QTextLayout &layout)
{
    QPainter painter{this};
    painter.setPen(colour(palette(), isEnabled() ? m_ink : Colour::DisabledText));
    const auto spare = std::max(0, height() - layout.lineCount() * lineStep());
    layout.draw(&painter, QPointF{0, std::floor(spare / 2.0)});
}

ElidedLabel::ElidedLabel(const QString &text, FontSize size, Colour ink, QWidget *parent)
    : TextLabel{text, size, ink, parent}
{
    setMaximumLines(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

} // namespace mooring::ui
