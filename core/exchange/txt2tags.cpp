// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/txt2tags.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

const QRegularExpression &headingShape()
{
    static const QRegularExpression shape{
        uR"(^[ \t]*(={1,5}|\+{1,5})(?!=)\s*([^=+\s].*?[^=\s]|[^=+\s])\s*\1(?:\[[\w-]+\])?\s*$)"_s};
    return shape;
}

bool isMarkdown(const QString &text)
{
    static const QRegularExpression ours{uR"(^#{1,6} \S|\]\([^)\s]+\)|^```\w|~~\S)"_s,
                                         QRegularExpression::MultilineOption};
    static const QRegularExpression theirs{uR"re(""|^[ \t]*(={1,5})[^=\n]+\1[ \t]*$|(?<![:/])//\S)re"_s,
                                           QRegularExpression::MultilineOption};
    return text.contains(ours) && !text.contains(theirs);
}

/// A target with blanks or brackets in it needs them.
QString bracketed(const QString &target)
{
    static const QRegularExpression awkward{u"[\\s()<>]"_s};
    return target.contains(awkward) && !target.contains(u'<') && !target.contains(u'>') ? u'<' + target + u'>'
                                                                                        : target;
}

/// The marks inside a line, outside code and targets.
QString withMarks(QString text)
{
    static const QRegularExpression italic{uR"((?<![:/\w])//(?=[^\s/])(.+?)(?<=\S)//(?!/))"_s};
    static const QRegularExpression underlined{uR"(__(?=[^\s_])(.+?)(?<=\S)__(?!_))"_s};
    static const QRegularExpression struck{uR"((?<![-\w])--(?=[^\s-])(.+?)(?<=[^\s-])--(?![-\w]))"_s};
    text.replace(italic, u"*\\1*"_s);
    text.replace(underlined, u"<u>\\1</u>"_s);
    return text.replace(struck, u"~~\\1~~"_s);
}

/// One of the things in a line whose inside is not for marks: code, raw text, a picture, a link.
QString protectedPiece(const QRegularExpressionMatch &match)
{
    if (!match.captured(1).isEmpty())
        return u'`' + match.captured(1) + u'`';
    if (!match.captured(2).isEmpty())
        return u"![]("_s + bracketed(match.captured(2) + match.captured(3)) + u')';
    if (!match.captured(4).isEmpty())
        return u'[' + withMarks(match.captured(4)) + u"]("_s
             + bracketed(match.captured(5) + match.captured(6)) + u')';
    if (!match.captured(7).isEmpty())
        return match.captured(7);
    return match.captured(0); // an address stands as it is
}

QString inlineMarkdown(const QString &written)
{
    // 1: code; 2, 3: a picture; 4, 5 or 6: a link; 7: raw text; or a bare address
    static const QRegularExpression pieces{
        uR"re(``(?=\S)(.+?)(?<=\S)``|\[""([^"\]]+)""(\.\w+)?(?:\?\w+)?\])re"
        uR"re(|\[([^\]"]+?)\s+(?:""([^"]+)""|((?:https?|ftp|file|mailto):[^\s\]]+|www\.[^\s\]]+))\])re"
        uR"re(|""(?=\S)(.+?)(?<=\S)""|(?:https?|ftp|file)://[^\s"\]]+)re"_s};
    static const QRegularExpression coloured{uR"(\{([^{}|\n]+)\|color:\s*[\w#]+\})"_s};
    const QString line = QString{written}.replace(coloured, u"\\1"_s);
    QString result;
    qsizetype end = 0;
    for (auto matches = pieces.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        result += withMarks(line.sliced(end, match.capturedStart() - end)) + protectedPiece(match);
        end = match.capturedEnd();
    }
    return result + withMarks(line.sliced(end));
}

/// Line by line, as far as what a line means depends on those before it.
class Converter
{
public:
    QString convert(const QString &text)
    {
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines)
            add(line);
        return m_result.join(u'\n');
    }

private:
    void add(const QString &line)
    {
        const bool fence = line.trimmed() == "```"_L1;
        m_inFence = m_inFence != fence;
        const bool table = !m_inFence && !fence && isTableRow(line);
        if (m_inFence || fence)
            m_result.append(line);
        else if (table)
            addTableRow(line);
        else
            m_result.append(converted(line));
        m_inTable = table;
    }

    static bool isTableRow(const QString &line)
    {
        const QString row = line.trimmed();
        return row.startsWith("| "_L1) || row.startsWith("|| "_L1);
    }

    /// Markdown's tables begin with a head; the first row is it.
    void addTableRow(const QString &line)
    {
        QString row = line.trimmed();
        while (row.startsWith(u'|') || row.startsWith(u' '))
            row.remove(0, 1);
        while (row.endsWith(u'|') || row.endsWith(u' '))
            row.chop(1);
        QStringList cells;
        const QStringList parts = row.split(u" | "_s);
        for (const QString &part : parts)
            cells.append(inlineMarkdown(part.trimmed()));
        m_result.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
        if (!m_inTable)
            m_result.append(u"| "_s + QStringList(cells.size(), u"---"_s).join(u" | "_s) + u" |"_s);
    }

    static QString converted(const QString &line)
    {
        static const QRegularExpression rule{u"^[ \\t]*([=_-])\\1{19,}[ \\t]*$"_s};
        static const QRegularExpression numbered{u"^([ \\t]*)\\+ (?=\\S)"_s};
        static const QRegularExpression quoted{uR"(^(\t+)(?![-+:]\s)(\S.*)$)"_s};
        static const QRegularExpression breaks{u"\\\\\\\\[ \\t]*$"_s};
        if (line.contains(rule))
            return u"---"_s;
        if (const auto heading = headingShape().match(line); heading.hasMatch())
            return QString(heading.capturedLength(1), u'#') + u' ' + inlineMarkdown(heading.captured(2));
        if (const auto quote = quoted.match(line); quote.hasMatch())
            return u"> "_s.repeated(quote.capturedLength(1)) + inlineMarkdown(quote.captured(2));
        QString result = line;
        if (const auto item = numbered.match(line); item.hasMatch())
            result = item.captured(1) + u"1. "_s + line.mid(item.capturedEnd());
        result.replace(breaks, u"  "_s);
        return inlineMarkdown(result);
    }

    QStringList m_result;
    bool m_inFence = false;
    bool m_inTable = false;
};

} // namespace

QString markdownFromTxt2tags(const QString &text)
{
    return isMarkdown(text) ? text : Converter{}.convert(text);
}

} // namespace mooring::exchange
