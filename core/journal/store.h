// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/attachment/pattern.h"
#include "core/journal/checksums.h"
#include "core/journal/entry.h"
#include "core/journal/findings.h"
#include "core/journal/key.h"
#include "core/journal/people.h"
#include "core/journal/progress.h"
#include "core/journal/records.h"
#include "core/journal/schema.h"
#include "core/journal/search.h"
#include "core/journal/sqlite.h"
#include "core/result.h"

#include <QCoreApplication>
#include <QHash>
#include <QLockFile>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace mooring {

/// An entry with all that belongs to it.
struct StoredEntry {
    Entry entry;
    std::vector<Revision> revisions{}; ///< newest first
    std::optional<QDateTime> trashedAt{};
    std::optional<ImportSource> source{};
};

/// The journal on disk: the only place that speaks SQL. Knows nothing of signals or of what is in memory.
class Store
{
    Q_DECLARE_TR_FUNCTIONS(mooring::Store)

public:
    struct Opening {
        bool readOnly = false;
        bool beside = false; ///< while this process holds the journal by another connection
        QString backupFolder =
            {}; ///< where the backup before a migration goes; empty: the journal's usual one
        schema::Steps steps = schema::steps(); ///< what this program knows; tests know more
    };

    static Result<std::unique_ptr<Store>> create(const QString &path, const Passphrase &passphrase);
    static Result<std::unique_ptr<Store>> createWith(const QString &path, const JournalKey &key);
    static Result<std::unique_ptr<Store>> open(const QString &path, const Passphrase &passphrase,
                                               const Opening &opening);
    /// As open, with a key that is there already; empty for a plain file.
    static Result<std::unique_ptr<Store>> openWith(const QString &path, const JournalKey &key,
                                                   const Opening &opening);
    /// As openWith, without a look at whether the journal is whole: for
    /// reading what can still be read.
    static Result<std::unique_ptr<Store>> openDamaged(const QString &path, const JournalKey &key);
    static bool looksEncrypted(const QString &path);
    /// An error for anything at path that is no journal, or no file of its own: link, folder, other
    /// program's.
    static Status checkFile(const QString &path);
    /// An error for the database of another program, or of a Mooring this one can't follow.
    static Status checkVersion(const QString &path, const sqlite::Database &db, const Opening &opening);
    /// Keeps every other writer out while it lives. InUse, naming the holder; ReadOnly.
    static Result<std::unique_ptr<QLockFile>> lock(const QString &path);
    static Error damage(const QString &detail);
    static Error notAsWritten(const Entry &entry);
    static Error explain(const sqlite::Exception &exception);
    /// As explain, for an encrypted file: one of which no page can be read was given a wrong passphrase.
    static Error explainOpening(const sqlite::Exception &exception, const QString &path,
                                const JournalKey &key);
    /// A connection with the settings every connection of ours has, its first read done.
    static sqlite::Database connect(const QString &path, sqlite::OpenMode mode, const JournalKey &key);
    /// One that takes a damaged file as it is.
    static sqlite::Database connectDamaged(const QString &path, const JournalKey &key);

    const QString &path() const { return m_path; }
    bool isEncrypted() const { return !m_key.isEmpty(); }
    bool isReadOnly() const { return m_readOnly; }
    const JournalKey &key() const { return m_key; }
    int schemaVersion() const;

    /// Adds missing built-in patterns to the file, and the file's own patterns to the catalogue.
    Status join(PatternCatalogue &patterns);
    Status addPattern(const Pattern &own, int index);
    Status changePattern(const Pattern &pattern);
    Result<PatternMerge> mergePattern(const QString &from, const QString &into);
    Status splitPattern(const PatternMerge &merge);

    Result<std::vector<EntryRow>> rows(const CheckIn &checkIn) const;
    Result<Entry> entry(EntryId id) const;
    Result<EntryId> find(QUuid uuid) const;
    /// All entries, the trash included, by day, time of writing and UUID.
    Result<std::vector<EntryId>> inOrder() const;
    /// Hands over one after the other, holding one at a time; those that are gone are left out. Ends with the
    /// first that is not taken.
    Status eachEntry(std::span<const EntryId> ids, const std::function<Status(StoredEntry)> &take) const;
    Result<std::vector<EntryExcerpt>> excerpts(std::span<const EntryId> ids) const;
    Result<EntryId> save(const Entry &entry);
    Status setStarred(EntryId id, bool starred);
    Status setTrashed(EntryId id, std::optional<QDateTime> when);
    Status erase(EntryId id);
    Result<std::vector<TrashedEntry>> trash() const;
    Result<std::vector<Revision>> revisions(EntryId id) const;

