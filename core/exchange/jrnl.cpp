// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/jrnl.h"

#include "core/exchange/gathering.h"
#include "core/exchange/moment.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"
#include "core/exchange/yamltext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

QByteArray compact(const QJsonObject &object) { return QJsonDocument{object}.toJson(QJsonDocument::Compact); }

/// What tells one entry from the others; the same text in the same minute is counted.
QString sameMoment(const QJsonObject &object)
{
    return object.value("date"_L1).toString() + u' ' + object.value("time"_L1).toString() + u' '
         + object.value("title"_L1).toString();
}

QString sourceId(const QJsonObject &object, int count)
{
    const QString own = object.value("uuid"_L1).toString();
    return own.isEmpty() ? fingerprint((sameMoment(object) + u' ' + QString::number(count)).toUtf8()) : own;
}

QStringList tagsOf(const QJsonObject &object)
{
    QStringList tags;
    const QJsonArray array = object.value("tags"_L1).toArray();
    for (const auto tag : array)
        if (!tag.toString().isEmpty())
            tags.append(tag.toString());
    return tags;
}

/// jrnl's own keys that an entry of ours has no place for. Compact JSON is YAML too.
QString extraOf(const QJsonObject &object, const QStringList &tags)
{
    static const QStringList read{u"title"_s, u"body"_s, u"date"_s, u"time"_s, u"tags"_s, u"starred"_s};
    QStringList lines;
    if (!tags.isEmpty())
        lines.append(u"tags: "_s + yamlList(tags));
    for (auto item = object.begin(); item != object.end(); ++item)
        if (!read.contains(item.key()))
            lines.append(u"jrnl_"_s
                         + QString::fromUtf8(compact({{item.key(), item.value()}})).mid(1).chopped(1));
    return lines.join(u'\n');
}

Status readWhen(const QJsonObject &object, Entry &entry)
{
    const QString date = object.value("date"_L1).toString();
    const QString time = object.value("time"_L1).toString();
    const auto day = dayFrom(date);
    if (!day)
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no day of the calendar").arg(date));
    entry.day = *day;
    if (time.isEmpty())
        return {};
    const auto moment = momentFrom(date + u'T' + time);
    if (!moment)
        return failure(Error::Kind::Invalid, Tr::tr("“%1” is no time of day").arg(time));
    entry.writtenAt = *moment;
    return {};
}

Result<PortableEntry> jrnlEntry(const QJsonObject &object, Gathering &gathering)
{
    PortableEntry portable;
    Entry &entry = portable.entry;
    if (const Status status = readWhen(object, entry); !status)
        return tl::unexpected<Error>{status.error()};
    const QStringList tags = tagsOf(object);
    entry.title = object.value("title"_L1).toString();
    entry.body = object.value("body"_L1).toString();
    entry.starred = object.value("starred"_L1).toBool();
    entry.extra = extraOf(object, tags);
    gathering.label(portable, tags);
    return portable;
}

} // namespace

bool isJrnl(const QJsonObject &root)
{
    const QJsonArray entries = root.value("entries"_L1).toArray();
    return root.value("entries"_L1).isArray()
        && std::all_of(entries.begin(), entries.end(), [](const QJsonValue &value) {
               const QJsonObject entry = value.toObject();
               return entry.contains("date"_L1) || entry.contains("title"_L1) || entry.contains("body"_L1);
           });
}

Result<Reading> readJrnl(const QJsonObject &root, const Known &known)
{
    if (!root.value("entries"_L1).isArray())
        return failure(Error::Kind::Invalid, Tr::tr("it has no list of “entries”"));
    Gathering gathering{u"jrnl"_s, known};
    QHash<QString, int> counts;
    const QJsonArray entries = root.value("entries"_L1).toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject object = entries.at(i).toObject();
        const int count = ++counts[sameMoment(object)];
        gathering.add(jrnlEntry(object, gathering), Tr::tr("Entry %1").arg(i + 1), sourceId(object, count),
                      compact(object));
    }
    return gathering.finished();
}

} // namespace mooring::exchange
