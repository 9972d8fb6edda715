// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recordsjson.h"

#include "core/exchange/moment.h"
#include "core/exchange/tr.h"
#include "core/journal/riskjson.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void put(QJsonObject &object, QLatin1StringView key, QUuid uuid)
{
    if (!uuid.isNull())
        object.insert(key, uuid.toString(QUuid::WithoutBraces));
}

void put(QJsonObject &object, QLatin1StringView key, QDate day)
{
    object.insert(key, day.toString(Qt::ISODate));
}

void put(QJsonObject &object, QLatin1StringView key, bool flag)
{
    if (flag)
        object.insert(key, true);
}

QString text(const QJsonObject &object, QLatin1StringView key) { return object.value(key).toString(); }

QUuid uuid(const QJsonObject &object) { return QUuid::fromString(text(object, "id"_L1)); }

QDate day(const QJsonObject &object, QLatin1StringView key)
{
    return dayFrom(text(object, key)).value_or(QDate{});
}

tl::unexpected<Error> invalid(const QString &reason) { return failure(Error::Kind::Invalid, reason); }

tl::unexpected<Error> missing(QLatin1StringView key)
{
    return invalid(Tr::tr("“%1” is missing or can't be read").arg(key));
}

bool isWords(const QString &words, int longest)
{
    return !words.trimmed().isEmpty() && words.size() <= longest;
}

} // namespace

QJsonObject toJson(const Relationship &person)
{
    QJsonObject object{{u"name"_s, person.name}, {u"kind"_s, toId(person.kind)}};
    put(object, "id"_L1, person.uuid);
    put(object, "colour"_L1, person.colour);
    put(object, "archived"_L1, person.archived);
    return object;
}

Result<Relationship> relationshipFrom(const QJsonObject &object)
{
    static const QRegularExpression colour{u"^(#[0-9a-fA-F]{6})?$"_s};
    Relationship person;
    person.uuid = uuid(object);
    person.name = text(object, "name"_L1);
    person.kind = relationshipKindFrom(text(object, "kind"_L1));
    person.colour = text(object, "colour"_L1);
    person.archived = object.value("archived"_L1).toBool();
    if (!isWords(person.name, 200))
        return missing("name"_L1);
    if (!colour.match(person.colour).hasMatch())
        return missing("colour"_L1);
    return person;
}

QJsonObject toJson(const Pattern &pattern)
{
    QJsonObject object{{u"id"_s, pattern.id}, {u"group"_s, toId(pattern.group)}, {u"name"_s, pattern.name}};
    put(object, "meaning"_L1, pattern.meaning);
    put(object, "hidden"_L1, pattern.hidden);
    return object;
}

Result<Pattern> patternFrom(const QJsonObject &object)
{
    Pattern pattern;
    pattern.own = true;
    pattern.id = text(object, "id"_L1);
    pattern.name = text(object, "name"_L1);
    pattern.meaning = text(object, "meaning"_L1);
    pattern.hidden = object.value("hidden"_L1).toBool();
    const auto group = patternGroupFrom(text(object, "group"_L1));
    if (!isWords(pattern.id, 100))
        return missing("id"_L1);
    if (!isWords(pattern.name, 100))
        return missing("name"_L1);
    if (!group)
        return missing("group"_L1);
    pattern.group = *group;
    return pattern;
}

QJsonObject toJson(const Portable<Assessment> &assessment)
{
    const Assessment &record = assessment.record;
    QJsonObject object{{u"name"_s, record.name},
                       {u"anxiety"_s, record.anxiety},
                       {u"avoidance"_s, record.avoidance},
                       {u"lowest"_s, record.lowest},
                       {u"highest"_s, record.highest}};
    put(object, "id"_L1, record.uuid);
    put(object, "day"_L1, record.day);
    put(object, "with"_L1, assessment.with);
    return object;
}

Result<Portable<Assessment>> assessmentFrom(const QJsonObject &object)
{
    Portable<Assessment> assessment{{}, text(object, "with"_L1).simplified()};
    Assessment &record = assessment.record;
    record.uuid = uuid(object);
    record.day = day(object, "day"_L1);
    record.name = text(object, "name"_L1);
    record.lowest = object.value("lowest"_L1).toDouble(1);
    record.highest = object.value("highest"_L1).toDouble(7);
    record.anxiety = object.value("anxiety"_L1).toDouble(record.lowest - 1);
    record.avoidance = object.value("avoidance"_L1).toDouble(record.lowest - 1);
    const auto onScale = [&record](double mean) { return record.lowest <= mean && mean <= record.highest; };
    if (!record.day.isValid())
        return missing("day"_L1);
    if (!isWords(record.name, 200))
        return missing("name"_L1);
    if (!(record.lowest < record.highest) || !onScale(record.anxiety) || !onScale(record.avoidance))
        return invalid(Tr::tr("its means lie outside its scale"));
    return assessment;
}