    Status keepDraft(const Entry &entry);
    Status discardDraft(EntryId id);
    Result<std::vector<Draft>> drafts() const;

    /// Row ids whose texts match, ascending, from..to inclusive. The query must have text.
    Result<std::vector<EntryId>> matches(const SearchQuery &query, EntryId from, EntryId to) const;
    /// All texts of an entry run together, as search sees them: title first.
    Result<std::vector<QStringList>> texts(std::span<const EntryId> ids) const;

    Result<std::vector<Relationship>> relationships() const;
    Result<RelationshipId> save(const Relationship &person);

    Result<std::vector<Milestone>> milestones() const;
    Result<qint64> save(const Milestone &milestone);
    Status removeMilestone(qint64 id);
    Result<std::vector<Assessment>> assessments() const;
    Result<qint64> save(const Assessment &assessment);
    Status removeAssessment(qint64 id);
    Result<std::vector<Practice>> practices() const;
    /// With its log, whole.
    Result<qint64> save(const Practice &practice);
    Status removePractice(qint64 id);
    Status answer(qint64 practice, const PracticeAnswer &answer);
    Status takeBackAnswer(qint64 practice, QDate day);
    Result<std::vector<SavedFilter>> filters() const;
    Status save(const SavedFilter &filter);
    Status removeFilter(const QString &name);

    Result<QMap<QString, QString>> settings() const;
    Status setSetting(const QString &key, const QString &value);

    Result<QHash<EntryId, ImportSource>> importSources() const;
    Result<std::optional<std::pair<EntryId, QString>>> imported(const ImportSource &source) const;
    Status noteImport(EntryId id, const ImportSource &source);
    Status addRevision(EntryId id, const Entry &version);

    /// Runs work in one transaction: what it did is undone unless it succeeds. May be nested.
    Status together(const std::function<Status()> &work);

private:
    Store(QString path, sqlite::Database db, JournalKey key, std::unique_ptr<QLockFile> lock);

    static Result<std::unique_ptr<Store>> openFile(const QString &path, const JournalKey &key,
                                                   const Opening &opening, std::unique_ptr<QLockFile> held);
    static void useLog(sqlite::Database &db);
    void keepChecksums();
    void commit(sqlite::Transaction &transaction);
    static Status bringUpToDate(const QString &path, const JournalKey &key, sqlite::Database &db,
                                const Opening &opening);

    template <typename Work>
    static auto guarded(Work &&work) -> Result<decltype(work())>
    {
        try {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                return {};
            } else {
                return work();
            }
        } catch (const sqlite::Exception &exception) {
            return tl::unexpected<Error>{explain(exception)};
        }
    }
    /// As guarded, in a transaction of its own or inside the one that is open.
    template <typename Work>
    auto changing(Work &&work) -> Result<decltype(work())>;

    /// What is read of an entry; prepared once for any number of them.
    struct EntryStatements {
        explicit EntryStatements(const sqlite::Database &db);

        sqlite::Statement row, answers, patterns, steps;
    };
    class RevisionStatement
    {
    public:
        explicit RevisionStatement(const Store &store);
        std::vector<Revision>
        of(EntryId id); ///< newest first; those that are not as they were written are left out

    private:
        sqlite::Statement m_row;
        std::optional<checksums::Check> m_check;
    };

    Status asWritten(EntryId id) const;
    Entry readEntry(EntryId id) const;
    std::optional<checksums::Check> checkOf(checksums::Check::Of part) const;
    Entry readEntry(EntryStatements &from, EntryId id) const;
    void readTags(EntryStatements &from, EntryId id, Entry &entry) const;
    void writeEntry(const Entry &entry, EntryId id);
    void writeTags(const Entry &entry, EntryId id);
    void keepVersion(EntryId id);
    void thinVersions(EntryId id);
    int patternRow(const QString &key) const;
    int freePatternRow() const;
    Status readPatterns(PatternCatalogue &patterns);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    JournalKey m_key;
    sqlite::Database m_db;
    bool m_readOnly = false;
    bool m_isDamaged = false; ///< known to be: taken as it is
    bool m_inTransaction = false;
    QHash<QString, int> m_patternRows; ///< key -> pattern.id
    QHash<int, QString> m_patternKeys;
    QHash<int, int> m_patternBits;                  ///< pattern.id -> index in the catalogue
    std::unique_ptr<checksums::Keeper> m_checksums; ///< of a journal that is written
};

template <typename Work>
auto Store::changing(Work &&work) -> Result<decltype(work())>
{
    return guarded([&] {
        if (m_inTransaction)
            return work();
        sqlite::Transaction transaction{m_db};
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            commit(transaction);
        } else {
            auto value = work();
            commit(transaction);
            return value;
        }
    });
}

} // namespace mooring
