// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: giving out everything there is.
#include "core/journal/journal.h"
#include "core/journal/store.h"

#include <algorithm>

namespace mooring {

Result<PortableEntry> Journal::portable(EntryId id, const QHash<EntryId, ImportSource> &sources) const
{
    auto entry = m_store->entry(id);
    if (!entry)
        return tl::unexpected{entry.error()};
    auto revisions = m_store->revisions(id);
    if (!revisions)
        return tl::unexpected{revisions.error()};
    PortableEntry portable;
    portable.with = nameOf(entry->with);
    portable.entry = *std::move(entry);
    if (const auto source = sources.constFind(id); source != sources.cend())
        portable.source = *source;
    const int offset = portable.entry.writtenAt.offsetFromUtc();
    std::reverse(revisions->begin(), revisions->end()); // oldest first
    for (Revision &revision : *revisions) {
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
    return {};
}

Result<JournalContents> Journal::contents() const
{
    JournalContents contents;
    contents.relationships = m_relationships;
    std::ranges::copy_if(m_patterns.all(), std::back_inserter(contents.ownPatterns), &Pattern::own);
    const auto sources = m_store->importSources();
    if (!sources)
        return tl::unexpected{sources.error()};
    const auto trashed = m_store->trash();
    if (!trashed)
        return tl::unexpected{trashed.error()};
    for (const EntryRow &row : m_rows) {
        auto entry = portable(row.id, *sources);
        if (!entry)
            return tl::unexpected{entry.error()};
        contents.entries.push_back(*std::move(entry));
    }
    for (const TrashedEntry &thrown : *trashed) {
        auto entry = portable(thrown.id, *sources);
        if (!entry)
            return tl::unexpected{entry.error()};
        entry->trashedAt = thrown.trashedAt;
        contents.entries.push_back(*std::move(entry));
    }
    if (const Status added = addRecordsTo(contents); !added)
        return tl::unexpected{added.error()};
    return contents;
}

} // namespace mooring
