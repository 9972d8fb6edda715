// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store.h"

#include "core/journal/tablelist.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Database;
using sqlite::Failure;
using sqlite::Statement;

Store::Store(QString path, Database db, JournalKey key, std::unique_ptr<QLockFile> lock)
    : m_path{std::move(path)}
    , m_lock{std::move(lock)}
    , m_key{std::move(key)}
    , m_db{std::move(db)}
{}

void Store::keepChecksums() { m_checksums = std::make_unique<checksums::Keeper>(m_db); }

void Store::commit(sqlite::Transaction &transaction)
{
    if (m_checksums != nullptr)
        m_checksums->renew();
    transaction.commit();
}

/// None for a file that is read as far as it goes.
std::optional<checksums::Check> Store::checkOf(checksums::Check::Of part) const
{
    return m_isDamaged ? std::nullopt
                       : std::optional<checksums::Check>{std::in_place, m_db, part, m_checksums != nullptr};
}

Error Store::damage(const QString &detail)
{
    return {
        Error::Kind::Damaged,
        tr("A part of the journal file is damaged. What can still be read is safe; keep a copy of the file "
           "before doing anything else. (%1)")
            .arg(detail)};
}

Error Store::explain(const sqlite::Exception &exception)
{
    const QString &detail = exception.reason();
    switch (exception.failure()) {
    case Failure::NotADatabase:
        return {Error::Kind::NotAJournal, tr("This file is not a Mooring journal. It was left as it is.")};
    case Failure::Corrupt:
        return damage(detail);
    case Failure::Busy:
        return {
            Error::Kind::InUse,
            tr("Another program is using the journal just now. What was saved before is safe; try again.")};
    case Failure::ReadOnly:
    case Failure::CannotOpen:
        return {Error::Kind::ReadOnly,
                tr("The journal or its folder can't be written. What was saved before is safe; "
                   "allow writing there, then try again. (%1)")
                    .arg(detail)};
    case Failure::Full:
        return {Error::Kind::DiskFull, tr("There is no room left on the disk. What was saved before is safe; "
                                          "free some room, then try again.")};
    case Failure::Constraint:
        return {Error::Kind::Invalid,
                tr("The journal does not accept this value. Nothing was changed. (%1)").arg(detail)};
    case Failure::Interrupted:
        return {Error::Kind::Cancelled, tr("Stopped, as you asked. Nothing was changed.")};
    case Failure::Other:
        break;
    }
    return {Error::Kind::Storage,
            tr("The journal could not be read or written. What was saved before is safe; try again. (%1)")
                .arg(detail)};
}

Error Store::explainOpening(const sqlite::Exception &exception, const QString &path, const JournalKey &key)
{
    if (exception.failure() != Failure::NotADatabase || key.isEmpty())
        return explain(exception);
    if (tablelist::opensTheRest(path, key))
        return damage(tr("the first page of the file"));
    return {Error::Kind::WrongPassphrase,
            tr("The passphrase didn't open it. Nothing has changed; check Caps Lock and try again.")};
}

int Store::schemaVersion() const { return static_cast<int>(m_db.integer("PRAGMA user_version")); }

Status Store::together(const std::function<Status()> &work)
{
    if (m_inTransaction)
        return work();
    auto outcome = guarded([&]() -> Status {
        sqlite::Transaction transaction{m_db};
        m_inTransaction = true;
        Status done = work();
        m_inTransaction = false;
        if (done)
            commit(transaction);
        return done;
    });
    m_inTransaction = false;
    return outcome ? *outcome : tl::unexpected{outcome.error()};
}

Status Store::readPatterns(PatternCatalogue &patterns)
{
    auto read = guarded([&]() -> Status {
        Statement rows{m_db,
                       "SELECT id, key, own, name, meaning, pattern_group, hidden FROM pattern ORDER BY id"};
        while (rows.next()) {
            m_patternRows.insert(rows.text(1), static_cast<int>(rows.integer(0)));
            if (rows.integer(2) == 0) {
                // One that a newer Mooring knows can't be hidden here.
                static_cast<void>(patterns.setHidden(rows.text(1), rows.integer(6) != 0));
                continue;
            }
            Pattern own;
            own.id = rows.text(1);
            own.own = true;
            own.name = rows.text(3);
            own.meaning = rows.text(4);
            own.group = patternGroupFrom(rows.text(5)).value_or(PatternGroup::Both);
            own.hidden = rows.integer(6) != 0;
            if (Status added = patterns.addOwn(own); !added)
                return added;
        }
        return {};
    });
    return read ? *read : tl::unexpected{read.error()};
}

