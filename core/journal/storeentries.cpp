// SPDX-License-Identifier: GPL-3.0-or-later
// Store: entries, their earlier versions, the trash and drafts.
#include "core/journal/columns.h"
#include "core/journal/entryjson.h"
#include "core/journal/plainwords.h"
#include "core/journal/store.h"

#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Statement;

namespace {

constexpr int excerptLength = 400;

QDateTime timeFrom(qint64 ms, qint64 offset)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::OffsetFromUTC, static_cast<int>(offset));
}

QDateTime timeFrom(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms); }

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument{object}.toJson(QJsonDocument::Compact));
}

/// An entry and its person, as kept in drafts and revisions.
QString snapshot(const Entry &entry)
{
    QJsonObject object = toJson(entry);
    if (entry.with != RelationshipId{})
        object.insert("relationship"_L1, static_cast<qint64>(entry.with));
    return compact(object);
}

Result<Entry> entryFromSnapshot(const QString &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content.toUtf8()).object();
    auto entry = entryFromJson(object);
    if (entry)
        entry->with = RelationshipId{object.value("relationship"_L1).toInteger()};
    return entry;
}

} // namespace

Store::EntryStatements::EntryStatements(const sqlite::Database &db)
    : row{db, "SELECT uuid, day, written_at, utc_offset, relationship, starred, checkin, title, body, "
              "what_happened, automatic, instead, extra FROM entry JOIN entry_text ON entry = id "
              "WHERE id = ?"}
    , answers{db, "SELECT item, value FROM answer WHERE entry = ?"}
    , patterns{db, "SELECT pattern, source FROM entry_pattern WHERE entry = ? ORDER BY pattern"}
    , steps{db, "SELECT step FROM entry_step WHERE entry = ? ORDER BY step"}
{}

void Store::readTags(EntryStatements &from, EntryId id, Entry &entry) const
{
    from.answers.bind(raw(id));
    while (from.answers.next())
        entry.checkIn.answers.insert(from.answers.text(0), from.answers.real(1));
    from.answers.reset();
    from.patterns.bind(raw(id));
    while (from.patterns.next())
        entry.patterns.append({m_patternKeys.value(static_cast<int>(from.patterns.integer(0))),
                               patternSourceFrom(from.patterns.text(1))});
    from.patterns.reset();
    from.steps.bind(raw(id));
    while (from.steps.next())
        entry.steps.append(static_cast<int>(from.steps.integer(0)));
    from.steps.reset();
}

Entry Store::readEntry(EntryId id) const
{
    EntryStatements statements{m_db};
    return readEntry(statements, id);
}

Entry Store::readEntry(EntryStatements &from, EntryId id) const
{
    Entry entry;
    Statement &row = from.row;
    row.bind(raw(id));
    if (row.next()) {
        entry.id = id;
        entry.uuid = QUuid::fromString(row.text(0));
        entry.day = QDate::fromString(row.text(1), Qt::ISODate);
        entry.writtenAt = timeFrom(row.integer(2), row.integer(3));
        entry.with = RelationshipId{row.integer(4)};
        entry.starred = row.integer(5) != 0;
        entry.checkIn.version = row.text(6);
        entry.title = row.text(7);
        entry.body = row.text(8);
        entry.whatHappened = row.text(9);
        entry.automatic = row.text(10);
        entry.instead = row.text(11);
        entry.extra = row.text(12);
        readTags(from, id, entry);
    }
    row.reset();
    return entry;
}

Result<Entry> Store::entry(EntryId id) const
{
    auto entry = guarded([&] { return readEntry(id); });
    if (entry && entry->id == EntryId{})
        return failure(Error::Kind::NotFound, tr("This entry is not in the journal any more."));
    const Status written = asWritten(id);
    return written ? entry : tl::unexpected{written.error()};
}

// Not only before it is shown: once changed, what is wrong in it would pass for what was written.
Status Store::asWritten(EntryId id) const
{
    if (id == EntryId{})
        return {};
    const auto wrong = guarded([&] {
        auto check = checkOf(checksums::Check::Of::Entry);
        return check && !check->passes(raw(id)) ? readEntry(id) : Entry{};
    });
    if (!wrong)
        return tl::unexpected{wrong.error()};
    return wrong->id == EntryId{} ? Status{} : Status{tl::unexpected{notAsWritten(*wrong)}};
}

Error Store::notAsWritten(const Entry &entry)
{
    return {Error::Kind::Damaged,
            tr("The entry of %1 is not as it was written: the journal file has been damaged, or changed by "
               "another program. It can be brought back from a backup.")
                .arg(QLocale{}.toString(entry.day, QLocale::LongFormat))};
}

Result<EntryId> Store::find(QUuid uuid) const
{
    return guarded([&]() -> EntryId {
               Statement row{m_db, "SELECT id FROM entry WHERE uuid = ?"};
               row.bind(uuid.toString(QUuid::WithoutBraces));
               return row.next() ? EntryId{row.integer(0)} : EntryId{};
           })
        .and_then([](EntryId id) -> Result<EntryId> {
            if (id == EntryId{})
                return failure(Error::Kind::NotFound, tr("No entry has this id."));
            return id;
        });
}

