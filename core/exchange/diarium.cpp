// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/diarium.h"

#include "core/exchange/gathering.h"
#include "core/exchange/htmltext.h"
#include "core/exchange/moment.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// Tags and people come as names or as objects that have one.
QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isString())
        names = value.toString().split(u',', Qt::SkipEmptyParts);
    const QJsonArray list = value.toArray();
    for (const auto item : list)
        names.append(item.isObject() ? item.toObject().value("name"_L1).toString() : item.toString());
    for (QString &name : names)
        name = name.simplified();
    names.removeAll(QString{});
    return names;
}

Result<PortableEntry> entryFrom(const QJsonObject &object, Gathering &gathering)
{
    const QString date = object.value("date"_L1).toString();
    const auto moment = momentFrom(date);
    const auto day = moment ? moment->date() : dayFrom(date);
    if (!day)
        return failure(Error::Kind::Invalid, date.isEmpty() ? Tr::tr("it has no date")
                                                            : Tr::tr("“%1” is no date and time").arg(date));
    PortableEntry portable;
    portable.entry.day = *day;
    portable.entry.writtenAt = moment.value_or(QDateTime{});
    portable.entry.title = titleFromHtml(object.value("heading"_L1).toString());
    const QString html = object.value("html"_L1).toString();
    portable.entry.body = markdownFromHtml(html.isEmpty() ? object.value("text"_L1).toString() : html);
    portable.entry.starred = object.value("starred"_L1).toBool();
    const QStringList tags = namesIn(object.value("tags"_L1));
    const QStringList people = namesIn(object.value("people"_L1));
    const int rating = object.value("rating"_L1).toInt();
    Extra extra;
    extra.add(u"tags"_s, tags);
    extra.add(u"people"_s, people);
    if (rating > 0)
        extra.add(u"rating"_s, QString::number(rating));
    extra.add(u"weather"_s, object.value("weather"_L1).toString());
    portable.entry.extra = extra.text();
    gathering.label(portable, tags + people);
    return portable;
}

void add(const QJsonObject &object, const QString &place, const QString &id, Gathering &gathering)
{
    gathering.add(entryFrom(object, gathering), place, id,
                  QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

/// The date says when an entry was made, to fractions of a second.
QString sourceIdOf(const QJsonObject &object)
{
    const QString own = object.value("id"_L1).toVariant().toString();
    return own.isEmpty() ? object.value("date"_L1).toString() : own;
}

} // namespace

bool isDiariumEntry(const QJsonObject &object)
{
    return object.value("date"_L1).isString()
        && (object.contains("html"_L1) || object.contains("heading"_L1));
}

bool isDiarium(const QJsonArray &list) { return !list.isEmpty() && isDiariumEntry(list.first().toObject()); }

bool readDiariumFile(const QByteArray &content, const QString &name, Gathering &gathering)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(content, &error);
    if (error.error != QJsonParseError::NoError) {
        gathering.leaveOut(name, Tr::tr("it is no JSON: %1").arg(error.errorString()));
        return false;
    }
    if (document.isObject()) {
        add(document.object(), name, sourceIdOf(document.object()), gathering);
        return isDiariumEntry(document.object());
    }
    const QJsonArray list = document.array();
    for (qsizetype i = 0; i < list.size(); ++i)
        add(list.at(i).toObject(), Tr::tr("%1, entry %2").arg(name).arg(i + 1),
            sourceIdOf(list.at(i).toObject()), gathering);
    return isDiarium(list);
}

Result<Reading> readDiarium(Source &source, const Known &known)
{
    static const QRegularExpression json{u"\\.json$"_s, QRegularExpression::CaseInsensitiveOption};
    const QStringList names = source.kind() == Source::Kind::File ? source.names() : source.namesLike(json);
    Gathering gathering{u"diarium"_s, known};
    bool any = false;
    for (const QString &name : names) {
        if (const auto content = source.content(name); !content)
            gathering.leaveOut(name, content.error().message);
        else
            any = readDiariumFile(*content, name, gathering) || any;
    }
    auto reading = gathering.finished();
    if (reading && !any)
        return failure(Error::Kind::Invalid, reading->problems.isEmpty() ? Tr::tr("there is no entry in it")
                                                                         : reading->problems.constFirst());
    return reading;
}

} // namespace mooring::exchange
