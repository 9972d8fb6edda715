// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/markdownhighlighter.h"

#include "ui/widgets/tokens.h"

#include <QPalette>
#include <QRegularExpression>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &heading()
{
    static const QRegularExpression pattern{uR"(^#{1,6}\s+)"_s};
    return pattern;
}

const QRegularExpression &quote()
{
    static const QRegularExpression pattern{uR"(^\s*>)"_s};
    return pattern;
}

const QRegularExpression &listMarker()
{
    static const QRegularExpression pattern{uR"(^\s*(?:[-*+]|\d{1,9}[.)])\s)"_s};
    return pattern;
}

// One, two or three stars or underlines around something that neither begins nor ends with a space. An
// underline inside a word is only an underline.
const QRegularExpression &span()
{
    static const QRegularExpression pattern{
        uR"((?<![\\*\w])(\*{1,3})(?=[^\s*])(.*?[^\s\\*])\1(?!\*)|(?<![\\\w])(_{1,3})(?=[^\s_])(.*?[^\s\\_])\3(?!\w))"_s};
    return pattern;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document) : QSyntaxHighlighter{document}
{
    m_strong.setFontWeight(QFont::DemiBold);
    m_emphasis.setFontItalic(true);
}

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    const auto muted = colour(palette, Colour::TextMuted);
    if (m_marker.foreground() == QBrush{muted})
        return;
    m_marker.setForeground(muted);
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    if (text.isEmpty())
        return;
    styleLine(text);
    styleSpans(text);
}

void MarkdownHighlighter::styleLine(const QString &text)
{
    if (quote().match(text).hasMatch()) {
        add(0, text.size(), m_marker);
    } else if (const auto marker = heading().match(text); marker.hasMatch()) {
        add(0, text.size(), m_strong);
        add(0, marker.capturedLength(), m_marker);
    } else if (const auto bullet = listMarker().match(text); bullet.hasMatch()) {
        add(0, bullet.capturedLength(), m_marker);
    }
}

void MarkdownHighlighter::styleSpans(const QString &text)
{
    const auto bullet = listMarker().match(text);
    auto spans = span().globalMatch(text, bullet.hasMatch() ? bullet.capturedLength() : 0);
    while (spans.hasNext()) {
        const auto found = spans.next();
        const auto marks = found.capturedLength(1) + found.capturedLength(3);
        if (marks != 2)
            add(found.capturedStart(), found.capturedLength(), m_emphasis);
        if (marks >= 2)
            add(found.capturedStart(), found.capturedLength(), m_strong);
        add(found.capturedStart(), marks, m_marker);
        add(found.capturedEnd() - marks, marks, m_marker);
    }
}

// On top of what is there: a marker inside a heading stays bold.
void MarkdownHighlighter::add(qsizetype start, qsizetype length, const QTextCharFormat &format)
{
    for (auto at = static_cast<int>(start); at < static_cast<int>(start + length); ++at) {
        auto merged = this->format(at);
        merged.merge(format);
        setFormat(at, 1, merged);
    }
}

} // namespace mooring::ui
