// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entryjson.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

struct TextField {
    QLatin1StringView key;
    QString Entry::*member = nullptr;
};

constexpr std::array textFields = {
    TextField{"title"_L1, &Entry::title},
    TextField{"body"_L1, &Entry::body},
    TextField{"what_happened"_L1, &Entry::whatHappened},
    TextField{"automatic"_L1, &Entry::automatic},
    TextField{"instead"_L1, &Entry::instead},
    TextField{"extra"_L1, &Entry::extra},
};

QJsonArray patternsFrom(const Entry &entry, PatternTag::Source source)
{
    QJsonArray ids;
    for (const PatternTag &tag : entry.patterns)
        if (tag.source == source)
            ids.append(tag.id);
    return ids;
}

void insertUnlessEmpty(QJsonObject &object, QLatin1StringView key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(key, array);
}

QString wrong(QLatin1StringView key)
{
    return QCoreApplication::translate("mooring::EntryJson", "The value of “%1” can't be read.").arg(key);
}

QDateTime writtenFrom(const QString &text)
{
    // An offset of zero is kept as an offset: Qt would make it UTC, which is another time specification.
    QDateTime when = QDateTime::fromString(text, Qt::ISODateWithMs);
    return when.isValid() ? when.toOffsetFromUtc(when.offsetFromUtc()) : QDateTime{};
}

void readPatterns(const QJsonObject &object, QLatin1StringView key, PatternTag::Source source, Entry &entry)
{
    const QJsonArray ids = object.value(key).toArray();
    for (const auto id : ids)
        entry.patterns.append({id.toString(), source});
}

void readAnswers(const QJsonObject &object, Entry &entry)
{
    const QJsonObject answers = object.value("checkin"_L1).toObject();
    for (auto answer = answers.begin(); answer != answers.end(); ++answer)
        entry.checkIn.answers.insert(answer.key(), answer.value().toDouble());
    if (!answers.isEmpty())
        entry.checkIn.version = object.value("checkin_version"_L1).toString(u"daily-1"_s);
}

/// The first key whose value has another type than it must have.
std::optional<QLatin1StringView> wrongType(const QJsonObject &object)
{
    const auto isOr = [&object](QLatin1StringView key, QJsonValue::Type type) {
        const QJsonValue value = object.value(key);
        return value.isUndefined() || value.type() == type;
    };
    for (const TextField &field : textFields)
        if (!isOr(field.key, QJsonValue::String))
            return field.key;
    for (const QLatin1StringView key : {"id"_L1, "day"_L1, "written"_L1, "checkin_version"_L1})
        if (!isOr(key, QJsonValue::String))
            return key;
    for (const QLatin1StringView key : {"patterns"_L1, "patterns_accepted"_L1, "steps"_L1})
        if (!isOr(key, QJsonValue::Array))
            return key;
    if (!isOr("checkin"_L1, QJsonValue::Object))
        return "checkin"_L1;
    if (!isOr("starred"_L1, QJsonValue::Bool))
        return "starred"_L1;
    return {};
}

} // namespace

QJsonObject toJson(const Entry &entry)
{
    QJsonObject object{{u"day"_s, entry.day.toString(Qt::ISODate)}};
    if (!entry.uuid.isNull())
        object.insert("id"_L1, entry.uuid.toString(QUuid::WithoutBraces));
    if (entry.writtenAt.isValid())
        object.insert("written"_L1, entry.writtenAt.toString(Qt::ISODateWithMs));
    for (const TextField &field : textFields)
        if (const QString &text = entry.*field.member; !text.isEmpty())
            object.insert(field.key, text);
    if (!entry.checkIn.answers.isEmpty()) {
        QJsonObject answers;
        for (auto answer = entry.checkIn.answers.cbegin(); answer != entry.checkIn.answers.cend(); ++answer)
            answers.insert(answer.key(), answer.value());
        object.insert("checkin"_L1, answers);
        object.insert("checkin_version"_L1, entry.checkIn.version);
    }
    insertUnlessEmpty(object, "patterns"_L1, patternsFrom(entry, PatternTag::Source::Chosen));
    insertUnlessEmpty(object, "patterns_accepted"_L1, patternsFrom(entry, PatternTag::Source::Accepted));
    QJsonArray steps;
    for (const int step : entry.steps)
        steps.append(step);
    insertUnlessEmpty(object, "steps"_L1, steps);
    if (entry.starred)
        object.insert("starred"_L1, true);
    return object;
}

Result<Entry> entryFromJson(const QJsonObject &object)
{
    if (const auto key = wrongType(object))
        return failure(Error::Kind::Invalid, wrong(*key));
    Entry entry;
    entry.uuid = QUuid::fromString(object.value("id"_L1).toString());
    entry.day = QDate::fromString(object.value("day"_L1).toString(), Qt::ISODate);
    if (!entry.day.isValid())
        return failure(Error::Kind::Invalid, wrong("day"_L1));
    entry.writtenAt = writtenFrom(object.value("written"_L1).toString());
    for (const TextField &field : textFields)
        entry.*field.member = object.value(field.key).toString();
    readAnswers(object, entry);
    readPatterns(object, "patterns"_L1, PatternTag::Source::Chosen, entry);
    readPatterns(object, "patterns_accepted"_L1, PatternTag::Source::Accepted, entry);
    const QJsonArray steps = object.value("steps"_L1).toArray();
    for (const auto step : steps)
        entry.steps.append(step.toInt());
    entry.starred = object.value("starred"_L1).toBool();
    return entry;
}

} // namespace mooring
