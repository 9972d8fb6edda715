// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/store.h"

#include "core/journal/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Database;
using sqlite::Failure;
using sqlite::OpenMode;
using sqlite::Statement;

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// What the first bytes of a file say. An encrypted journal keeps bytes 16 to 23 of the SQLite header
/// readable (page size, and the three fixed payload fractions), everything else looks random.
enum class Looks { Missing, Plain, Encrypted, Foreign };

Looks looksOf(const QString &path)
{
    QFile file{path};
    if (!file.exists())
        return Looks::Missing;
    if (!QFileInfo{path}.isFile() || !file.open(QIODevice::ReadOnly))
        return Looks::Foreign;
    const QByteArray head = file.read(24);
    if (head.startsWith(QByteArrayView{"SQLite format 3\0", 16}))
        return Looks::Plain;
    constexpr std::array<char, 3> fractions{64, 32, 32};
    const bool fixed =
        head.size() == 24 && std::equal(fractions.begin(), fractions.end(), head.cbegin() + 21);
    return fixed && head.at(16) == 0x10 && head.at(17) == 0 ? Looks::Encrypted : Looks::Foreign;
}

Status makeFile(const QString &path)
{
    const QFileInfo info{path};
    if (info.exists() || info.isSymLink())
        return failure(
            Error::Kind::Invalid,
            Store::tr("There is already something at %1. It was left as it is; choose another name.")
                .arg(path));
    if (!info.dir().exists() && QDir{}.mkpath(info.absolutePath()))
        QFile::setPermissions(info.absolutePath(), ownerOnly | QFile::ExeOwner);
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return failure(Error::Kind::ReadOnly,
                       Store::tr("No journal can be made at %1 (%2). Choose a folder you can write to.")
                           .arg(path, file.errorString()));
    return {};
}

} // namespace

Store::Store(QString path, Database db, std::unique_ptr<QLockFile> lock)
    : m_path{std::move(path)}
    , m_lock{std::move(lock)}
    , m_db{std::move(db)}
{}

Error Store::explain(const sqlite::Exception &exception)
{
    const QString detail = QString::fromUtf8(exception.what());
    switch (exception.failure()) {
    case Failure::NotADatabase:
        return {Error::Kind::NotAJournal, tr("This file is not a Mooring journal. It was left as it is.")};
    case Failure::Corrupt:
        return {Error::Kind::Damaged,
                tr("A part of the journal file is damaged. What can still be read is safe; keep a "
                   "copy of the file before doing anything else. (%1)")
                    .arg(detail)};
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
    case Failure::Other:
        break;
    }
    return {Error::Kind::Storage,
            tr("The journal could not be read or written. What was saved before is safe; try again. (%1)")
                .arg(detail)};
}

Result<std::unique_ptr<QLockFile>> Store::lock(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // never by age: only a holder that no longer runs loses its lock
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        return failure(
            Error::Kind::ReadOnly,
            tr("The folder of the journal can't be written, so nothing could be saved. What was saved before "
               "is safe; allow writing to %1, then try again.")
                .arg(QFileInfo{path}.absolutePath()));
    qint64 process = 0;
    QString host;
    QString program;
    lock->getLockInfo(&process, &host, &program);
    return failure(Error::Kind::InUse,
                   tr("This journal is already open in another window (%1, process %2 on %3). "
                      "Nothing has changed; close it there first.")
                       .arg(program, QString::number(process), host));
}

Database Store::connect(const QString &path, OpenMode mode, const Passphrase &passphrase)
{
    Database db{path, mode, passphrase};
    db.execute("PRAGMA busy_timeout = 2000");
    db.execute("PRAGMA foreign_keys = ON");
    db.execute("PRAGMA trusted_schema = OFF");
    db.execute("PRAGMA cell_size_check = ON");
    db.integer("SELECT count(*) FROM sqlite_schema"); // the first read: a wrong key shows here
    if (mode == OpenMode::ReadOnly) {
        db.execute("PRAGMA query_only = ON");
        return db;
    }
    db.execute("PRAGMA synchronous = FULL");
    if (db.text("PRAGMA journal_mode = WAL") != "wal"_L1)
        db.execute("PRAGMA journal_mode = DELETE"); // a file system without shared memory: still durable
    return db;
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const Passphrase &passphrase)
{
    if (const Status made = makeFile(path); !made)
        return tl::unexpected{made.error()};
    auto held = lock(path);
    if (!held)
        return tl::unexpected{held.error()};
    auto created = guarded([&] {
        auto db = connect(path, OpenMode::ReadWrite, passphrase);
        schema::migrate(db);
        std::unique_ptr<Store> store{new Store{path, std::move(db), std::move(*held)}};
        store->m_encrypted = !passphrase.isEmpty();
        return store;
    });
    if (!created)
        QFile::remove(path); // ours, empty, and made a moment ago
    return created;
}

