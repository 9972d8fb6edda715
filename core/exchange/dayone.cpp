// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayone.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/dayonetext.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

struct MediaKind {
    QLatin1StringView key, folder, suffix;
};

constexpr std::array media{
    MediaKind{"photos"_L1, "photos/"_L1, "jpeg"_L1}, MediaKind{"videos"_L1, "videos/"_L1, "mov"_L1},
    MediaKind{"audios"_L1, "audios/"_L1, "m4a"_L1}, MediaKind{"pdfAttachments"_L1, "pdfs/"_L1, "pdf"_L1}};

QStringList stringsIn(const QJsonValue &list)
{
    QStringList strings;
    const QJsonArray array = list.toArray();
    for (const auto item : array)
        if (!item.toString().trimmed().isEmpty())
            strings.append(item.toString().trimmed());
    return strings;
}

/// Where the export keeps a file; nothing when it does not say.
QString fileOf(const QJsonObject &medium, const MediaKind &kind)
{
    const QString name = medium.value("md5"_L1).toString();
    const QString type = medium.value("type"_L1).toString(medium.value("format"_L1).toString(kind.suffix));
    return name.isEmpty() ? QString{}
                          : kind.folder + name + u'.' + (type.startsWith(u'.') ? type.mid(1) : type);
}

struct Media {
    QHash<QString, QString> files; ///< by identifier
    qsizetype count = 0;
};

Media mediaOf(const QJsonObject &object)
{
    Media found;
    for (const MediaKind &kind : media) {
        const QJsonArray list = object.value(kind.key).toArray();
        found.count += list.size();
        for (const auto item : list) {
            const QJsonObject medium = item.toObject();
            if (const QString file = fileOf(medium, kind); !file.isEmpty())
                found.files.insert(medium.value("identifier"_L1).toString(), file);
        }
    }
    return found;
}

QString placeOf(const QJsonObject &location)
{
    QStringList parts;
    for (const auto key :
         {"userLabel"_L1, "placeName"_L1, "localityName"_L1, "administrativeArea"_L1, "country"_L1}) {
        const QString part = location.value(key).toString();
        if (!part.isEmpty() && !parts.contains(part))
            parts.append(part);
    }
    return parts.join(u", "_s);
}

QString weatherOf(const QJsonObject &weather)
{
    QStringList parts;
    if (const QString words = weather.value("conditionsDescription"_L1).toString(); !words.isEmpty())
        parts.append(words);
    if (const QJsonValue degrees = weather.value("temperatureCelsius"_L1); degrees.isDouble())
        parts.append(QString::number(degrees.toDouble(), 'f', 0) + u" °C"_s);
    return parts.join(u", "_s);
}

bool isPinned(const QJsonObject &object)
{
    return object.value("isPinned"_L1).toBool() || object.value("pinned"_L1).toBool();
}

QString extraOf(const QJsonObject &object, const QString &journal, const QStringList &tags)
{
    Extra extra;
    extra.add(u"tags"_s, tags);
    extra.add(u"journal"_s, journal);
    extra.add(u"place"_s, placeOf(object.value("location"_L1).toObject()));
    extra.add(u"weather"_s, weatherOf(object.value("weather"_L1).toObject()));
    extra.add(u"activity"_s, object.value("userActivity"_L1).toObject().value("activityName"_L1).toString());
    if (isPinned(object))
        extra.add(u"pinned"_s, u"yes"_s);
    return extra.text();
}

QString wordsOf(const QJsonObject &object)
{
    const QJsonValue rich = object.value("richText"_L1);
    if (QString text = object.value("text"_L1).toString(); !text.isEmpty())
        return text;
    return fromDayOneRichText(rich.isObject() ? QString::fromUtf8(QJsonDocument{rich.toObject()}.toJson())
                                              : rich.toString());
}

Result<PortableEntry> entryFrom(const QJsonObject &object, const QString &journal, Gathering &gathering)
{
    const QString created = object.value("creationDate"_L1).toString();
    const auto moment = dayOneMoment(created, object.value("timeZone"_L1).toString());
    if (created.isEmpty())
        return failure(Error::Kind::Invalid, Tr::tr("it has no date"));
    if (!moment)
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no date and time").arg(created));
    PortableEntry portable;
    portable.entry.day = moment->date();
    portable.entry.writtenAt = *moment;
    portable.entry.starred = object.value("starred"_L1).toBool();
    setDayOneWords(portable.entry, withDayOneMedia(wordsOf(object), mediaOf(object).files));
    const QStringList tags = stringsIn(object.value("tags"_L1));
    portable.entry.extra = extraOf(object, journal, tags);
    gathering.label(portable, tags);
    return portable;
}

QString idOf(const QJsonObject &object)
{
    const QString own = object.value("uuid"_L1).toString();
    return own.isEmpty() ? fingerprint(object.value("creationDate"_L1).toString().toUtf8()) : own;
}

/// "Journal.json, entry 3 (2026-03-01)"
QString placeOf(const QString &file, qsizetype index, const QJsonObject &object)
{
    const QString day = object.value("creationDate"_L1).toString().left(10);
    return day.isEmpty() ? Tr::tr("%1, entry %2").arg(file).arg(index + 1)
                         : Tr::tr("%1, entry %2 (%3)").arg(file).arg(index + 1).arg(day);
}

bool readFile(Source &source, const QString &name, Gathering &gathering)
{
    const auto bytes = source.content(name);
    const auto root = bytes ? jsonObject(*bytes) : tl::unexpected<Error>{bytes.error()};
    if (!root) {
        gathering.leaveOut(name, root.error().message);
        return false;
    }
    if (isDayOne(*root))
        readDayOneJournal(*root, name, gathering);
    else
        gathering.leaveOut(name, Tr::tr("it is no journal of Day One"));
    return isDayOne(*root);
}

} // namespace

bool isDayOne(const QJsonObject &root)
{
    const QJsonArray entries = root.value("entries"_L1).toArray();
    if (!root.value("entries"_L1).isArray())
        return false;
    if (entries.isEmpty())
        return root.value("metadata"_L1).isObject();
    return std::any_of(entries.begin(), entries.end(),
                       [](const QJsonValue &entry) { return entry.toObject().contains("creationDate"_L1); });
}

void readDayOneJournal(const QJsonObject &root, const QString &file, Gathering &gathering)
{
    const QString journal = QFileInfo{file}.completeBaseName();
    const QJsonArray entries = root.value("entries"_L1).toArray();
    qsizetype files = 0;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject object = entries.at(i).toObject();
        files += mediaOf(object).count;
        gathering.add(entryFrom(object, journal, gathering), placeOf(file, i, object), idOf(object),
                      QJsonDocument{object}.toJson(QJsonDocument::Compact));
    }
    if (files > 0)
        gathering.say(Tr::tr("%1: Mooring keeps words, so %L2 pictures and recordings stay where they are.")
                          .arg(file)
                          .arg(files));
}

Result<Reading> readDayOne(Source &source, const Known &known)
{
    static const QRegularExpression json{u"\\.json$"_s, QRegularExpression::CaseInsensitiveOption};
    const QStringList names = source.kind() == Source::Kind::File ? source.names() : source.namesLike(json);
    Gathering gathering{u"dayone"_s, known};
    bool any = false;
    for (const QString &name : names)
        any = readFile(source, name, gathering) || any;
    auto reading = gathering.finished();
    if (reading && !any)
        return failure(Error::Kind::Invalid, reading->problems.isEmpty() ? Tr::tr("there is no journal in it")
                                                                         : reading->problems.constFirst());
    return reading;
}

} // namespace mooring::exchange
