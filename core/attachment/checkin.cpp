// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/checkin.h"

#include "core/attachment/content.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr double lowest = 1;
constexpr double highest = 7;

struct Sum {
    double total = 0;
    int answered = 0;

    /// Half of a statement pair says too little: two of the three are needed.
    std::optional<double> mean() const
    {
        return answered >= 2 ? std::optional{total / answered} : std::nullopt;
    }
};

Error incomplete(const QString &id)
{
    return {Error::Kind::Damaged,
            QCoreApplication::translate("CheckIn", "The check-in statement “%1” is incomplete.").arg(id)};
}

Result<CheckInItem> parseItem(const QJsonObject &facts, const QJsonObject &words)
{
    const QString id = facts["id"_L1].toString();
    const QJsonObject text = words[id].toObject();
    const auto dimension = dimensionFrom(facts["dimension"_L1].toString());
    const QString about = text["words"_L1].toString();
    const QString inGeneral = text["words_in_general"_L1].toString();
    if (id.isEmpty() || !dimension || about.isEmpty() || inGeneral.isEmpty())
        return tl::unexpected{incomplete(id)};
    return CheckInItem{id, *dimension, facts["reversed"_L1].toBool(), about, inGeneral};
}

Result<CheckIn> joined(const QJsonObject &facts, const QJsonObject &words)
{
    CheckIn checkIn{
        facts["version"_L1].toString(), {}, words["low_end"_L1].toString(), words["high_end"_L1].toString()};
    const QJsonArray items = facts["items"_L1].toArray();
    for (const auto &value : items) {
        auto item = parseItem(value.toObject(), words["items"_L1].toObject());
        if (!item)
            return tl::unexpected{item.error()};
        checkIn.items.push_back(*std::move(item));
    }
    if (checkIn.version.isEmpty() || checkIn.items.empty())
        return tl::unexpected{incomplete(checkIn.version)};
    return checkIn;
}

bool isVersionName(const QString &version)
{
    return !version.isEmpty() && std::ranges::all_of(version, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

Status checkAnswer(const CheckIn &checkIn, const QString &id, double answer)
{
    if (std::ranges::find(checkIn.items, id, &CheckInItem::id) == checkIn.items.end())
        return failure(
            Error::Kind::NotFound,
            QCoreApplication::translate("CheckIn", "The check-in “%1” has no statement called “%2”.")
                .arg(checkIn.version, id));
    if (!(answer >= lowest && answer <= highest)) // written so that "not a number" fails too
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate(
                           "CheckIn", "Answers go from 1 (%1) to 7 (%2); the one for “%3” lies outside.")
                           .arg(checkIn.lowEnd, checkIn.highEnd, id));
    return {};
}

/// A generator spelt out here, so that every machine and library shuffles alike (SplitMix64, Steele et al.
/// 2014).
class WeekShuffle
{
public:
    explicit WeekShuffle(quint64 seed) : m_state{seed} {}

    std::size_t below(std::size_t bound)
    {
        m_state += 0x9E3779B97F4A7C15U;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % bound);
    }

private:
    quint64 m_state;
};

} // namespace

Result<CheckIn> loadCheckIn(const QString &version, const QLocale &locale)
{
    if (!isVersionName(version))
        return failure(
            Error::Kind::NotFound,
            QCoreApplication::translate("CheckIn", "There is no check-in called “%1”.").arg(version));
    const QString path = u"checkins/"_s + version + u".json"_s;
    const auto facts = content(path);
    if (!facts)
        return tl::unexpected{facts.error()};
    const auto words = localContent(path, locale);
    if (!words)
        return tl::unexpected{words.error()};
    return parseCheckIn(*facts, *words);
}

Result<CheckIn> parseCheckIn(const QByteArray &facts, const QByteArray &words)
{
    const QString what = QCoreApplication::translate("CheckIn", "The check-in");
    const auto factsObject = parsedObject(facts, what);
    if (!factsObject)
        return tl::unexpected{factsObject.error()};
    const auto wordsObject = parsedObject(words, what);
    if (!wordsObject)
        return tl::unexpected{wordsObject.error()};
    return joined(*factsObject, *wordsObject);
}

Status checkAnswers(const CheckIn &checkIn, const Answers &answers)
{
    for (auto answer = answers.cbegin(); answer != answers.cend(); ++answer)
        if (auto status = checkAnswer(checkIn, answer.key(), answer.value()); !status)
            return status;
    return {};
}

Scores score(const CheckIn &checkIn, const Answers &answers)
{
    Sum anxiety;
    Sum avoidance;
    for (const CheckInItem &item : checkIn.items) {
        const auto answer = answers.constFind(item.id);
        if (answer == answers.cend())
            continue;
        Sum &sum = item.dimension == Dimension::Anxiety ? anxiety : avoidance;
        sum.total += item.reversed ? lowest + highest - *answer : *answer;
        ++sum.answered;
    }
    return {anxiety.mean(), avoidance.mean(), anxiety.answered, avoidance.answered};
}

QString wordsAbout(const CheckInItem &item, const QString &name)
{
    return name.isEmpty() ? item.wordsInGeneral : QString{item.words}.replace("{name}"_L1, name);
}

std::vector<CheckInItem> itemsForWeek(const CheckIn &checkIn, QDate day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    WeekShuffle shuffle{static_cast<quint64>(static_cast<qint64>(year) * 100 + week)};
    std::vector<CheckInItem> items = checkIn.items;
    for (std::size_t left = items.size(); left > 1; --left)
        std::swap(items[left - 1], items[shuffle.below(left)]);
    return items;
}

} // namespace mooring
