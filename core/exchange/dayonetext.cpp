// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayonetext.h"

#include "core/exchange/moment.h"
#include "core/exchange/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr int longestTitle = 120;

/// Where dropping a backslash changes nothing but the looks; what still means something keeps it.
bool isIdleEscape(const QString &line, qsizetype at)
{
    if (line.at(at) != u'\\' || at + 1 >= line.size())
        return false;
    const QChar next = line.at(at + 1);
    if (next == u'#')
        return at > 0;
    if (next == u'_') // between letters it means nothing
        return at > 0 && at + 2 < line.size() && line.at(at - 1).isLetterOrNumber()
            && line.at(at + 2).isLetterOrNumber();
    return u".-!()+{}>~|=&:;,'\"?/%$@^<"_s.contains(next);
}

QString unescaped(const QString &line)
{
    QString result;
    result.reserve(line.size());
    bool inCode = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        inCode = inCode != (line.at(i) == u'`');
        if (inCode || !isIdleEscape(line, i))
            result += line.at(i);
    }
    return result;
}

QString withoutIdleEscapes(const QString &text)
{
    QString result;
    bool inFence = false;
    eachLine(text, [&](const QString &line) {
        const bool fence = line.trimmed().startsWith("```"_L1);
        inFence = inFence != fence;
        result += (fence || inFence ? line : unescaped(line)) + u'\n';
    });
    return result;
}

struct Words {
    QString title, body;
};

Words divided(const QString &text)
{
    static const QRegularExpression heading{uR"(^#{1,6}[ \t]+([^\n]+)\n*)"_s};
    static const QRegularExpression lead{uR"(^([^\n]+)\n[ \t]*\n\s*(?=\S))"_s};
    const auto head = heading.match(text);
    const auto match = head.hasMatch() ? head : lead.match(text);
    const QString title = match.captured(1).trimmed();
    const bool reads =
        head.hasMatch()
        || (!title.isEmpty() && !u".,;:"_s.contains(title.back()) && !u"-*>!|`+"_s.contains(title.front()));
    if (!match.hasMatch() || !reads || title.size() > longestTitle)
        return {{}, text};
    return {title, text.mid(match.capturedLength())};
}

} // namespace

void setDayOneWords(Entry &entry, const QString &text)
{
    // Where a picture was taken out, its place is left behind as a character that shows nothing.
    const QString plain =
        QString{text}.replace("\r\n"_L1, "\n"_L1).remove(QChar{QChar::ObjectReplacementCharacter});
    const Words words = divided(withoutIdleEscapes(plain).trimmed());
    entry.title = words.title;
    entry.body = words.body;
}

QString withDayOneMedia(const QString &text, const QHash<QString, QString> &files)
{
    static const QRegularExpression moment{uR"(dayone-moment:/{1,2}(?:\w+/)?([0-9A-Za-z-]+))"_s};
    QString result;
    qsizetype end = 0;
    for (auto matches = moment.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result +=
            text.mid(end, match.capturedStart() - end) + files.value(match.captured(1), match.captured(0));
        end = match.capturedEnd();
    }
    return result + text.mid(end);
}

QTimeZone dayOneZone(const QString &name)
{
    static const QRegularExpression offset{uR"(^(?:GMT|UTC)([+-])(\d\d?):?(\d\d)?$)"_s};
    if (const auto match = offset.match(name); match.hasMatch()) {
        const int seconds = (match.captured(2).toInt() * 60 + match.captured(3).toInt()) * 60;
        if (seconds <= QTimeZone::MaxUtcOffsetSecs)
            return QTimeZone{match.captured(1) == "-"_L1 ? -seconds : seconds};
    }
    const QTimeZone zone = name.isEmpty() ? QTimeZone{} : QTimeZone{name.toUtf8()};
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

std::optional<QDateTime> dayOneMoment(const QString &utc, const QString &zone)
{
    const auto moment = momentFrom(utc);
    if (!moment)
        return {};
    const QDateTime local = moment->toTimeZone(dayOneZone(zone));
    return local.toOffsetFromUtc(local.offsetFromUtc());
}

} // namespace mooring::exchange