Status Store::checkFile(const QString &path, const Passphrase &passphrase)
{
    switch (looksOf(path)) {
    case Looks::Missing:
        return failure(Error::Kind::NotFound, tr("There is no journal at %1.").arg(path));
    case Looks::Foreign:
        return failure(Error::Kind::NotAJournal, notAJournal(path));
    case Looks::Encrypted:
        if (passphrase.isEmpty())
            return failure(Error::Kind::WrongPassphrase,
                           tr("This journal is protected; its passphrase is needed."));
        break;
    case Looks::Plain:
        break;
    }
    return {};
}

QString Store::notAJournal(const QString &path)
{
    return tr("%1 is not a Mooring journal. It was left as it is.").arg(path);
}

Result<std::unique_ptr<Store>> Store::openFile(const QString &path, const Passphrase &passphrase,
                                               bool readOnly)
{
    std::unique_ptr<QLockFile> held;
    if (!readOnly) {
        auto locked = lock(path);
        if (!locked)
            return tl::unexpected{locked.error()};
        held = std::move(*locked);
    }
    auto opened = guarded([&]() -> Result<std::unique_ptr<Store>> {
        auto db = connect(path, readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, passphrase);
        if (db.integer("PRAGMA application_id") != schema::applicationId)
            return failure(Error::Kind::NotAJournal, notAJournal(path));
        if (db.integer("PRAGMA user_version") > schema::version)
            return failure(Error::Kind::NewerSchema,
                           tr("This journal was written by a newer Mooring. It was left as it "
                              "is; open it with that version."));
        if (!readOnly)
            schema::migrate(db);
        std::unique_ptr<Store> store{new Store{path, std::move(db), std::move(held)}};
        store->m_encrypted = !passphrase.isEmpty();
        store->m_readOnly = readOnly;
        return store;
    });
    return opened ? std::move(*opened) : tl::unexpected{opened.error()};
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Passphrase &passphrase, bool readOnly)
{
    if (const Status fit = checkFile(path, passphrase); !fit)
        return tl::unexpected{fit.error()};
    const bool encrypted = looksEncrypted(path);
    const Passphrase none; // a plain file takes no key, whatever was typed
    auto opened = openFile(path, encrypted ? passphrase : none, readOnly);
    if (!opened && encrypted && opened.error().kind == Error::Kind::NotAJournal)
        return failure(
            Error::Kind::WrongPassphrase,
            tr("The passphrase didn't open it. Nothing has changed; check Caps Lock and try again."));
    return opened;
}

bool Store::looksEncrypted(const QString &path) { return looksOf(path) == Looks::Encrypted; }

int Store::schemaVersion() const { return static_cast<int>(m_db.integer("PRAGMA user_version")); }

Result<QStringList> Store::verify() const
{
    QStringList problems;
    const Status read = guarded([&] {
        Statement integrity{m_db, "PRAGMA integrity_check"};
        while (integrity.next())
            if (const QString line = integrity.text(0); line != "ok"_L1)
                problems.append(line);
        Statement links{m_db, "PRAGMA foreign_key_check"};
        while (links.next())
            problems.append(
                tr("A row of %1 points to a row of %2 that is not there.").arg(links.text(0), links.text(2)));
        if (!m_readOnly)
            Statement{m_db, "INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)"}
                .run();
        if (m_db.integer("SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry FROM entry_text)") > 0)
            problems.append(tr("An entry has lost its text."));
    });
    if (!read)
        problems.append(read.error().message);
    return problems;
}

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
            transaction.commit();
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
            if (rows.integer(2) == 0)
                continue;
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

int Store::patternRow(const QString &key) const { return m_patternRows.value(key, -1); }

} // namespace mooring
