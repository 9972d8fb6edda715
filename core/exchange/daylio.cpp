// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/daylio.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/gathering.h"
#include "core/exchange/htmltext.h"
#include "core/exchange/moment.h"
#include "core/exchange/tr.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <array>
#include <cstdlib>
#include <optional>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr std::array groupNames{"rad"_L1, "good"_L1, "meh"_L1, "bad"_L1, "awful"_L1};

struct Mood {
    QString name;
    int group = 0; ///< 1 (best) to 5; 0 when it is not said
};

/// What the numbers in the entries stand for.
struct Names {
    QHash<int, Mood> moods;
    QHash<int, QString> tags;
};

Mood moodFrom(const QJsonObject &object)
{
    Mood mood{object.value("custom_name"_L1).toString().trimmed(), object.value("mood_group_id"_L1).toInt()};
    const int predefined = object.value("predefined_name_id"_L1).toInt();
    if (mood.name.isEmpty() && predefined >= 1 && predefined <= 5)
        mood.name = groupNames.at(static_cast<std::size_t>(predefined - 1));
    if (mood.group < 1 || mood.group > 5)
        mood.group = 0;
    return mood;
}

Names namesIn(const QJsonObject &root)
{
    Names names;
    const QJsonArray moods = root.value("customMoods"_L1).toArray();
    for (const auto mood : moods)
        names.moods.insert(mood.toObject().value("id"_L1).toInt(), moodFrom(mood.toObject()));
    const QJsonArray tags = root.value("tags"_L1).toArray();
    for (const auto tag : tags)
        names.tags.insert(tag.toObject().value("id"_L1).toInt(),
                          tag.toObject().value("name"_L1).toString().simplified());
    return names;
}

/// Seconds from UTC. Where it is not said, the moment and the clock on the wall say it together.
int offsetOf(const QJsonObject &object, QDate day, QTime time)
{
    constexpr qint64 step = 15LL * 60; // all zones keep to quarters of an hour
    constexpr auto said = "timeZoneOffset"_L1;
    const qint64 moment = object.value("datetime"_L1).toInteger();
    if (object.contains(said) || moment == 0)
        return object.value(said).toInt() / 1000;
    const qint64 apart = QDateTime{day, time, Qt::UTC}.toSecsSinceEpoch() - moment / 1000;
    const qint64 offset = qRound64(static_cast<double>(apart) / step) * step;
    return std::abs(offset) <= QTimeZone::MaxUtcOffsetSecs ? static_cast<int>(offset) : 0;
}

/// The clock on the wall that day; months are counted from 0.
std::optional<QDateTime> momentOf(const QJsonObject &object)
{
    const QDate day{object.value("year"_L1).toInt(), object.value("month"_L1).toInt(-1) + 1,
                    object.value("day"_L1).toInt()};
    const QTime time{object.value("hour"_L1).toInt(), object.value("minute"_L1).toInt()};
    if (!day.isValid() || !time.isValid())
        return {};
    const int offset = offsetOf(object, day, time);
    if (std::abs(offset) > QTimeZone::MaxUtcOffsetSecs)
        return {};
    return QDateTime{day, time, Qt::OffsetFromUTC, offset};
}

QStringList tagsOf(const QJsonObject &object, const Names &names)
{
    QStringList tags;
    const QJsonArray ids = object.value("tags"_L1).toArray();
    for (const auto id : ids)
        if (const QString name = names.tags.value(id.toInt()); !name.isEmpty())
            tags.append(name);
    return tags;
}

Result<PortableEntry> entryFrom(const QJsonObject &object, const Names &names, Gathering &gathering)
{
    const auto moment = momentOf(object);
    if (!moment)
        return failure(Error::Kind::Invalid, Tr::tr("its date is no day of the calendar"));
    PortableEntry portable;
    portable.entry.day = moment->date();
    portable.entry.writtenAt = *moment;
    portable.entry.title = titleFromHtml(object.value("note_title"_L1).toString());
    portable.entry.body = markdownFromHtml(object.value("note"_L1).toString());
    portable.entry.starred = object.value("isFavorite"_L1).toBool();
    const Mood mood = names.moods.value(object.value("mood"_L1).toInt());
    const QStringList tags = tagsOf(object, names);
    Extra extra;
    gathering.addMood(extra, mood.name, mood.group > 0 ? std::optional{mood.group} : std::nullopt);
    extra.add(u"tags"_s, tags);
    portable.entry.extra = extra.text();
    gathering.label(portable, tags);
    return portable;
}

Result<QJsonObject> unwrapped(const QByteArray &content)
{
    if (content.trimmed().startsWith('{'))
        return jsonObject(content);
    const auto json = QByteArray::fromBase64Encoding(content.simplified().replace(' ', ""),
                                                     QByteArray::AbortOnBase64DecodingErrors);
    if (!json)
        return failure(Error::Kind::Invalid, Tr::tr("it is no backup of Daylio, or not complete"));
    return jsonObject(*json);
}

} // namespace

bool isDaylioBackup(const QByteArray &content)
{
    const QByteArray begin = content.left(64).trimmed().left(4);
    if (!begin.startsWith('{') && !QByteArray::fromBase64(begin).startsWith('{'))
        return false;
    const auto root = unwrapped(content);
    return root && root->value("dayEntries"_L1).isArray();
}

Result<Reading> readDaylioBackup(const QByteArray &content, const Known &known)
{
    const auto root = unwrapped(content);
    if (!root)
        return tl::unexpected<Error>{root.error()};
    if (!root->value("dayEntries"_L1).isArray())
        return failure(Error::Kind::Invalid, Tr::tr("it has no list of “dayEntries”"));
    const Names names = namesIn(*root);
    Gathering gathering{u"daylio"_s, known};
    qsizetype files = 0;
    const QJsonArray entries = root->value("dayEntries"_L1).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject object = entries.at(i).toObject();
        files += object.value("assets"_L1).toArray().size();
        const qint64 id = object.value("id"_L1).toInteger();
        gathering.add(entryFrom(object, names, gathering), Tr::tr("Entry %1").arg(i + 1), QString::number(id),
                      QJsonDocument{object}.toJson(QJsonDocument::Compact));
    }
    if (files > 0)
        gathering.say(
            Tr::tr("Mooring keeps words, so %L1 pictures and recordings stay where they are.").arg(files));
    return gathering.finished();
}

Result<Reading> readDaylio(Source &source, const Known &known)
{
    const bool isFile = source.kind() == Source::Kind::File;
    const auto content = source.content(isFile ? source.names().constFirst() : u"backup.daylio"_s);
    if (!content)
        return tl::unexpected<Error>{content.error()};
    return isFile && isDaylioTable(*content) ? readDaylioTable(*content, known)
                                             : readDaylioBackup(*content, known);
}

} // namespace mooring::exchange
