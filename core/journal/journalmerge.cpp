// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: taking in what an import brings, all of it or none.
#include "core/journal/journal.h"
#include "core/journal/store.h"

#include <algorithm>

namespace mooring {

namespace {

template <typename Record>
bool holds(const std::vector<Record> &records, QUuid uuid)
{
    return std::any_of(records.begin(), records.end(),
                       [&](const Record &record) { return record.uuid == uuid; });
}

template <typename T>
Status statusOf(const Result<T> &result)
{
    return result ? Status{} : tl::unexpected{result.error()};
}

/// Does the first work that fails decide the whole? Runs `work` on each until one does.
template <typename Things, typename Work>
Status forEach(const Things &things, const Work &work)
{
    for (const auto &thing : things)
        if (Status done = work(thing); !done)
            return done;
    return {};
}

} // namespace

void ImportOutcome::widen(const std::vector<PortableEntry> &entries)
{
    for (const PortableEntry &portable : entries) {
        const QDate day = portable.entry.day;
        first = first.isNull() ? day : std::min(first, day);
        last = last.isNull() ? day : std::max(last, day);
    }
}

RelationshipId Journal::personCalled(const QString &name) const
{
    const Relationship *person = relationship(name);
    return person != nullptr ? person->id : RelationshipId{};
}

Status Journal::ensurePerson(Relationship person, ImportOutcome &outcome)
{
    if (person.name.trimmed().isEmpty() || relationship(person.name) != nullptr)
        return {};
    person.id = {};
    ++outcome.peopleAdded;
    return statusOf(save(std::move(person)));
}

Status Journal::importPeople(const JournalContents &contents, ImportOutcome &outcome)
{
    Status done = forEach(contents.relationships,
                          [&](const Relationship &person) { return ensurePerson(person, outcome); });
    if (!done)
        return done;
    done = forEach(contents.entries,
                   [&](const PortableEntry &entry) { return ensurePerson({.name = entry.with}, outcome); });
    if (!done)
        return done;
    return forEach(contents.ownPatterns, [&](const Pattern &pattern) {
        return m_patterns.indexOf(pattern.id) ? Status{} : addPattern(pattern);
    });
}

Result<EntryId> Journal::knownAs(const PortableEntry &portable) const
{
    if (portable.source) {
        const auto before = m_store->imported(*portable.source);
        if (!before)
            return tl::unexpected{before.error()};
        if (*before)
            return (*before)->first;
    }
    return portable.entry.uuid.isNull() ? EntryId{} : m_store->find(portable.entry.uuid).value_or(EntryId{});
}

Status Journal::importHistory(const PortableEntry &portable, EntryId id)
{
    Status kept = forEach(portable.versions, [&](const PortableEntry &version) {
        Entry earlier = version.entry;
        earlier.with = personCalled(version.with);
        return m_store->addRevision(id, earlier);
    });
    return kept && portable.trashedAt ? m_store->setTrashed(id, portable.trashedAt) : kept;
}

Result<Entry> Journal::presentOf(const PortableEntry &portable) const
{
    const auto known = knownAs(portable);
    if (!known)
        return tl::unexpected{known.error()};
    return *known == EntryId{} ? Entry{} : m_store->entry(*known);
}

/// The entry as it would be stored, over what is known of it here.
Entry Journal::inPlaceOf(const Entry &present, const PortableEntry &portable) const
{
    Entry entry = portable.entry;
    entry.id = present.id;
    entry.with = personCalled(portable.with);
    if (present.id != EntryId{}) {
        entry.uuid = present.uuid;
        if (!entry.writtenAt.isValid()) // the source has a day only: nothing new about when
            entry.writtenAt = present.writtenAt;
    }
    return entry;
}

QString Journal::leftOut(const PortableEntry &portable, const Error &why)
{
    return tr("%1: %2").arg(portable.entry.day.toString(Qt::ISODate), why.message);
}

bool Journal::hasUnchanged(const std::optional<ImportSource> &source) const
{
    if (!source)
        return false;
    const auto before = m_store->imported(*source);
    return before && *before && (*before)->second == source->hash;
}

Status Journal::importEntry(const PortableEntry &portable, ImportOutcome &outcome)
{
    if (hasUnchanged(portable.source)) { // what was written here since then stays
        ++outcome.unchanged;
        return {};
    }
    const auto present = presentOf(portable);
    if (!present)
        return tl::unexpected{present.error()};
    const bool isNew = present->id == EntryId{};
    Entry entry = inPlaceOf(*present, portable);
    if (const Status fit = prepare(entry); !fit) {
        outcome.problems.append(leftOut(portable, fit.error()));
        return {}; // one bad entry is named and left out; the rest goes in
    }
    if (!isNew && entry == *present) {
        ++outcome.unchanged;
        return {};
    }
    const auto id = m_store->save(entry);
    if (!id)
        return tl::unexpected{id.error()};
    ++(isNew ? outcome.added : outcome.updated);
    if (portable.source)
        if (Status noted = m_store->noteImport(*id, *portable.source); !noted)
            return noted;
    return isNew ? importHistory(portable, *id) : Status{};
}

// What an entry here showed stays on offer. An id that is not known is a newer Mooring's.
Status Journal::hideUnused(const QStringList &patterns)
{
    return forEach(patterns, [this](const QString &id) -> Status {
        const auto index = m_patterns.indexOf(id);
        if (!index)
            return {};
        Pattern pattern = m_patterns.all()[static_cast<std::size_t>(*index)];
        const bool isUsed = std::any_of(m_rows.begin(), m_rows.end(), [&index](const EntryRow &row) {
            return (row.patterns >> static_cast<unsigned>(*index) & 1U) != 0;
        });
        if (pattern.own || pattern.hidden || isUsed)
            return {};
        pattern.hidden = true;
        return changePattern(pattern);
    });
}

Status Journal::importRecords(const JournalContents &contents)
{
    if (!contents.hasRecords())
        return {};
    const auto present = m_store->milestones();
    const auto taken = m_store->assessments();
    if (!present || !taken)
        return failure(Error::Kind::Storage,
                       tr("The journal could not be read. What was saved before is safe; try again."));
    Status done = forEach(contents.milestones, [&](const Portable<Milestone> &portable) {
        Milestone milestone = portable.record;
        milestone.id = 0;
        milestone.with = personCalled(portable.with);
        return holds(*present, milestone.uuid) ? Status{} : statusOf(save(milestone));
    });
    if (!done)
        return done;
    done = forEach(contents.assessments, [&](const Portable<Assessment> &portable) {
        Assessment assessment = portable.record;
        assessment.id = 0;
        assessment.with = personCalled(portable.with);
        return holds(*taken, assessment.uuid) ? Status{} : statusOf(save(assessment));
    });
    if (!done)
        return done;
    done = importProgramme(contents);
    if (done && !contents.care.isEmpty() && carePlan().isEmpty()) // one's own words stay
        done = save(contents.care);
    if (done)
        done = hideUnused(contents.hiddenPatterns);
    return done ? forEach(contents.filters, [&](const SavedFilter &filter) { return save(filter); }) : done;
}

// A plan that is there already stays as it is; answers of days it has none of are added.
Status Journal::importPractice(Practice practice, const std::vector<Practice> &present)
{
    const auto known = std::ranges::find(present, practice.uuid, &Practice::uuid);
    if (practice.uuid.isNull() || known == present.end()) {
        practice.id = 0;
        if (practice.uuid.isNull())
            practice.uuid = QUuid::createUuid();
        return statusOf(m_store->save(practice));
    }
    return forEach(practice.log, [&](const PracticeAnswer &answer) {
        return known->answerOn(answer.day) != nullptr ? Status{} : m_store->answer(known->id, answer);
    });
}

Status Journal::importProgramme(const JournalContents &contents)
{
    const auto present = m_store->practices();
    if (!present)
        return tl::unexpected{present.error()};
    const Status done = forEach(contents.practices,
                                [&](const Practice &practice) { return importPractice(practice, *present); });
    const auto risks = this->risks();
    return done
             ? forEach(contents.risks,
                       [&](const SmallRisk &risk) { return holds(risks, risk.uuid) ? Status{} : save(risk); })
             : done;
}

Status Journal::importAll(const JournalContents &contents, ImportOutcome &outcome)
{
    Status done = importPeople(contents, outcome);
    if (done)
        done = forEach(contents.entries,
                       [&](const PortableEntry &entry) { return importEntry(entry, outcome); });
    return done ? importRecords(contents) : done;
}

Result<ImportOutcome> Journal::merge(const JournalContents &contents, bool dryRun)
{
    return merge([&contents](const TakeContents &take) { return take(contents); }, dryRun);
}

Result<ImportOutcome> Journal::merge(const std::function<Status(const TakeContents &)> &bring, bool dryRun)
{
    ImportOutcome outcome;
    bool whole = false;
    const PatternCatalogue patternsBefore = m_patterns;
    emit aboutToReset();
    const Status done = m_store->together([&]() -> Status {
        Status taken = bring([&](const JournalContents &part) {
            outcome.widen(part.entries);
            return importAll(part, outcome);
        });
        whole = taken.has_value();
        // A dry run does all of it and then lets the transaction go.
        return taken && dryRun ? Status{failure(Error::Kind::Cancelled, {})} : taken;
    });
    if (!done)
        m_patterns = patternsBefore;
    const Status loaded = reload();
    emit wasReset();
    const bool meant = done || (dryRun && whole);
    if (!meant || !loaded)
        return tl::unexpected{meant ? loaded.error() : done.error()};
    emit relationshipsChanged();
    emit trashChanged();
    emit practicesChanged();
    return outcome;
}

Result<ImportOutcome> Journal::mergeBeside(const QString &path, const JournalKey &key,
                                           const std::function<Status(const TakeContents &)> &bring)
{
    auto store = Store::openWith(path, key, {.beside = true});
    if (!store)
        return tl::unexpected{store.error()};
    const auto journal = load(*std::move(store));
    return journal ? (*journal)->merge(bring, false) : tl::unexpected{journal.error()};
}

Status Journal::refresh()
{
    emit aboutToReset();
    Status loaded = loadPatterns();
    if (loaded)
        loaded = reload();
    emit wasReset();
    emit patternsChanged();
    emit relationshipsChanged();
    emit recordsChanged();
    emit practicesChanged();
    emit trashChanged();
    return loaded;
}

} // namespace mooring