int Store::freePatternRow() const
{
    const auto taken = m_patternRows.values();
    return taken.isEmpty() ? 0 : *std::max_element(taken.begin(), taken.end()) + 1;
}

Status Store::join(PatternCatalogue &patterns)
{
    if (Status read = readPatterns(patterns); !read)
        return read;
    const bool complete = std::ranges::all_of(
        patterns.all(), [this](const Pattern &pattern) { return m_patternRows.contains(pattern.id); });
    if (!complete && !m_readOnly) {
        Status added = changing([&] {
            Statement insert{m_db, "INSERT INTO pattern (id, key) VALUES (?, ?)"};
            for (const Pattern &pattern : patterns.all()) {
                if (m_patternRows.contains(pattern.id))
                    continue;
                const int row = freePatternRow();
                insert.bind(row, pattern.id).run();
                m_patternRows.insert(pattern.id, row);
            }
        });
        if (!added)
            return added;
    }
    for (auto row = m_patternRows.cbegin(); row != m_patternRows.cend(); ++row) {
        m_patternKeys.insert(row.value(), row.key());
        if (const auto bit = patterns.indexOf(row.key()))
            m_patternBits.insert(row.value(), *bit);
    }
    return {};
}

Status Store::addPattern(const Pattern &own, int index)
{
    const int row = freePatternRow();
    Status added = changing([&] {
        Statement{m_db, "INSERT INTO pattern (id, key, own, name, meaning, pattern_group, hidden) VALUES (?, "
                        "?, 1, ?, ?, ?, ?)"}
            .bind(row, own.id, own.name, own.meaning, toId(own.group), own.hidden)
            .run();
    });
    if (added) {
        m_patternRows.insert(own.id, row);
        m_patternKeys.insert(row, own.id);
        m_patternBits.insert(row, index);
    }
    return added;
}

Status Store::changePattern(const Pattern &pattern)
{
    return changing([&] {
        Statement{m_db, "UPDATE pattern SET hidden = ? WHERE key = ?"}.bind(pattern.hidden, pattern.id).run();
        if (pattern.own)
            Statement{m_db, "UPDATE pattern SET name = ?, meaning = ?, pattern_group = ? WHERE key = ?"}
                .bind(pattern.name, pattern.meaning, toId(pattern.group), pattern.id)
                .run();
    });
}

Result<PatternMerge> Store::mergePattern(const QString &from, const QString &into)
{
    return changing([&] {
        PatternMerge merge{.from = from, .into = into};
        const int old = patternRow(from);
        Statement hidden{m_db, "SELECT hidden FROM pattern WHERE id = ?"};
        hidden.bind(old);
        merge.wasHidden = hidden.next() && hidden.integer(0) != 0;
        Statement tag{m_db, "SELECT entry, source, EXISTS (SELECT 1 FROM entry_pattern AS other WHERE "
                            "other.entry = shown.entry AND other.pattern = ?) "
                            "FROM entry_pattern AS shown WHERE pattern = ? ORDER BY entry"};
        tag.bind(patternRow(into), old);
        while (tag.next())
            merge.tags.push_back(
                {EntryId{tag.integer(0)}, patternSourceFrom(tag.text(1)), tag.integer(2) != 0});
        Statement{m_db, "UPDATE OR IGNORE entry_pattern SET pattern = ? WHERE pattern = ?"}
            .bind(patternRow(into), old)
            .run();
        Statement{m_db, "DELETE FROM entry_pattern WHERE pattern = ?"}.bind(old).run(); // had both
        Statement{m_db, "UPDATE pattern SET hidden = 1 WHERE id = ?"}.bind(old).run();
        return merge;
    });
}

Status Store::splitPattern(const PatternMerge &merge)
{
    return changing([&] {
        const int from = patternRow(merge.from);
        for (const PatternMerge::Tag &tag : merge.tags) {
            const auto entry = static_cast<qint64>(tag.entry);
            if (!tag.hadBoth)
                Statement{m_db, "DELETE FROM entry_pattern WHERE entry = ? AND pattern = ?"}
                    .bind(entry, patternRow(merge.into))
                    .run();
            // An entry erased since then is not there any more.
            Statement{m_db, "INSERT OR IGNORE INTO entry_pattern (entry, pattern, source) "
                            "SELECT id, ?, ? FROM entry WHERE id = ?"}
                .bind(from, toId(tag.source), entry)
                .run();
        }
        Statement{m_db, "UPDATE pattern SET hidden = ? WHERE id = ?"}.bind(merge.wasHidden, from).run();
    });
}

int Store::patternRow(const QString &key) const { return m_patternRows.value(key, -1); }

} // namespace mooring
