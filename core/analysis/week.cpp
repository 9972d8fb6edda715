// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/week.h"

#include "core/journal/journal.h"

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

constexpr auto declinedKey = "evidence.declined"_L1;
constexpr int keptFor = 28; // days; older offers are not made any more

bool isAnswered(const EntryRow &row) { return row.anxietyAnswered > 0 || row.avoidanceAnswered > 0; }

bool isSecure(const PatternCatalogue &patterns, const QString &id)
{
    const Pattern *pattern = patterns.find(id);
    return pattern != nullptr && pattern->group == PatternGroup::Secure;
}

std::vector<Week::Showed> shownIn(const std::vector<EntryRow> &entries, const PatternCatalogue &patterns)
{
    std::vector<Week::Showed> showed;
    const auto &all = patterns.all();
    for (std::size_t bit = 0; bit < all.size(); ++bit) {
        const auto count = std::count_if(entries.begin(), entries.end(), [bit](const EntryRow &row) {
            return (row.patterns >> bit & 1U) != 0;
        });
        if (count > 0)
            showed.push_back({all[bit].id, static_cast<int>(count)});
    }
    std::stable_sort(
        showed.begin(), showed.end(), [&patterns](const Week::Showed &one, const Week::Showed &other) {
            const bool secure = isSecure(patterns, one.pattern);
            return secure != isSecure(patterns, other.pattern) ? secure : one.entries > other.entries;
        });
    return showed;
}

void addAnswers(Week &week, const Journal &journal)
{
    const auto plans = journal.practices();
    if (!plans)
        return;
    for (const Practice &plan : *plans)
        for (const PracticeAnswer &answer : plan.log) {
            if (answer.day < week.first || answer.day > week.last)
                continue;
            switch (answer.outcome) {
            case PracticeAnswer::Outcome::Done:
                ++week.done;
                break;
            case PracticeAnswer::Outcome::Tried:
                ++week.tried;
                break;
            case PracticeAnswer::Outcome::NotToday:
                ++week.notToday;
                break;
            }
        }
}

/// How an offer is called in the list of those declined: a day, a pattern.
QString nameOf(const EvidenceOffer &offer) { return offer.day.toString(Qt::ISODate) + u' ' + offer.pattern; }

using DayAndStep = std::pair<qint32, int>;

/// One for each secure pattern of an entry that works on a step.
std::vector<EvidenceOffer> offersOf(const EntryRow &row, const PatternCatalogue &patterns)
{
    std::vector<EvidenceOffer> offers;
    const auto &all = patterns.all();
    for (std::size_t bit = 0; bit < all.size(); ++bit)
        if (const Pattern &pattern = all[bit]; (row.patterns >> bit & 1U) != 0
                                               && pattern.group == PatternGroup::Secure
                                               && !pattern.steps.isEmpty())
            offers.push_back({row.id, row.date(), pattern.id, pattern.steps.constFirst()});
    return offers;
}

QStringList declinedIn(const Journal &journal)
{
    return journal.setting(declinedKey).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Week weekUpTo(QDate last, const Journal &journal)
{
    Week week{.first = last.addDays(1 - Week::days), .last = last, .entries = {}, .patterns = {}};
    for (const EntryRow &row : journal.rows())
        if (row.date() >= week.first && row.date() <= last)
            week.entries.push_back(row);
    std::stable_sort(week.entries.begin(), week.entries.end(),
                     [](const EntryRow &one, const EntryRow &other) {
                         return one.day != other.day ? one.day < other.day : one.writtenAt < other.writtenAt;
                     });
    week.checkIns = static_cast<int>(std::count_if(week.entries.begin(), week.entries.end(), isAnswered));
    week.patterns = shownIn(week.entries, journal.patterns());
    addAnswers(week, journal);
    return week;
}

std::vector<EvidenceOffer> evidenceOffers(const Week &week, const Journal &journal)
{
    const QStringList declined = declinedIn(journal);
    std::map<DayAndStep, EvidenceOffer> offers;
    for (const EntryRow &row : week.entries)
        for (EvidenceOffer &offer : offersOf(row, journal.patterns()))
            if (!declined.contains(nameOf(offer)))
                offers.try_emplace({row.day, offer.step}, std::move(offer));
    for (const EntryRow &row : week.entries)
        std::erase_if(offers, [&row](const auto &offer) {
            return offer.first.first == row.day && (row.steps >> offer.first.second & 1) != 0;
        });
    std::vector<EvidenceOffer> open;
    open.reserve(offers.size());
    for (const auto &[dayAndStep, offer] : offers)
        open.push_back(offer);
    return open;
}

Status confirm(const EvidenceOffer &offer, Journal &journal)
{
    auto entry = journal.entry(offer.entry);
    if (!entry)
        return tl::unexpected{entry.error()};
    if (entry->steps.contains(offer.step))
        return {};
    entry->steps.append(offer.step);
    std::sort(entry->steps.begin(), entry->steps.end());
    const auto saved = journal.save(*entry);
    return saved ? Status{} : Status{tl::unexpected{saved.error()}};
}

Status decline(const EvidenceOffer &offer, Journal &journal)
{
    const QString oldest = offer.day.addDays(-keptFor).toString(Qt::ISODate);
    QStringList declined = declinedIn(journal);
    declined.removeIf([&oldest](const QString &line) { return line < oldest; });
    declined.append(nameOf(offer));
    return journal.setSetting(declinedKey, declined.join(u'\n'));
}

} // namespace mooring
