// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreignnote.h"

#include "core/exchange/civilday.h"
#include "core/exchange/moment.h"
#include "core/exchange/yamltext.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QUuid>

#include <optional>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr auto frontMatterFence = "---"_L1;

bool fits(const QString &value, const QString &shape)
{
    const QRegularExpression whole{QRegularExpression::anchoredPattern(shape),
                                   QRegularExpression::CaseInsensitiveOption};
    return whole.match(value).hasMatch();
}

/// What values of our keys look like; nothing is said of values on the lines below.
const QHash<QString, QString> &shapes()
{
    static const QHash<QString, QString> all{
        {u"steps"_s, uR"(|\[?\s*[1-9](?:[\s,]+[1-9])*\s*\]?)"_s},
        {u"starred"_s, u"|true|false|yes|no|on|off"_s},
        {u"checkin"_s, uR"(|\{.*)"_s},
        {u"title"_s, uR"(|[^\[{].*)"_s},
        {u"with"_s, uR"(|[^\[{].*)"_s},
    };
    return all;
}

/// Without quotes and the brackets of a link: "[[2024-05-01]]".
QString bare(const QString &value)
{
    static const QRegularExpression around{uR"(^["'\[]+|["'\]]+$)"_s};
    return QString{value}.remove(around).trimmed();
}

bool isOurs(const QString &key, const QString &value)
{
    if (key == "id"_L1)
        return !QUuid::fromString(bare(value)).isNull();
    if (key == "written"_L1)
        return momentFrom(bare(value)).has_value();
    const auto shape = shapes().constFind(key);
    return shape == shapes().cend() || fits(value, *shape);
}

/// "date: 2024-05-01" for a day written in another way; nothing where it can't be read.
std::optional<QString> dateLine(const QString &value, const Choices &choices)
{
    if (momentFrom(bare(value)))
        return u"date: "_s + bare(value);
    const auto when = civilMoment(bare(value), choices.dates);
    if (!when)
        return {};
    const QString day = u"date: "_s + when->day.toString(Qt::ISODate);
    return when->time ? day + when->time->toString(u" HH:mm:ss"_s) : day;
}

/// One line of the front matter that begins a key.
QString foreignLine(const QString &line, const Choices &choices, bool hasDayInName)
{
    static const QRegularExpression field{uR"(^([A-Za-z_]+)[ \t]*:(?:[ \t]+(.*?))?\s*$)"_s};
    const auto match = field.match(line);
    const QString key = match.captured(1).toLower();
    const QString value = match.captured(2).trimmed();
    if (!match.hasMatch())
        return line;
    const QString kept = u"note_"_s + line;
    if (key == "date"_L1) {
        const auto date = dateLine(value, choices);
        return date ? *date : hasDayInName ? kept : line;
    }
    if (key == "with"_L1 && value.count(u',') == 0 && !bare(value).isEmpty())
        return u"with: "_s
             + (value.contains(u'[') ? bare(value).section(u'|', -1).section(u'/', -1) : value); // a link
    return match.captured(1) != key || isOurs(key, value) ? line : kept;
}

/// jrnl's export of one entry ends its front matter with dots and has the words in it, after tabs that YAML
/// forbids. Nothing for any other note.
std::optional<QString> fromJrnlNote(const QString &text)
{
    static const QRegularExpression shape{
        uR"(\A---\ntitle: ([^\n]*)\ndate: ([^\n]*)\nstarred: (\w+)\ntags: ([^\n]*)\n(?:[^\n]*\n)*?body: \|(.*)\.\.\.\s*\z)"_s,
        QRegularExpression::DotMatchesEverythingOption};
    static const QRegularExpression indent{u"^\\t{1,2}"_s, QRegularExpression::MultilineOption};
    static const QRegularExpression ends{uR"(\A\s*\n|\s+\z)"_s};
    const auto match = shape.match(text);
    if (!match.hasMatch())
        return {};
    const QStringList tags = match.captured(4).split(u", "_s, Qt::SkipEmptyParts);
    return u"---\ntitle: "_s + yamlText(match.captured(1)) + u"\ndate: "_s + match.captured(2)
         + u"\nstarred: "_s + match.captured(3) + u"\ntags: "_s + yamlList(tags) + u"\n---\n\n"_s
         + match.captured(5).remove(indent).remove(ends) + u'\n';
}

} // namespace

bool isOurNote(const QString &text)
{
    constexpr auto begin = "---\nid: "_L1;
    constexpr qsizetype uuidSize = 36;
    return text.startsWith(begin) && !QUuid::fromString(text.mid(begin.size(), uuidSize)).isNull();
}

QString foreignNote(const QString &note, const Choices &choices, bool hasDayInName)
{
    QString text = fromJrnlNote(note).value_or(note);
    if (!text.startsWith(frontMatterFence))
        return text;
    QStringList lines;
    qsizetype at = text.indexOf(u'\n') + 1;
    for (qsizetype end = text.indexOf(u'\n', at); at > 0 && end >= 0; end = text.indexOf(u'\n', at)) {
        const QString line = text.sliced(at, end - at);
        if (line.trimmed() == frontMatterFence)
            return text.first(text.indexOf(u'\n') + 1) + lines.join(QString{}) + text.sliced(at);
        lines.append(foreignLine(line, choices, hasDayInName) + u'\n');
        at = end + 1;
    }
    return text; // which is never closed
}

} // namespace mooring::exchange
