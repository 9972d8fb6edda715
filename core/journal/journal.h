// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/attachment/observation.h"
#include "core/attachment/pattern.h"
#include "core/journal/careplan.h"
#include "core/journal/entry.h"
#include "core/journal/findings.h"
#include "core/journal/key.h"
#include "core/journal/passphrase.h"
#include "core/journal/people.h"
#include "core/journal/records.h"
#include "core/journal/search.h"
#include "core/result.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace mooring {

class Store;
struct StoredEntry;

struct JournalInfo {
    QString path;
    int schema = 0;
    qint64 entries = 0;
    qint64 trashed = 0;
    qint64 relationships = 0;
    bool encrypted = false;
    qint64 bytes = 0; ///< of the file and its write-ahead log
};

/// The open journal and its only writer. Keeps one EntryRow per entry in memory, oldest first (day, then time
/// of writing), and says before and after when one changes, in the terms of QAbstractItemModel.
class Journal final : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        ReadWrite,
        ReadOnly,
        ReadOnlyIfInUse ///< as ReadWrite, but while another window or program holds it only to read
    };

    /// Makes a new journal file (mode 0600). Fails with Invalid if something is already there.
    static Result<std::unique_ptr<Journal>> create(const QString &path, const Passphrase &passphrase);
    /// The same with a key that was derived before.
    static Result<std::unique_ptr<Journal>> createWith(const QString &path, const JournalKey &key);
    /// Opens an existing one; takes about 0.2 s with a passphrase, so call it off the UI thread and then
    /// moveToThread(). Errors: NotFound, NotAJournal, WrongPassphrase, Damaged, NewerSchema, InUse, ReadOnly.
    static Result<std::unique_ptr<Journal>> open(const QString &path, const Passphrase &passphrase,
                                                 Access access = Access::ReadWrite);
    /// The same with the key that JournalKey::forFile derived for the file.
    static Result<std::unique_ptr<Journal>> openWith(const QString &path, const JournalKey &key,
                                                     Access access = Access::ReadWrite);
    /// True when the file at path looks like an encrypted journal, or was one before its beginning was
    /// damaged: a passphrase is needed.
    static bool needsPassphrase(const QString &path);
    /// What opens it, or would if it were whole; empty for a plain one. Takes about 0.2 s with a passphrase.
    static Result<JournalKey> keyOf(const QString &path, const Passphrase &passphrase);
    ~Journal() override;
    Q_DISABLE_COPY_MOVE(Journal)

    QString path() const;
    bool isReadOnly() const;
    bool isEncrypted() const;
    /// Why it may only be read: a sentence naming who holds it. Empty unless ReadOnlyIfInUse found a holder.
    const QString &heldBy() const { return m_heldBy; }
    /// For jobs beside: a backup or a check of this journal needs its path and a copy of this.
    JournalKey key() const;
    Result<JournalInfo> info() const;
    /// All there is to find (verify.h), here and now: for jobs beside there is verifyJournal.
    Result<Findings> verify() const;

    // Entries
    std::span<const EntryRow> rows() const { return m_rows; }
    std::optional<int> rowOf(EntryId id) const;
    Result<Entry> entry(EntryId id) const;
    Result<EntryId> find(QUuid uuid) const;
    /// For list rows; same order and size as ids.
    Result<std::vector<EntryExcerpt>> excerpts(std::span<const EntryId> ids) const;
    /// Stores a new entry or a new version of a known one; the old version is kept as a Revision,
    /// all of the last 24 hours and one of each day before.
    Result<EntryId> save(Entry entry);
    Status setStarred(EntryId id, bool starred);
    Status moveToTrash(EntryId id);
    Status restore(EntryId id);
    Status erase(EntryId id); ///< from the trash, for good
    Result<std::vector<TrashedEntry>> trash() const;
    Result<std::vector<Revision>> revisions(EntryId id) const; ///< newest first

    // Drafts: at most one for a new entry and one for each known entry
    Status keepDraft(const Entry &entry);
    Status discardDraft(EntryId id);
    Result<std::vector<Draft>> drafts() const;

    // Search: ids newest first
    /// Ids of all entries that match, without texts. With is:trashed the ids are of trashed entries.
    Result<std::vector<EntryId>> find(const SearchQuery &query) const;
    /// The newest `limit` matches with snippets.
    Result<std::vector<SearchHit>> search(const SearchQuery &query, int limit) const;
    Result<std::vector<SearchHit>> snippets(const SearchQuery &query, std::span<const EntryId> ids) const;

    /// Names in the query that this journal does not know.
    std::vector<QueryProblem> unknownNames(const SearchQuery &query) const;

    // People
    const std::vector<Relationship> &relationships() const { return m_relationships; }
    const Relationship *relationship(RelationshipId id) const;
    const Relationship *relationship(const QString &name) const; ///< whatever the case
    QString nameOf(RelationshipId id) const;                     ///< empty for "in general"
    Result<RelationshipId> save(Relationship person);

    // Patterns and the check-in
    const PatternCatalogue &patterns() const { return m_patterns; }
    Status addPattern(const Pattern &own);
    /// A new own pattern; its id is made here and returned. Invalid as PatternCatalogue::nameFits says.
    Result<QString> makePattern(const QString &name, PatternGroup group, const QString &meaning = {});
    /// Of an own pattern name, meaning, group and whether it is hidden, of another only the last. What was
    /// tagged keeps its tags.
    Status changePattern(const Pattern &pattern);
    /// Every entry that shows `from`, in the trash too, shows `into` instead; `from`, an own pattern, is
    /// hidden.
    Result<PatternMerge> mergePattern(const QString &from, const QString &into);
    /// Takes a merge back; entries erased since then stay gone.
    Status splitPattern(const PatternMerge &merge);
    const CheckIn &checkIn() const { return m_checkIn; }

    // For the trends: one observation per entry with a score, oldest first; {} is "in general"
    std::vector<Observation> observations(RelationshipId with, Dimension dimension) const;

    // Records
    Result<std::vector<Milestone>> milestones() const;
    Result<qint64> save(const Milestone &milestone);
    Status removeMilestone(qint64 id);
    Result<std::vector<Assessment>> assessments() const;
    Result<qint64> save(const Assessment &assessment);
    Status removeAssessment(qint64 id);
    /// Plans with their logs, in the order in which they were made.
    Result<std::vector<Practice>> practices() const;
    /// With its log, whole. Invalid: no words, words or notes too long, no day of the week, two answers a
    /// day.
    Result<qint64> save(const Practice &practice);
    Status removePractice(qint64 id);
    /// How the plan went on a day; an answer of that day gives way. Invalid: a day before the plan.
    Status answer(qint64 practice, const PracticeAnswer &answer);
    Status takeBackAnswer(qint64 practice, QDate day);
    /// Small risks of trust, the oldest first.
    std::vector<SmallRisk> risks() const;
    Status save(const SmallRisk &risk);
    Status removeRisk(QUuid uuid);
    CarePlan carePlan() const;
    /// Invalid when a part is too long.
    Status save(const CarePlan &plan);
    Result<std::vector<SavedFilter>> filters() const;
    Status save(const SavedFilter &filter);
    Status removeFilter(const QString &name);

    // Settings that belong to the journal, not to the machine
    QString setting(const QString &key, const QString &otherwise = {}) const;
    Status setSetting(const QString &key, const QString &value);

    // Exchange
    Result<JournalContents> contents() const;
    /// The same without entries.
    Result<JournalContents> records() const;
    /// All entries, the trash included, by day, time of writing and UUID.
    Result<std::vector<EntryId>> inOrder() const;
    /// Hands over one entry after the other, as contents() has them but holding one at a time. Those that are
    /// gone meanwhile are left out; ends with the first that is not taken.
    Status eachEntry(std::span<const EntryId> ids,
                     const std::function<Status(const PortableEntry &)> &take) const;
    /// One transaction: all of it or none. Entries are matched by source, then by uuid; people by name.
    Result<ImportOutcome> merge(const JournalContents &contents, bool dryRun);
    /// The same of what `bring` hands over part by part. Fails as `bring` does, and then nothing is changed.
    Result<ImportOutcome> merge(const std::function<Status(const TakeContents &)> &bring, bool dryRun);
    /// The same on another thread, by a connection of its own, while a journal of this process holds the
    /// file. That one can't write meanwhile, and knows nothing of what came in before it has called
    /// refresh().
    static Result<ImportOutcome> mergeBeside(const QString &path, const JournalKey &key,
                                             const std::function<Status(const TakeContents &)> &bring);
    /// Reads again what mergeBeside has written.
    Status refresh();