QJsonObject toJson(const Portable<Milestone> &milestone)
{
    QJsonObject object{{u"words"_s, milestone.record.words}};
    put(object, "id"_L1, milestone.record.uuid);
    put(object, "day"_L1, milestone.record.day);
    put(object, "with"_L1, milestone.with);
    return object;
}

Result<Portable<Milestone>> milestoneFrom(const QJsonObject &object)
{
    Portable<Milestone> milestone{{}, text(object, "with"_L1).simplified()};
    milestone.record.uuid = uuid(object);
    milestone.record.day = day(object, "day"_L1);
    milestone.record.words = text(object, "words"_L1);
    if (!milestone.record.day.isValid())
        return missing("day"_L1);
    if (!isWords(milestone.record.words, 200))
        return missing("words"_L1);
    return milestone;
}

namespace {

constexpr int daysInWeek = 7;

/// 1 is Monday.
QJsonArray weekdaysOf(const Practice &practice)
{
    QJsonArray days;
    for (int day = 1; day <= daysInWeek; ++day)
        if ((practice.weekdays >> (day - 1) & 1) != 0)
            days.append(day);
    return days;
}

bool readWeekdays(const QJsonObject &object, Practice &practice)
{
    if (!object.contains("weekdays"_L1))
        return true;
    practice.weekdays = 0;
    const QJsonArray days = object.value("weekdays"_L1).toArray();
    for (const auto value : days) {
        const int day = value.toInt();
        if (day < 1 || day > daysInWeek)
            return false;
        practice.weekdays |= 1 << (day - 1);
    }
    return practice.weekdays != 0;
}

QJsonArray logOf(const Practice &practice)
{
    QJsonArray log;
    for (const PracticeAnswer &answer : practice.log) {
        QJsonObject object{{u"outcome"_s, toId(answer.outcome)}};
        put(object, "day"_L1, answer.day);
        put(object, "note"_L1, answer.note);
        log.append(object);
    }
    return log;
}

bool readLog(const QJsonObject &object, Practice &practice)
{
    const QJsonArray log = object.value("log"_L1).toArray();
    for (const auto value : log) {
        const QJsonObject one = value.toObject();
        const auto outcome = practiceOutcomeFrom(text(one, "outcome"_L1));
        const QDate when = day(one, "day"_L1);
        if (!outcome || !when.isValid() || practice.answerOn(when) != nullptr)
            return false;
        practice.log.push_back({when, *outcome, text(one, "note"_L1)});
    }
    std::ranges::sort(practice.log, {}, &PracticeAnswer::day);
    return true;
}

} // namespace

QJsonObject toJson(const Practice &practice)
{
    QJsonObject object{{u"step"_s, practice.step}};
    put(object, "id"_L1, practice.uuid);
    put(object, "when"_L1, practice.when);
    put(object, "will"_L1, practice.will);
    put(object, "begun"_L1, practice.begun);
    if (practice.ended)
        put(object, "ended"_L1, *practice.ended);
    if (practice.weekdays != Practice::everyDay)
        object.insert("weekdays"_L1, weekdaysOf(practice));
    if (!practice.log.empty())
        object.insert("log"_L1, logOf(practice));
    return object;
}

Result<Practice> practiceFrom(const QJsonObject &object)
{
    Practice practice;
    practice.uuid = uuid(object);
    practice.step = object.value("step"_L1).toInt();
    practice.when = text(object, "when"_L1);
    practice.will = text(object, "will"_L1);
    practice.begun = day(object, "begun"_L1);
    if (practice.step < 1 || practice.step > 9)
        return missing("step"_L1);
    if (!practice.begun.isValid())
        return missing("begun"_L1);
    if (!readWeekdays(object, practice))
        return missing("weekdays"_L1);
    if (!readLog(object, practice))
        return missing("log"_L1);
    if (!object.contains("ended"_L1))
        return practice;
    practice.ended = day(object, "ended"_L1);
    if (!practice.ended->isValid())
        return missing("ended"_L1);
    return practice;
}

QJsonObject toJson(const SavedFilter &filter)
{
    return {{u"name"_s, filter.name}, {u"query"_s, filter.query}};
}

Result<SavedFilter> filterFrom(const QJsonObject &object)
{
    const SavedFilter filter{text(object, "name"_L1), text(object, "query"_L1)};
    if (!isWords(filter.name, 100))
        return missing("name"_L1);
    return filter;
}

Result<SmallRisk> riskFrom(const QJsonObject &object)
{
    auto risk = mooring::riskFrom(object);
    if (!risk)
        return invalid(Tr::tr("a small risk needs its id, its day and what it is"));
    return *std::move(risk);
}

} // namespace mooring::exchange
