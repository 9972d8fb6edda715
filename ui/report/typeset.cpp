// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/typeset.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPalette>
#include <QTextOption>

namespace mooring::ui {

namespace {

/// From the top of a line to its baseline.
double baseline(const QFont &font, double line)
{
    const QFontMetricsF metrics{font};
    return (line + metrics.ascent() - metrics.descent()) / 2;
}

} // namespace

// Without hinting, letters on paper stand where they do on the screen. Without the finer shapes that a font
// has for signs beside digits, which a PDF can't name, what is copied or searched for is what is read.
QFont paperFont(int px, Weight weight)
{
    QFont font = QApplication::font();
    font.setPixelSize(px);
    font.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

Typeset::Typeset(const Paragraph &paragraph, double width)
    : m_layout{std::make_shared<QTextLayout>(paragraph.text, paragraph.style.font())}
    , m_line{paragraph.style.line}
    , m_indent{paragraph.indent}
    , m_ink{paragraph.style.ink}
    , m_lead{paragraph.lead}
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(paragraph.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout->setTextOption(option);
    m_layout->setFormats(paragraph.formats);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine())
        line.setLineWidth(width - m_indent);
    m_layout->endLayout();
}

Piece Typeset::piece(int line, QPointF at) const
{
    const auto draw = [layout = m_layout, line, height = m_line, indent = m_indent, ink = m_ink,
                       lead = line == 0 ? m_lead : QString{}](QPainter &painter) {
        const QTextLine drawn = layout->lineAt(line);
        const double down = baseline(layout->font(), height);
        painter.setPen(colour(paperPalette(), ink));
        painter.setFont(layout->font());
        if (!lead.isEmpty())
            painter.drawText(QPointF{0, down}, lead);
        drawn.draw(&painter, QPointF{indent, down - drawn.ascent()} - drawn.position());
    };
    const QTextLine shown = m_layout->lineAt(line);
    return {at, draw, m_layout->text().mid(shown.textStart(), shown.textLength())};
}

Piece lineOf(const QString &text, const TextStyle &style, QPointF at, double width, Qt::Alignment align)
{
    const QFont font = style.font();
    const QString shown = QFontMetricsF{font}.elidedText(text, Qt::ElideRight, width);
    const auto draw = [shown, font, width, align, ink = style.ink, line = style.line](QPainter &painter) {
        painter.setPen(colour(paperPalette(), ink));
        painter.setFont(font);
        painter.drawText(QRectF{0, 0, width, line}, static_cast<int>(align | Qt::AlignVCenter), shown);
    };
    return {at, draw, shown};
}

} // namespace mooring::ui
