// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lifeographtext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// Where in the style what is said.
enum Place : qsizetype {
    Heading = 1,
    List = 2,
    Quoted = 4,
    Indent = 5,
    Picture = 6,
    Quotation = 9,
    Rule = 10
};

constexpr qsizetype styleSize = 16;

QChar signAt(const LifeographParagraph &paragraph, Place place)
{
    return place < paragraph.style.size() ? paragraph.style.at(place) : QChar{u'_'};
}

QString fromWikiParagraph(const QString &paragraph)
{
    static const QRegularExpression item{uR"(^(\t+)(?:•|-)[ \t]+)"_s};
    static const QRegularExpression box{uR"(^(\t+)\[([ +x~Xo*])\] )"_s};
    static const QRegularExpression bold{uR"((?<![\w*])\*(?=[^\s*])([^*]+?)(?<=\S)\*(?![\w*]))"_s};
    static const QRegularExpression struck{uR"((?<![\w#])#(?=[^\s#])([^#]+?)(?<=\S)#(?![\w#]))"_s};
    if (paragraph.startsWith(".\t"_L1))
        return paragraph.mid(2);
    QString text = paragraph;
    text.replace(bold, u"**\\1**"_s).replace(struck, u"~~\\1~~"_s);
    if (const auto match = box.match(text); match.hasMatch()) {
        const bool done = match.captured(2) == "+"_L1 || match.captured(2).toLower() == "x"_L1;
        return QString((match.capturedLength(1) - 1) * 2, u' ') + (done ? u"- [x] "_s : u"- [ ] "_s)
             + text.mid(match.capturedEnd());
    }
    if (const auto match = item.match(text); match.hasMatch())
        return QString((match.capturedLength(1) - 1) * 2, u' ') + u"- "_s + text.mid(match.capturedEnd());
    if (text.startsWith("  "_L1) && text.size() > 2 && text.at(2) != u' ')
        return u"### "_s + text.mid(2);
    return text.startsWith(u' ') && text.size() > 1 && text.at(1) != u' ' ? u"## "_s + text.mid(1) : text;
}

/// A mark to be put into a text.
struct Mark {
    qsizetype at = 0;
    bool closing = false;
    qsizetype other = 0; ///< where the other one of the pair stands
    QString sign;

    /// What ends goes before what begins, and what began last ends first.
    bool operator<(const Mark &mark) const
    {
        if (at != mark.at)
            return at < mark.at;
        return closing != mark.closing ? closing : other > mark.other;
    }
};

/// Characters beyond the first 65,536 count once there, and twice here.
qsizetype placeOf(const QString &text, qsizetype character)
{
    qsizetype place = 0;
    for (; character > 0 && place < text.size(); --character)
        place += text.at(place).isHighSurrogate() ? 2 : 1;
    return std::min(place, text.size());
}

/// The signs before and behind; none for what Markdown does not know.
std::pair<QString, QString> signsOf(const LifeographFormat &format, QStringView part)
{
    switch (format.kind.unicode()) {
    case u'B':
        return {u"**"_s, u"**"_s};
    case u'I':
        return {u"*"_s, u"*"_s};
    case u'S':
        return {u"~~"_s, u"~~"_s};
    case u'U':
        return {u"<u>"_s, u"</u>"_s};
    case u'L':
        return format.target.contains("://"_L1) && !part.contains(u']')
                 ? std::pair{u"["_s, u"]("_s + format.target + u')'}
                 : std::pair<QString, QString>{};
    default:
        return {};
    }
}

QString formatted(const LifeographParagraph &paragraph)
{
    const QString &text = paragraph.text;
    std::vector<Mark> marks;
    for (const LifeographFormat &format : paragraph.formats) {
        qsizetype begin = placeOf(text, format.begin);
        qsizetype end = placeOf(text, format.end);
        while (begin < end && text.at(begin).isSpace())
            ++begin;
        while (begin < end && text.at(end - 1).isSpace())
            --end;
        const auto signs = signsOf(format, QStringView{text}.sliced(begin, std::max(begin, end) - begin));
        if (begin >= end || signs.first.isEmpty())
            continue;
        marks.push_back({begin, false, end, signs.first});
        marks.push_back({end, true, begin, signs.second});
    }
    std::stable_sort(marks.begin(), marks.end());
    QString result;
    qsizetype done = 0;
    for (const Mark &mark : marks) {
        result += text.sliced(done, mark.at - done) + mark.sign;
        done = mark.at;
    }
    return result + text.sliced(done);
}

bool isCode(const LifeographParagraph &paragraph)
{
    return u"*PBCFGH<JVK(UL$RTSQ"_s.contains(signAt(paragraph, Quotation));
}

QString fromStyledParagraph(const LifeographParagraph &paragraph)
{
    QString text = formatted(paragraph);
    const QChar list = signAt(paragraph, List);
    const qsizetype level = std::clamp(signAt(paragraph, Indent).digitValue() - 1, 0, 8);
    const QString indent(level * 2, u' ');
    if (signAt(paragraph, Rule) == u'R' && text.isEmpty())
        return u"---"_s;
    if (signAt(paragraph, Quoted) == u'Q' || signAt(paragraph, Quotation) == u'"')
        return u"> "_s + text;
    if (list == u'-')
        return indent + u"- "_s + text;
    if (u"1AaRr"_s.contains(list))
        return indent + u"1. "_s + text;
    if (u"O~"_s.contains(list))
        return indent + u"- [ ] "_s + text;
    if (u"+X"_s.contains(list))
        return indent + u"- [x] "_s + text;
    if (const qsizetype heading = u"SB"_s.indexOf(signAt(paragraph, Heading)); heading >= 0)
        return QString(heading + 2, u'#') + u' ' + text;
    return text;
}

} // namespace

LifeographFormat LifeographFormat::from(const QString &line)
{
    return {line.isEmpty() ? QChar{} : line.front(), line.mid(1).section(u'|', 0, 0).toInt(),
            line.section(u'|', 1, 1).toInt(), line.section(u'|', 2)};
}

LifeographParagraph LifeographParagraph::styled(const QString &line)
{
    if (line.startsWith(u'D')) // as most are
        return {{}, line.mid(1), {}};
    return {line.left(styleSize), line.mid(styleSize), {}};
}

bool LifeographParagraph::isPicture() const { return u"ICT"_s.contains(signAt(*this, Picture)); }

QString LifeographParagraph::part(const LifeographFormat &format) const
{
    const qsizetype begin = placeOf(text, format.begin);
    return text.mid(begin, std::max<qsizetype>(placeOf(text, format.end) - begin, 0)).simplified();
}

QStringList fromWikiParagraphs(const std::vector<LifeographParagraph> &paragraphs)
{
    QStringList lines;
    for (const LifeographParagraph &paragraph : paragraphs)
        lines.append(fromWikiParagraph(paragraph.text));
    return lines;
}

QStringList fromStyledParagraphs(const std::vector<LifeographParagraph> &paragraphs)
{
    QStringList lines;
    bool inCode = false;
    for (const LifeographParagraph &paragraph : paragraphs) {
        const bool code = isCode(paragraph);
        if (code != inCode)
            lines.append(u"```"_s);
        inCode = code;
        lines.append(code ? paragraph.text : fromStyledParagraph(paragraph));
    }
    if (inCode)
        lines.append(u"```"_s);
    return lines;
}

} // namespace mooring::exchange
