// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: plans, how they went, and small risks of trust.
#include "core/journal/journal.h"
#include "core/journal/riskjson.h"
#include "core/journal/store.h"

#include <QJsonDocument>

#include <algorithm>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr int longest = 500; // characters of one side of a plan, of a note
constexpr auto riskPrefix = "risk."_L1;

QString riskKey(QUuid uuid) { return riskPrefix + uuid.toString(QUuid::WithoutBraces); }

bool isWords(const QString &words) { return !words.trimmed().isEmpty() && words.size() <= longest; }

bool isWhole(const Practice &practice)
{
    return practice.step >= 1 && practice.step <= 9 && practice.begun.isValid() && isWords(practice.when)
        && isWords(practice.will) && practice.weekdays >= 1 && practice.weekdays <= Practice::everyDay;
}

bool isWholeLog(std::vector<PracticeAnswer> log)
{
    std::ranges::sort(log, {}, &PracticeAnswer::day);
    return std::ranges::adjacent_find(log, {}, &PracticeAnswer::day) == log.end()
        && std::ranges::all_of(log, [](const PracticeAnswer &answer) {
               return answer.day.isValid() && answer.note.size() <= longest;
           });
}

} // namespace

Result<std::vector<Practice>> Journal::practices() const { return m_store->practices(); }

Result<qint64> Journal::save(const Practice &practice)
{
    if (!isWhole(practice) || !isWholeLog(practice.log))
        return failure(
            Error::Kind::Invalid,
            tr("A plan needs words for when and for what you will do, up to %1 characters each, and "
               "at least one day of the week.")
                .arg(longest));
    Practice named = practice;
    if (named.uuid.isNull())
        named.uuid = QUuid::createUuid();
    auto id = m_store->save(named);
    if (id)
        emit practicesChanged();
    return id;
}

Status Journal::removePractice(qint64 id)
{
    Status done = m_store->removePractice(id);
    if (done)
        emit practicesChanged();
    return done;
}

Status Journal::answer(qint64 practice, const PracticeAnswer &answer)
{
    const auto plans = m_store->practices();
    if (!plans)
        return tl::unexpected{plans.error()};
    const auto plan = std::ranges::find(*plans, practice, &Practice::id);
    if (plan == plans->end())
        return failure(Error::Kind::NotFound, tr("This plan is no longer there."));
    if (!answer.day.isValid() || answer.day < plan->begun || answer.note.size() > longest)
        return failure(Error::Kind::Invalid, tr("An answer belongs to a day since the plan was made, and its "
                                                "note has up to %1 characters.")
                                                 .arg(longest));
    Status done = m_store->answer(practice, answer);
    if (done)
        emit practicesChanged();
    return done;
}

Status Journal::takeBackAnswer(qint64 practice, QDate day)
{
    Status done = m_store->takeBackAnswer(practice, day);
    if (done)
        emit practicesChanged();
    return done;
}

std::vector<SmallRisk> Journal::risks() const
{
    std::vector<SmallRisk> risks;
    for (auto kept = m_settings.lowerBound(riskPrefix);
         kept != m_settings.cend() && kept.key().startsWith(riskPrefix); ++kept)
        if (const auto risk = riskFrom(QJsonDocument::fromJson(kept.value().toUtf8()).object()))
            risks.push_back(*risk);
    std::ranges::stable_sort(risks, {}, &SmallRisk::day);
    return risks;
}

Status Journal::save(const SmallRisk &risk)
{
    if (!risk.day.isValid() || !isWords(risk.what) || risk.prediction.size() > longest
        || risk.outcome.size() > longest)
        return failure(Error::Kind::Invalid,
                       tr("A small risk needs a day and words, up to %1 characters each.").arg(longest));
    SmallRisk named = risk;
    if (named.uuid.isNull())
        named.uuid = QUuid::createUuid();
    const QByteArray kept = QJsonDocument{toJson(named)}.toJson(QJsonDocument::Compact);
    Status done = setSetting(riskKey(named.uuid), QString::fromUtf8(kept));
    if (done)
        emit practicesChanged();
    return done;
}

// An empty setting is none.
Status Journal::removeRisk(QUuid uuid)
{
    Status done = setSetting(riskKey(uuid), {});
    if (done)
        emit practicesChanged();
    return done;
}

} // namespace mooring
