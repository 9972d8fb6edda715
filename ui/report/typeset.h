// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportpages.h"
#include "ui/widgets/tokens.h"

#include <QFont>
#include <QList>
#include <QString>
#include <QTextLayout>

#include <memory>

namespace mooring::ui {

/// A font of the report; its size does not depend on the text size of the screen.
QFont paperFont(int px, Weight weight = Weight::Regular);

/// What a paragraph looks like. Lengths in px.
struct TextStyle {
    int size = 13;
    Weight weight = Weight::Regular;
    Colour ink = Colour::Text;
    double line = 19; ///< from one baseline to the next

    QFont font() const { return paperFont(size, weight); }
};

namespace styles {
inline constexpr TextStyle title{25, Weight::Strong, Colour::Text, 33};
inline constexpr TextStyle heading{16, Weight::Strong, Colour::Text, 23};
inline constexpr TextStyle subheading{13, Weight::Strong, Colour::Text, 19};
inline constexpr TextStyle body{13, Weight::Regular, Colour::Text, 19};
inline constexpr TextStyle muted{13, Weight::Regular, Colour::TextMuted, 19};
inline constexpr TextStyle small{11, Weight::Regular, Colour::TextMuted, 16};
} // namespace styles

/// A paragraph. The lead stands before its first line, at the left of the indent.
struct Paragraph {
    QString text;
    TextStyle style;
    QList<QTextLayout::FormatRange> formats{};
    double indent = 0;
    QString lead{};
};

/// A paragraph broken into lines, each of which is a piece.
class Typeset
{
public:
    Typeset(const Paragraph &paragraph, double width);

    int lines() const { return m_layout->lineCount(); }
    double lineHeight() const { return m_line; }
    double height() const { return m_line * lines(); }
    Piece piece(int line, QPointF at) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    double m_line;
    double m_indent;
    Colour m_ink;
    QString m_lead;
};

/// One line, shortened if it has to be.
Piece lineOf(const QString &text, const TextStyle &style, QPointF at, double width,
             Qt::Alignment align = Qt::AlignLeading);

} // namespace mooring::ui