signals:
    void entryAboutToBeAdded(int row);
    void entryAdded(int row);
    void entryAboutToBeRemoved(int row);
    void entryRemoved(int row);
    /// to is the row before which it will stand, as in QAbstractItemModel::beginMoveRows
    void entryAboutToMove(int from, int to);
    void entryMoved(int row);
    void entryChanged(int row);
    void aboutToReset();
    void wasReset();
    void relationshipsChanged();
    void patternsChanged();
    void recordsChanged();   ///< milestones, assessments, filters
    void practicesChanged(); ///< plans, their answers, small risks
    void trashChanged();
    void settingChanged(const QString &key);

private:
    friend class Forecast;

    explicit Journal(std::unique_ptr<Store> store);
    static Result<std::unique_ptr<Journal>> load(std::unique_ptr<Store> store);
    template <typename OpenStore>
    static Result<std::unique_ptr<Journal>> openBy(const QString &path, Access access,
                                                   const OpenStore &openStore);

    Status loadPatterns();
    Status reload();
    Status readAgain();
    EntryRow rowFor(const Entry &entry) const;
    void place(const EntryRow &row);
    void takeOut(EntryId id);
    Status prepare(Entry &entry) const;
    PortableEntry portable(StoredEntry stored) const;
    Status addRecordsTo(JournalContents &contents) const;
    RelationshipId personCalled(const QString &name) const;
    Status ensurePerson(Relationship person, ImportOutcome &outcome);
    Result<EntryId> knownAs(const PortableEntry &portable) const;
    Result<Entry> presentOf(const PortableEntry &portable) const; ///< without an id if it is new
    Entry inPlaceOf(const Entry &present, const PortableEntry &portable) const;
    static QString leftOut(const PortableEntry &portable, const Error &why);
    bool hasUnchanged(const std::optional<ImportSource> &source) const;
    Status importEntry(const PortableEntry &portable, ImportOutcome &outcome);
    Status importHistory(const PortableEntry &portable, EntryId id);
    Status importAll(const JournalContents &contents, ImportOutcome &outcome);
    Status importPeople(const JournalContents &contents, ImportOutcome &outcome);
    Status importRecords(const JournalContents &contents);
    Status importProgramme(const JournalContents &contents);
    Status hideUnused(const QStringList &patterns);
    Status importPractice(Practice practice, const std::vector<Practice> &present);
    Result<std::vector<EntryId>> matching(const SearchQuery &query, std::vector<EntryId> candidates) const;
    Result<std::vector<EntryId>> newest(const SearchQuery &query, std::size_t limit) const;
    Result<std::vector<EntryId>> findInTrash(const SearchQuery &query) const;

    std::unique_ptr<Store> m_store;
    QString m_heldBy;
    PatternCatalogue m_patterns;
    CheckIn m_checkIn;
    std::vector<Relationship> m_relationships;
    std::vector<EntryRow> m_rows;
    QHash<EntryId, qint32> m_days; ///< finds a row: with the day, a binary search does the rest
    QMap<QString, QString> m_settings;
};

} // namespace mooring
