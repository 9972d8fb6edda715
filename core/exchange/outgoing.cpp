// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outgoing.h"

#include "core/exchange/order.h"
#include "core/journal/journal.h"

#include <QSet>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace mooring::exchange {

namespace {

/// Those of all that were found, in the order of all.
std::vector<EntryId> foundOf(const std::vector<EntryId> &all, const std::vector<EntryId> &hits)
{
    const std::set found(hits.begin(), hits.end());
    std::vector<EntryId> ids;
    std::ranges::copy_if(all, std::back_inserter(ids), [&found](EntryId id) { return found.contains(id); });
    return ids;
}

/// The people and own patterns that entries name, out of all there are.
Result<JournalContents> recordsOf(const Journal &journal, const JournalContents &all,
                                  const std::vector<EntryId> &ids)
{
    QSet<QString> names;
    QSet<QString> patterns;
    const Status read = journal.eachEntry(ids, [&](const PortableEntry &portable) -> Status {
        names.insert(portable.with);
        for (const PatternTag &tag : portable.entry.patterns)
            patterns.insert(tag.id);
        return {};
    });
    if (!read)
        return tl::unexpected<Error>{read.error()};
    JournalContents records;
    std::ranges::copy_if(all.relationships, std::back_inserter(records.relationships),
                         [&](const Relationship &person) { return names.contains(person.name); });
    std::ranges::copy_if(all.ownPatterns, std::back_inserter(records.ownPatterns),
                         [&](const Pattern &pattern) { return patterns.contains(pattern.id); });
    return records;
}

} // namespace

Outgoing outgoing(const JournalContents &contents, const CheckIn &checkIn)
{
    Outgoing what;
    what.checkIn = checkIn;
    what.records.relationships = contents.relationships;
    what.records.ownPatterns = contents.ownPatterns;
    what.records.assessments = contents.assessments;
    what.records.milestones = contents.milestones;
    what.records.practices = contents.practices;
    what.records.filters = contents.filters;
    what.records.risks = contents.risks;
    what.records.care = contents.care;
    what.records.hiddenPatterns = contents.hiddenPatterns;
    what.eachEntry = [&contents](const TakeEntry &take) -> Status {
        for (const PortableEntry *entry : inOrder(contents.entries))
            if (Status taken = take(*entry); !taken)
                return taken;
        return {};
    };
    return what;
}

Result<Outgoing> outgoing(const Journal &journal, const std::optional<SearchQuery> &query)
{
    auto ids = journal.inOrder();
    auto records = journal.records();
    auto found = query ? journal.find(*query) : std::vector<EntryId>{};
    if (!ids || !records || !found)
        return tl::unexpected<Error>{!ids ? ids.error() : !records ? records.error() : found.error()};
    if (query) {
        *ids = foundOf(*ids, *found);
        records = recordsOf(journal, *records, *ids);
        if (!records)
            return tl::unexpected<Error>{records.error()};
    }
    return Outgoing{
        *std::move(records), journal.checkIn(),
        [&journal, ids = *std::move(ids)](const TakeEntry &take) { return journal.eachEntry(ids, take); }};
}

} // namespace mooring::exchange
