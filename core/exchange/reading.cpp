// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/reading.h"

#include "core/exchange/markdownentry.h"
#include "core/exchange/meanings.h"
#include "core/exchange/tr.h"
#include "core/journal/journal.h"
#include "core/library/frontmatter.h"

#include <algorithm>

namespace mooring::exchange {

namespace {

constexpr int longestName = 200;

std::optional<QString> dayMisfit(QDate day, const Known &known)
{
    if (!day.isValid())
        return Tr::tr("it has no date");
    if (day > known.today)
        return Tr::tr("%1 is in the future").arg(day.toString(Qt::ISODate));
    return {};
}

std::optional<QString> answersMisfit(const CheckInAnswers &given, const CheckIn &checkIn)
{
    if (given.answers.isEmpty())
        return {};
    if (given.version != checkIn.version)
        return Tr::tr("the check-in “%1” is unknown").arg(given.version);
    const Status status = checkAnswers(checkIn, given.answers);
    return status ? std::nullopt : std::optional{status.error().message};
}

std::optional<QString> tagsMisfit(const Entry &entry, const Known &known)
{
    for (const PatternTag &tag : entry.patterns)
        if (!known.patterns.contains(tag.id))
            return Tr::tr("the pattern “%1” is unknown").arg(tag.id);
    for (const int step : entry.steps)
        if (step < 1 || step > 9)
            return Tr::tr("there is no step %1; steps go from 1 to 9").arg(step);
    return {};
}

std::optional<QString> textMisfit(const PortableEntry &entry)
{
    if (entry.with.size() > longestName)
        return Tr::tr("the name after “with” is longer than %1 characters").arg(longestName);
    if (!entry.entry.extra.isEmpty() && !library::isFrontMatterRest(entry.entry.extra, entryKeys()))
        return Tr::tr("its further front matter can't be read");
    return {};
}

} // namespace

Known knownTo(const Journal &journal, QDate today)
{
    Known known{today, {}, {}, journal.checkIn(), {}};
    known.choices.meanings = rememberedMeanings(journal);
    for (const Relationship &relationship : journal.relationships())
        known.people.append(relationship.name);
    for (const Pattern &pattern : journal.patterns().all())
        known.patterns.append(pattern.id);
    return known;
}

std::optional<QString> misfit(const PortableEntry &entry, const Known &known)
{
    if (auto reason = dayMisfit(entry.entry.day, known))
        return reason;
    if (auto reason = answersMisfit(entry.entry.checkIn, known.checkIn))
        return reason;
    if (auto reason = tagsMisfit(entry.entry, known))
        return reason;
    return textMisfit(entry);
}

} // namespace mooring::exchange
