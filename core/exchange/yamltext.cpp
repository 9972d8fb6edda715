// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/yamltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// Words that YAML 1.1 or 1.2 reads as something other than text.
bool isReserved(const QString &text)
{
    static const QStringList words{u"true"_s, u"false"_s, u"yes"_s, u"no"_s, u"on"_s,
                                   u"off"_s,  u"null"_s,  u"y"_s,   u"n"_s};
    return words.contains(text.toLower());
}

bool isPlainInside(QChar c) { return c.isLetterOrNumber() || u" -_./'’()"_s.contains(c); }

bool isPlain(const QString &text)
{
    return !text.isEmpty() && text.front().isLetter() && !text.endsWith(u' ') && !isReserved(text)
        && std::all_of(text.cbegin(), text.cend(), isPlainInside);
}

/// Characters that a YAML reader may take for a line break, refuse, or drop.
bool needsEscape(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
        || c == QChar::ByteOrderMark || c == QChar{0xFFFE} || c == QChar{0xFFFF};
}

QString escaped(QChar c)
{
    if (c == u'"' || c == u'\\')
        return QString{u'\\'} + c;
    if (c == u'\n')
        return u"\\n"_s;
    if (c == u'\t')
        return u"\\t"_s;
    if (c == u'\r')
        return u"\\r"_s;
    if (needsEscape(c))
        return u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
    return c;
}

QString quoted(const QString &text)
{
    QString result;
    result.reserve(text.size() + 2);
    result += u'"';
    for (const QChar c : text)
        result += escaped(c);
    return result + u'"';
}

/// A line of a literal block keeps what it holds unless it is nothing but blanks.
bool fitsBlock(const QString &line) { return line.isEmpty() || !QStringView{line}.trimmed().isEmpty(); }

bool canBeBlock(const QString &text)
{
    if (!text.contains(u'\n') || text.front().isSpace())
        return false;
    const bool strange =
        std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c != u'\n' && needsEscape(c); });
    const QStringList lines = text.split(u'\n');
    return !strange && std::all_of(lines.cbegin(), lines.cend(), fitsBlock);
}

/// How the block says what becomes of line breaks at its end: strip, clip to one, or keep.
QLatin1StringView chomping(const QString &text)
{
    if (!text.endsWith(u'\n'))
        return "|-"_L1;
    return text.endsWith("\n\n"_L1) ? "|+"_L1 : "|"_L1;
}

} // namespace

QString yamlText(const QString &text) { return isPlain(text) ? text : quoted(text); }

QString yamlBlock(const QString &text)
{
    if (!canBeBlock(text))
        return yamlText(text);
    QString result = chomping(text);
    const QString content = text.endsWith(u'\n') ? text.chopped(1) : text;
    const QStringList lines = content.split(u'\n');
    for (const QString &line : lines)
        result += line.isEmpty() ? u"\n"_s : u"\n  "_s + line;
    return result;
}

QString yamlList(const QStringList &items)
{
    QStringList texts;
    for (const QString &item : items)
        texts.append(yamlText(item));
    return u'[' + texts.join(u", "_s) + u']';
}

} // namespace mooring::exchange