Result<std::vector<EntryExcerpt>> Store::excerpts(std::span<const EntryId> ids) const
{
    return guarded([&] {
        std::vector<EntryExcerpt> excerpts;
        excerpts.reserve(ids.size());
        Statement row{
            m_db,
            "SELECT title, substr(CASE WHEN body <> '' THEN body WHEN what_happened <> '' THEN what_happened "
            "WHEN automatic <> '' THEN automatic ELSE instead END, 1, ?) FROM entry_text WHERE entry = ?"};
        auto check = checkOf(checksums::Check::Of::Entry);
        for (const EntryId id : ids) {
            row.bind(excerptLength, raw(id));
            if (!row.next())
                excerpts.emplace_back();
            else if (check && !check->passes(raw(id)))
                excerpts.push_back({tr("This entry has been damaged"), {}});
            else
                excerpts.push_back({row.text(0), withoutMarks(row.text(1))});
            row.reset();
        }
        return excerpts;
    });
}

void Store::writeTags(const Entry &entry, EntryId id)
{
    Statement answer{m_db, "INSERT INTO answer (entry, item, value) VALUES (?, ?, ?)"};
    for (auto given = entry.checkIn.answers.cbegin(); given != entry.checkIn.answers.cend(); ++given)
        answer.bind(raw(id), given.key(), given.value()).run();
    Statement pattern{m_db, "INSERT OR IGNORE INTO entry_pattern (entry, pattern, source) VALUES (?, ?, ?)"};
    for (const PatternTag &tag : entry.patterns)
        pattern.bind(raw(id), patternRow(tag.id), toId(tag.source)).run();
    Statement step{m_db, "INSERT OR IGNORE INTO entry_step (entry, step) VALUES (?, ?)"};
    for (const int number : entry.steps)
        step.bind(raw(id), number).run();
}

void Store::keepVersion(EntryId id)
{
    Statement{
        m_db,
        "INSERT INTO revision (entry, saved_at, content) SELECT id, saved_at, ? FROM entry WHERE id = ?"}
        .bind(snapshot(readEntry(id)), raw(id))
        .run();
    thinVersions(id);
    for (const char *sql : {"DELETE FROM answer WHERE entry = ?", "DELETE FROM entry_pattern WHERE entry = ?",
                            "DELETE FROM entry_step WHERE entry = ?"})
        Statement{m_db, sql}.bind(raw(id)).run();
}

/// All of the last day stay, and of each day before it the last.
void Store::thinVersions(EntryId id)
{
    constexpr qint64 lastDay = 24LL * 60 * 60 * 1000; // ms
    Statement{
        m_db,
        "DELETE FROM revision WHERE entry = ?1 AND saved_at < ?2 AND id NOT IN (SELECT id FROM (SELECT id, "
        "max(saved_at) FROM revision WHERE entry = ?1 AND saved_at < ?2 "
        "GROUP BY date(saved_at / 1000, 'unixepoch', 'localtime')))"}
        .bind(raw(id), QDateTime::currentMSecsSinceEpoch() - lastDay)
        .run();
}

void Store::writeEntry(const Entry &entry, EntryId id)
{
    Statement{m_db,
              "UPDATE entry SET day = ?, relationship = nullif(?, 0), starred = ?, saved_at = ?, checkin = ? "
              "WHERE id = ?"}
        .bind(entry.day.toString(Qt::ISODate), static_cast<qint64>(entry.with), entry.starred,
              QDateTime::currentMSecsSinceEpoch(), entry.checkIn.version, raw(id))
        .run();
    Statement{
        m_db,
        "UPDATE entry_text SET title = ?, body = ?, what_happened = ?, automatic = ?, instead = ?, extra = ? "
        "WHERE entry = ?"}
        .bind(entry.title, entry.body, entry.whatHappened, entry.automatic, entry.instead, entry.extra,
              raw(id))
        .run();
    writeTags(entry, id);
}

Result<EntryId> Store::save(const Entry &entry)
{
    if (const Status written = asWritten(entry.id); !written)
        return tl::unexpected{written.error()};
    return changing([&] {
        if (entry.id != EntryId{}) {
            keepVersion(entry.id);
            writeEntry(entry, entry.id);
            return entry.id;
        }
        Statement{
            m_db,
            "INSERT INTO entry (uuid, day, written_at, utc_offset, relationship, starred, saved_at, checkin) "
            "VALUES (?, ?, ?, ?, nullif(?, 0), ?, ?, ?)"}
            .bind(entry.uuid.toString(QUuid::WithoutBraces), entry.day.toString(Qt::ISODate),
                  entry.writtenAt.toMSecsSinceEpoch(), entry.writtenAt.offsetFromUtc(),
                  static_cast<qint64>(entry.with), entry.starred, entry.writtenAt.toMSecsSinceEpoch(),
                  entry.checkIn.version)
            .run();
        const EntryId id{m_db.lastInsertId()};
        Statement{m_db,
                  "INSERT INTO entry_text (entry, title, body, what_happened, automatic, instead, extra) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?)"}
            .bind(raw(id), entry.title, entry.body, entry.whatHappened, entry.automatic, entry.instead,
                  entry.extra)
            .run();
        writeTags(entry, id);
        return id;
    });
}

