// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/entryprose.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>
#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double listIndent = 18; // px

/// Plain words, and no sign of a heading, list, quotation, table or fence.
bool isProse(const QString &line) { return !line.isEmpty() && line.front().isLetter(); }

/// A single line break ends a line, as it does in the editor.
QString withHardBreaks(const QString &markdown)
{
    QString text;
    bool fenced = false;
    const QStringList lines = markdown.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.startsWith("```"_L1))
            fenced = !fenced;
        text += line;
        const bool joined = !fenced && isProse(lines.value(i + 1)) && !line.startsWith(u'#');
        if (joined && !line.isEmpty())
            text += QChar{QChar::LineSeparator};
        else
            text += fenced || line.isEmpty() ? u"\n"_s : u"  \n"_s;
    }
    return text;
}

/// Weight and slant alone: size and colour are the report's.
QList<QTextLayout::FormatRange> emphasisIn(const QTextBlock &block)
{
    QList<QTextLayout::FormatRange> emphasis;
    const auto formats = block.textFormats();
    for (const QTextLayout::FormatRange &range : formats) {
        QTextCharFormat format;
        if (range.format.fontWeight() > QFont::Normal)
            format.setFontWeight(QFont::DemiBold);
        if (range.format.fontItalic())
            format.setFontItalic(true);
        if (range.format.fontStrikeOut())
            format.setFontStrikeOut(true);
        if (!format.isEmpty())
            emphasis.append({range.start, range.length, format});
    }
    return emphasis;
}

Paragraph paragraphOf(const QTextBlock &block)
{
    const bool heading = block.blockFormat().headingLevel() > 0;
    Paragraph paragraph{.text = block.text().replace(QChar::ObjectReplacementCharacter, u' '),
                        .style = heading ? styles::subheading : styles::body};
    if (!heading)
        paragraph.formats = emphasisIn(block);
    if (const QTextList *list = block.textList(); list != nullptr) {
        const QString item = list->itemText(block);
        paragraph.indent = listIndent * std::max(list->format().indent(), 1);
        paragraph.lead = item.isEmpty() ? u"•"_s : item;
    }
    while (paragraph.text.endsWith(QChar::LineSeparator))
        paragraph.text.chop(1);
    return paragraph;
}

} // namespace

std::vector<Paragraph> proseOf(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(withHardBreaks(markdown),
                         QTextDocument::MarkdownFeatures{QTextDocument::MarkdownNoHTML}
                             | QTextDocument::MarkdownDialectGitHub);
    std::vector<Paragraph> paragraphs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (Paragraph paragraph = paragraphOf(block); !paragraph.text.trimmed().isEmpty())
            paragraphs.push_back(std::move(paragraph));
    return paragraphs;
}

} // namespace mooring::ui
