// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: taking in what an import brings, and giving out everything there is.
#include "core/journal/journal.h"
#include "core/journal/store.h"

#include <algorithm>

namespace mooring {

namespace {

bool sameButId(Entry left, const Entry &right)
{
    left.id = right.id;
    return left == right;
}

/// Ends a dry run's transaction without keeping anything.
Error dryRunOver() { return {Error::Kind::Cancelled, {}}; }

} // namespace

Result<JournalContents> Journal::contents() const
{
    JournalContents contents;
    contents.relationships = m_relationships;
    std::ranges::copy_if(m_patterns.all(), std::back_inserter(contents.ownPatterns), &Pattern::own);
    const auto sources = m_store->importSources();
    const auto trashed = m_store->trash();
    if (!sources || !trashed)
        return tl::unexpected{sources ? trashed.error() : sources.error()};

    const auto add = [&](EntryId id, std::optional<QDateTime> trashedAt) -> Status {
        auto entry = m_store->entry(id);
        auto revisions = m_store->revisions(id);
        if (!entry || !revisions)
            return tl::unexpected{entry ? revisions.error() : entry.error()};
        PortableEntry portable{
            .entry = *std::move(entry), .with = {}, .trashedAt = trashedAt, .source = {}, .versions = {}};
        portable.with = nameOf(portable.entry.with);
        if (const auto source = sources->constFind(id); source != sources->cend())
            portable.source = *source;
        for (auto revision = revisions->rbegin(); revision != revisions->rend(); ++revision) {
            PortableEntry version;
            version.with = nameOf(revision->entry.with);
            version.entry = std::move(revision->entry);
            version.entry.writtenAt =
                revision->savedAt.toOffsetFromUtc(portable.entry.writtenAt.offsetFromUtc());
            portable.versions.push_back(std::move(version));
        }
        contents.entries.push_back(std::move(portable));
        return {};
    };
    for (const EntryRow &row : m_rows)
        if (const Status added = add(row.id, {}); !added)
            return tl::unexpected{added.error()};
    for (const TrashedEntry &entry : *trashed)
        if (const Status added = add(entry.id, entry.trashedAt); !added)
            return tl::unexpected{added.error()};

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
    return contents;
}

Status Journal::importPeople(const JournalContents &contents, ImportOutcome &outcome)
{
    const auto ensure = [&](Relationship person) -> Status {
        if (person.name.trimmed().isEmpty() || relationship(person.name) != nullptr)
            return {};
        person.id = {};
        const auto id = save(std::move(person));
        if (!id)
            return tl::unexpected{id.error()};
        ++outcome.peopleAdded;
        return {};
    };
    for (const Relationship &person : contents.relationships)
        if (Status done = ensure(person); !done)
            return done;
    for (const PortableEntry &portable : contents.entries)
        if (Status done = ensure({.name = portable.with}); !done)
            return done;
    for (const Pattern &pattern : contents.ownPatterns)
        if (!m_patterns.indexOf(pattern.id))
            if (Status done = addPattern(pattern); !done)
                return done;
    return {};
}

Status Journal::importEntry(const PortableEntry &portable, ImportOutcome &outcome)
{
    const auto personFor = [this](const QString &name) {
        const Relationship *person = relationship(name);
        return person != nullptr ? person->id : RelationshipId{};
    };
    Entry entry = portable.entry;
    entry.id = {};
    entry.with = personFor(portable.with);
    if (portable.source) {
        const auto before = m_store->imported(*portable.source);
        if (!before)
            return tl::unexpected{before.error()};
        if (*before) {
            entry.id = (*before)->first;
            if ((*before)->second == portable.source->hash) {
                ++outcome.unchanged;
                return {};
            }
        }
    }
    if (entry.id == EntryId{} && !entry.uuid.isNull())
        entry.id = m_store->find(entry.uuid).value_or(EntryId{});
    const bool known = entry.id != EntryId{};
    if (known && !entry.writtenAt.isValid()) // the source has a day only: nothing new about when
        entry.writtenAt = m_store->entry(entry.id).value_or(Entry{}).writtenAt;
    if (const Status fit = prepare(entry); !fit) {
        outcome.problems.append(tr("%1: %2").arg(entry.day.toString(Qt::ISODate), fit.error().message));
        return {}; // one bad entry is named and left out; the rest goes in
    }
    if (known) {
        const auto present = m_store->entry(entry.id);
        if (!present)
            return tl::unexpected{present.error()};
        entry.uuid = present->uuid;
        if (sameButId(entry, *present)) {
            ++outcome.unchanged;
            return {};
        }
    }
    const auto id = m_store->save(entry);
    if (!id)
        return tl::unexpected{id.error()};
    ++(known ? outcome.updated : outcome.added);
    if (portable.source)
        if (Status noted = m_store->noteImport(*id, *portable.source); !noted)
            return noted;
    if (known)
        return {};
    for (const PortableEntry &version : portable.versions) {
        Entry earlier = version.entry;
        earlier.with = personFor(version.with);
        if (Status kept = m_store->addRevision(*id, earlier); !kept)
            return kept;
    }
    return portable.trashedAt ? m_store->setTrashed(*id, portable.trashedAt) : Status{};
}

Status Journal::importRecords(const JournalContents &contents)
{
    const auto personFor = [this](const QString &name) {
        const Relationship *person = relationship(name);
        return person != nullptr ? person->id : RelationshipId{};
    };
    const auto present = m_store->milestones();
    const auto taken = m_store->assessments();
    const auto plans = m_store->practices();
    if (!present || !taken || !plans)
        return failure(Error::Kind::Storage,
                       tr("The journal could not be read. What was saved before is safe; try again."));
    const auto holds = [](const auto &records, const QUuid &uuid) {
        return std::ranges::any_of(records, [&](const auto &record) { return record.uuid == uuid; });
    };
    const auto stored = [](const auto &result) { return result ? Status{} : tl::unexpected{result.error()}; };
    for (auto [milestone, with] : contents.milestones) {
        milestone.id = 0;
        milestone.with = personFor(with);
        if (!holds(*present, milestone.uuid))
            if (Status done = stored(save(milestone)); !done)
                return done;
    }
    for (auto [assessment, with] : contents.assessments) {
        assessment.id = 0;
        assessment.with = personFor(with);
        if (!holds(*taken, assessment.uuid))
            if (Status done = stored(save(assessment)); !done)
                return done;
    }
    for (Practice practice : contents.practices) {
        practice.id = 0;
        if (!holds(*plans, practice.uuid))
            if (Status done = stored(m_store->save(practice)); !done)
                return done;
    }
    for (const SavedFilter &filter : contents.filters)
        if (Status done = save(filter); !done)
            return done;
    return {};
}

Result<ImportOutcome> Journal::merge(const JournalContents &contents, bool dryRun)
{
    ImportOutcome outcome;
    for (const PortableEntry &portable : contents.entries) {
        const QDate day = portable.entry.day;
        outcome.first = outcome.first.isNull() ? day : std::min(outcome.first, day);
        outcome.last = outcome.last.isNull() ? day : std::max(outcome.last, day);
    }
    const PatternCatalogue patternsBefore = m_patterns;
    emit aboutToReset();
    Status done = m_store->together([&]() -> Status {
        if (Status people = importPeople(contents, outcome); !people)
            return people;
        for (const PortableEntry &portable : contents.entries)
            if (Status taken = importEntry(portable, outcome); !taken)
                return taken;
        if (Status records = importRecords(contents); !records)
            return records;
        return dryRun ? Status{tl::unexpected{dryRunOver()}} : Status{};
    });
    if (!done)
        m_patterns = patternsBefore;
    const Status loaded = reload();
    emit wasReset();
    if (!done && !(dryRun && done.error().kind == Error::Kind::Cancelled))
        return tl::unexpected{done.error()};
    if (!loaded)
        return tl::unexpected{loaded.error()};
    emit relationshipsChanged();
    emit trashChanged();
    return outcome;
}

} // namespace mooring
