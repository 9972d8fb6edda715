// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/entrylisting.h"

#include "core/exchange/moment.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

QJsonValue orNull(std::optional<double> value) { return value ? QJsonValue{*value} : QJsonValue{}; }

void addTags(const Entry &entry, QJsonObject &object)
{
    QJsonArray patterns;
    QJsonArray accepted;
    for (const PatternTag &tag : entry.patterns) {
        patterns.append(tag.id);
        if (tag.source == PatternTag::Source::Accepted)
            accepted.append(tag.id);
    }
    QJsonArray steps;
    for (const int step : entry.steps)
        steps.append(step);
    object.insert("patterns"_L1, patterns);
    object.insert("patterns_accepted"_L1, accepted);
    object.insert("steps"_L1, steps);
}

} // namespace

QJsonObject listing(const Journal &journal, const Entry &entry, const QString &snippet)
{
    const bool sameDay = entry.writtenAt.date() == entry.day;
    const Scores scores = score(journal.checkIn(), entry.checkIn.answers);
    QJsonObject answers;
    for (auto answer = entry.checkIn.answers.cbegin(); answer != entry.checkIn.answers.cend(); ++answer)
        answers.insert(answer.key(), answer.value());
    QJsonObject object{
        {u"id"_s, entry.uuid.toString(QUuid::WithoutBraces)},
        {u"date"_s, sameDay ? exchange::momentText(entry.writtenAt) : entry.day.toString(Qt::ISODate)},
        {u"written"_s, exchange::momentText(entry.writtenAt)},
        {u"with"_s, journal.nameOf(entry.with)},
        {u"title"_s, entry.title},
        {u"checkin"_s, answers},
        {u"starred"_s, entry.starred},
        {u"what_happened"_s, entry.whatHappened},
        {u"automatic"_s, entry.automatic},
        {u"instead"_s, entry.instead},
        {u"anxiety"_s, orNull(scores.anxiety)},
        {u"avoidance"_s, orNull(scores.avoidance)},
        {u"snippet"_s, snippet},
    };
    addTags(entry, object);
    return object;
}

} // namespace mooring::app
