// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demowords.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr auto placeholder = "{name}"_L1;

constexpr std::array moods = {
    std::pair{DemoMood::Calm, "calm"_L1},         std::pair{DemoMood::Worry, "worry"_L1},
    std::pair{DemoMood::Distance, "distance"_L1}, std::pair{DemoMood::Both, "both"_L1},
    std::pair{DemoMood::Repair, "repair"_L1},
};

DemoMood moodNamed(const QString &name)
{
    for (const auto &[mood, id] : moods)
        if (id == name)
            return mood;
    return DemoMood::Calm;
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    const QJsonArray array = list.toArray();
    for (const auto text : array)
        result.append(text.toString());
    return result;
}

template <typename Item, typename Read>
std::vector<Item> items(const QJsonValue &list, Read read)
{
    std::vector<Item> result;
    const QJsonArray array = list.toArray();
    for (const auto item : array)
        result.push_back(read(item.toObject()));
    return result;
}

DemoSentence sentence(const QJsonObject &json)
{
    return {json["words"_L1].toString(), texts(json["patterns"_L1]), texts(json["kinds"_L1])};
}

DemoReflection reflection(const QJsonObject &json)
{
    return {moodNamed(json["mood"_L1].toString()), json["what_happened"_L1].toString(),
            json["automatic"_L1].toString(), json["instead"_L1].toString(), texts(json["patterns"_L1])};
}

DemoPerson person(const QJsonObject &json)
{
    return {json["name"_L1].toString(), relationshipKindFrom(json["kind"_L1].toString())};
}

DemoMilestone milestone(const QJsonObject &json)
{
    return {json["words"_L1].toString(), json["person"_L1].toString()};
}

} // namespace

QString DemoPerson::named(QString words) const { return words.replace(placeholder, name); }

bool DemoSentence::fits(const DemoPerson &person) const
{
    if (person.name.isEmpty() && words.contains(placeholder))
        return false;
    return kinds.isEmpty() || (!person.name.isEmpty() && kinds.contains(toId(person.kind)));
}

bool DemoReflection::names() const
{
    return whatHappened.contains(placeholder) || automatic.contains(placeholder)
        || instead.contains(placeholder);
}

DemoWords demoWords(const QJsonObject &json)
{
    DemoWords words;
    words.people = items<DemoPerson>(json["people"_L1], person);
    words.titles = texts(json["titles"_L1]);
    const QJsonObject sentences = json["sentences"_L1].toObject();
    for (const auto &[mood, id] : moods)
        words.sentences.insert(mood, items<DemoSentence>(sentences[id], sentence));
    words.reflections = items<DemoReflection>(json["reflections"_L1], reflection);
    words.milestones = items<DemoMilestone>(json["milestones"_L1], milestone);
    return words;
}

} // namespace mooring::exchange
