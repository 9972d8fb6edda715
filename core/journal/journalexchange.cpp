// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: giving out everything there is.
#include "core/journal/journal.h"
#include "core/journal/store.h"

#include <algorithm>

namespace mooring {

PortableEntry Journal::portable(StoredEntry stored) const
{
    PortableEntry portable;
    portable.with = nameOf(stored.entry.with);
    portable.trashedAt = stored.trashedAt;
    portable.source = std::move(stored.source);
    portable.entry = std::move(stored.entry);
    const int offset = portable.entry.writtenAt.offsetFromUtc();
    std::reverse(stored.revisions.begin(), stored.revisions.end()); // oldest first
    for (Revision &revision : stored.revisions) {
        PortableEntry &version = portable.versions.emplace_back();
        version.with = nameOf(revision.entry.with);
        version.entry = std::move(revision.entry);
        version.entry.writtenAt = revision.savedAt.toOffsetFromUtc(offset);
    }
    return portable;
}

Status Journal::addRecordsTo(JournalContents &contents) const
{
    auto milestones = m_store->milestones();
    auto assessments = m_store->assessments();
    auto practices = m_store->practices();
    auto filters = m_store->filters();
    if (!milestones || !assessments || !practices || !filters)
        return failure(Error::Kind::Storage,
                       tr("The journal could not be read. What was saved before is safe; try again."));
    for (const Milestone &milestone : *milestones)
        contents.milestones.push_back({milestone, nameOf(milestone.with)});
    for (const Assessment &assessment : *assessments)
        contents.assessments.push_back({assessment, nameOf(assessment.with)});
    contents.practices = *std::move(practices);
    contents.filters = *std::move(filters);
    contents.risks = risks();
    contents.care = carePlan();
    for (const Pattern &pattern : m_patterns.all())
        if (pattern.hidden && !pattern.own)
            contents.hiddenPatterns.append(pattern.id);
    return {};
}

Result<JournalContents> Journal::records() const
{
    JournalContents contents;
    contents.relationships = m_relationships;
    std::ranges::copy_if(m_patterns.all(), std::back_inserter(contents.ownPatterns), &Pattern::own);
    if (const Status added = addRecordsTo(contents); !added)
        return tl::unexpected{added.error()};
    return contents;
}

Result<std::vector<EntryId>> Journal::inOrder() const { return m_store->inOrder(); }

Status Journal::eachEntry(std::span<const EntryId> ids,
                          const std::function<Status(const PortableEntry &)> &take) const
{
    return m_store->eachEntry(ids, [&](StoredEntry stored) { return take(portable(std::move(stored))); });
}

Result<JournalContents> Journal::contents() const
{
    auto contents = records();
    const auto ids = inOrder();
    if (!contents || !ids)
        return contents ? tl::unexpected{ids.error()} : contents;
    const Status read = eachEntry(*ids, [&](const PortableEntry &entry) -> Status {
        contents->entries.push_back(entry);
        return {};
    });
    return read ? contents : tl::unexpected{read.error()};
}

} // namespace mooring