Status Store::setStarred(EntryId id, bool starred)
{
    if (Status written = asWritten(id); !written)
        return written;
    return changing([&] {
        Statement{m_db, "UPDATE entry SET starred = ? WHERE id = ?"}.bind(starred, raw(id)).run();
    });
}

Status Store::setTrashed(EntryId id, std::optional<QDateTime> when)
{
    if (Status written = asWritten(id); !written)
        return written;
    return changing([&] {
        Statement{m_db, "UPDATE entry SET trashed_at = nullif(?, 0) WHERE id = ?"}
            .bind(when ? when->toMSecsSinceEpoch() : qint64{0}, raw(id))
            .run();
    });
}

Status Store::erase(EntryId id)
{
    return changing([&] {
        Statement{m_db, "DELETE FROM draft WHERE entry = ?"}.bind(raw(id)).run();
        // Not left to ON DELETE CASCADE: the search index is kept by a trigger on this table.
        Statement{m_db, "DELETE FROM entry_text WHERE entry = ?"}.bind(raw(id)).run();
        Statement{m_db, "DELETE FROM entry WHERE id = ?"}.bind(raw(id)).run();
    });
}

Result<std::vector<TrashedEntry>> Store::trash() const
{
    return guarded([&] {
        std::vector<TrashedEntry> trashed;
        Statement row{
            m_db,
            "SELECT id, trashed_at, day, relationship, title, substr(body, 1, 400) FROM entry "
            "JOIN entry_text ON entry = id WHERE trashed_at IS NOT NULL ORDER BY trashed_at DESC, id DESC"};
        while (row.next())
            trashed.push_back({EntryId{row.integer(0)},
                               timeFrom(row.integer(1)),
                               QDate::fromString(row.text(2), Qt::ISODate),
                               RelationshipId{row.integer(3)},
                               {row.text(4), withoutMarks(row.text(5))}});
        return trashed;
    });
}

Store::RevisionStatement::RevisionStatement(const Store &store)
    : m_row{store.m_db,
            "SELECT id, saved_at, content FROM revision WHERE entry = ? ORDER BY saved_at DESC, id DESC"}
    , m_check{store.checkOf(checksums::Check::Of::Revision)}
{}

std::vector<Revision> Store::RevisionStatement::of(EntryId id)
{
    std::vector<Revision> revisions;
    m_row.bind(raw(id));
    while (m_row.next()) {
        auto entry = entryFromSnapshot(m_row.text(2));
        if (entry && (!m_check || m_check->passes(m_row.integer(0)))) {
            entry->id = id;
            revisions.push_back({m_row.integer(0), timeFrom(m_row.integer(1)), *std::move(entry)});
        }
    }
    m_row.reset();
    return revisions;
}

Result<std::vector<Revision>> Store::revisions(EntryId id) const
{
    return guarded([&] { return RevisionStatement{*this}.of(id); });
}

Status Store::addRevision(EntryId id, const Entry &version)
{
    return changing([&] {
        Statement{m_db, "INSERT INTO revision (entry, saved_at, content) VALUES (?, ?, ?)"}
            .bind(raw(id), version.writtenAt.toMSecsSinceEpoch(), snapshot(version))
            .run();
    });
}

Status Store::keepDraft(const Entry &entry)
{
    return changing([&] {
        Statement{
            m_db,
            "INSERT INTO draft (entry, saved_at, content) VALUES (?, ?, ?) ON CONFLICT (entry) DO UPDATE SET "
            "saved_at = excluded.saved_at, content = excluded.content"}
            .bind(raw(entry.id), QDateTime::currentMSecsSinceEpoch(), snapshot(entry))
            .run();
    });
}

Status Store::discardDraft(EntryId id)
{
    return changing([&] { Statement{m_db, "DELETE FROM draft WHERE entry = ?"}.bind(raw(id)).run(); });
}

Result<std::vector<Draft>> Store::drafts() const
{
    return guarded([&] {
        std::vector<Draft> drafts;
        Statement row{m_db, "SELECT entry, saved_at, content FROM draft ORDER BY saved_at DESC"};
        auto check = checkOf(checksums::Check::Of::Draft);
        while (row.next()) {
            auto entry = entryFromSnapshot(row.text(2));
            if (entry && (!check || check->passes(row.integer(0)))) {
                entry->id = EntryId{row.integer(0)};
                drafts.push_back({timeFrom(row.integer(1)), *std::move(entry)});
            }
        }
        return drafts;
    });
}

} // namespace mooring
