// SPDX-License-Identifier: GPL-3.0-or-later
// Store: finding out what a file is, making and opening journals, one writer at a time.
#include "core/journal/backup.h"
#include "core/journal/checks.h"
#include "core/journal/coredumps.h"
#include "core/journal/files.h"
#include "core/journal/places.h"
#include "core/journal/store.h"

#include <QFileInfo>

#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Database;
using sqlite::OpenMode;

namespace {

/// What the first bytes of a file say. An encrypted journal keeps bytes 16 to 23 of the SQLite header
/// readable (page size, format, bytes at the end of each page, and three fixed fractions); the rest looks
/// random.
enum class Looks { Missing, Plain, Encrypted, Foreign };

struct Look {
    Looks looks = Looks::Missing;
    bool isDamaged = false; ///< a byte or two are not what they always are
};

/// How many bytes of the readable part are not as they always are.
int strangeBytes(QByteArrayView head, char bytesAtPageEnd)
{
    const QByteArray usual = QByteArray{"\x10\0\0\0\0\x40\x20\x20", 8};
    int strange = 0;
    for (const qsizetype at : {0, 1, 5, 6, 7})
        strange += head.at(16 + at) != usual.at(at) ? 1 : 0;
    strange += head.at(20) != bytesAtPageEnd ? 1 : 0;
    const bool knownFormat = head.at(18) == head.at(19) && (head.at(18) == 1 || head.at(18) == 2);
    return strange + (knownFormat ? 0 : 1);
}

Look lookAt(QByteArrayView head)
{
    constexpr char authentication = 64; // bytes of nonce and tag at the end of each encrypted page
    constexpr int mostStrange = 2;
    if (head.size() < 24)
        return {Looks::Foreign};
    const QByteArrayView magic{"SQLite format 3\0", 16};
    const auto asMagic = std::inner_product(magic.begin(), magic.end(), head.begin(), 0, std::plus{},
                                            [](char left, char right) { return left == right ? 1 : 0; });
    if (asMagic >= magic.size() - mostStrange)
        return {Looks::Plain, asMagic < magic.size() || strangeBytes(head, 0) > 0};
    const int strange = strangeBytes(head, authentication);
    return {strange <= mostStrange ? Looks::Encrypted : Looks::Foreign, strange > 0};
}

Look looksOf(const QString &path)
{
    return QFileInfo::exists(path) ? lookAt(sqlite::beginningOf(path, 24)) : Look{Looks::Missing};
}

QString notAJournal(const QString &path)
{
    return Store::tr("%1 is not a Mooring journal. It was left as it is.").arg(path);
}

} // namespace

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

Database Store::connect(const QString &path, OpenMode mode, const JournalKey &key)
{
    forbidCoreDumps();
    Database db{path, mode, key};
    db.execute("PRAGMA busy_timeout = 2000");
    db.execute("PRAGMA foreign_keys = ON");
    db.execute("PRAGMA trusted_schema = OFF");
    db.execute("PRAGMA cell_size_check = ON");
    db.integer("SELECT count(*) FROM sqlite_schema"); // the first read: a wrong key shows here
    db.execute(mode == OpenMode::ReadOnly ? "PRAGMA query_only = ON" : "PRAGMA synchronous = FULL");
    return db;
}

Database Store::connectDamaged(const QString &path, const JournalKey &key)
{
    Database db{path, OpenMode::ReadWrite, key};
    // Before the first read: a garbled table then hides only itself, and a file that ends too soon is taken
    // as it is.
    db.execute("PRAGMA writable_schema = ON");
    db.execute("PRAGMA trusted_schema = OFF");
    db.execute("PRAGMA cell_size_check = ON");
    db.integer("SELECT count(*) FROM sqlite_schema");
    return db;
}

void Store::useLog(Database &db)
{
    if (db.text("PRAGMA journal_mode = WAL") != "wal"_L1)
        db.execute("PRAGMA journal_mode = DELETE"); // a file system without shared memory: still durable
}

Result<std::unique_ptr<Store>> Store::create(const QString &path, const Passphrase &passphrase)
{
    const auto key = JournalKey::forNewFile(passphrase);
    return key ? createWith(path, *key) : tl::unexpected{key.error()};
}

Result<std::unique_ptr<Store>> Store::createWith(const QString &path, const JournalKey &key)
{
    // Made beside and then given its name, so that a crash leaves nothing that looks like a journal.
    const QString beside = files::unfinished(path);
    if (QFileInfo::exists(path) || QFileInfo{path}.isSymLink())
        return tl::unexpected{files::makePrivateFile(path).error()};
    if (const Status folder = files::makePrivateFolder(QFileInfo{path}.absolutePath()); !folder)
        return tl::unexpected{folder.error()};
    auto held = lock(path);
    if (!held)
        return tl::unexpected{held.error()};
    files::removeDatabase(beside);
    if (const Status made = files::makePrivateFile(beside); !made)
        return tl::unexpected{made.error()};
    Status written = guarded([&] {
        auto db = connect(beside, OpenMode::ReadWrite, key);
        schema::migrate(db);
    });
    if (written)
        written = files::place(beside, path);
    if (!written) {
        files::removeDatabase(beside);
        return tl::unexpected{written.error()};
    }
    return guarded([&] {
        auto db = connect(path, OpenMode::ReadWrite, key);
        useLog(db);
        std::unique_ptr<Store> store{new Store{path, std::move(db), key.copy(), std::move(*held)}};
        store->keepChecksums();
        return store;
    });
}

Status Store::checkFile(const QString &path)
{
    if (Status single = files::refuseLinks(path); !single)
        return single;
    const Look look = looksOf(path);
    switch (look.looks) {
    case Looks::Missing:
        return failure(Error::Kind::NotFound, tr("There is no journal at %1.").arg(path));
    case Looks::Foreign:
        return failure(Error::Kind::NotAJournal, notAJournal(path));
    case Looks::Encrypted:
    case Looks::Plain:
        break;
    }
    return look.isDamaged ? Status{tl::unexpected{damage(tr("the first bytes of the file"))}} : Status{};
}

Status Store::checkVersion(const QString &path, const Database &db, const Opening &opening)
{
    if (db.integer("PRAGMA application_id") != schema::applicationId) {
        const bool isOurs =
            db.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('entry', 'entry_text')") == 2;
        return isOurs ? Status{tl::unexpected{damage(u"application_id"_s)}}
                      : Status{failure(Error::Kind::NotAJournal, notAJournal(path))};
    }
    const auto version = static_cast<std::size_t>(db.integer("PRAGMA user_version"));
    if (version > opening.steps.size())
        return failure(Error::Kind::NewerSchema,
                       tr("This journal was written by a newer Mooring. It was left as it "
                          "is; open it with that version."));
    if (version < opening.steps.size() && opening.readOnly)
        return failure(
            Error::Kind::ReadOnly,
            tr("This journal was written by an older Mooring and has to be brought up to date once. "
               "Nothing has changed; open it in the window first."));
    return {};
}

Status Store::bringUpToDate(const QString &path, const JournalKey &key, Database &db, const Opening &opening)
{
    if (!opening.readOnly
        && static_cast<std::size_t>(db.integer("PRAGMA user_version")) < opening.steps.size()) {
        const QString folder = opening.backupFolder.isEmpty() ? backupFolder(path) : opening.backupFolder;
        const auto kept =
            makeBackup(path, key, {.folder = folder, .reason = BackupReason::BeforeUpgrade}, {});
        if (!kept)
            return failure(kept.error().kind,
                           tr("This journal has to be brought up to date, and that is never done without a "
                              "backup. It was left as it is. %1")
                               .arg(kept.error().message));
        schema::migrate(db, opening.steps);
    }
    const Findings findings = checks::quick(db, opening.steps);
    return findings.empty() ? Status{} : Status{tl::unexpected{damage(findings.front().detail)}};
}

Result<std::unique_ptr<Store>> Store::open(const QString &path, const Passphrase &passphrase,
                                           const Opening &opening)
{
    if (const Status fit = checkFile(path); !fit)
        return tl::unexpected{fit.error()};
    const bool encrypted = looksEncrypted(path);
    if (encrypted && passphrase.isEmpty())
        return failure(Error::Kind::WrongPassphrase,
                       tr("This journal is protected; its passphrase is needed."));
    // Held before the key is derived: whoever has to wait for another window knows at once.
    auto held = opening.readOnly ? Result<std::unique_ptr<QLockFile>>{} : lock(path);
    if (!held)
        return tl::unexpected{held.error()};
    // A plain file takes no key, whatever was typed.
    auto key = encrypted ? JournalKey::forFile(path, passphrase) : Result<JournalKey>{};
    return key ? openFile(path, *key, opening, *std::move(held)) : tl::unexpected{key.error()};
}

Result<std::unique_ptr<Store>> Store::openWith(const QString &path, const JournalKey &key,
                                               const Opening &opening)
{
    if (const Status fit = checkFile(path); !fit)
        return tl::unexpected{fit.error()};
    const bool unlocked = opening.readOnly || opening.beside;
    auto held = unlocked ? Result<std::unique_ptr<QLockFile>>{} : lock(path);
    return held ? openFile(path, key, opening, *std::move(held)) : tl::unexpected{held.error()};
}

Result<std::unique_ptr<Store>> Store::openFile(const QString &path, const JournalKey &key,
                                               const Opening &opening, std::unique_ptr<QLockFile> held)
{
    if (held != nullptr) // left by a crash; what it was to replace is still here
        files::removeDatabase(files::unfinished(path));
    try {
        auto db = connect(path, opening.readOnly ? OpenMode::ReadOnly : OpenMode::ReadWrite, key);
        if (const Status known = checkVersion(path, db, opening); !known) {
            db.keepLog(); // left as it is means the log too
            return tl::unexpected{known.error()};
        }
        if (const Status upToDate = bringUpToDate(path, key, db, opening); !upToDate)
            return tl::unexpected{upToDate.error()};
        if (!opening.readOnly)
            useLog(db);
        std::unique_ptr<Store> store{new Store{path, std::move(db), key.copy(), std::move(held)}};
        store->m_readOnly = opening.readOnly;
        if (!opening.readOnly)
            store->keepChecksums();
        return store;
    } catch (const sqlite::Exception &exception) {
        return tl::unexpected{explainOpening(exception, path, key)};
    }
}

Result<std::unique_ptr<Store>> Store::openDamaged(const QString &path, const JournalKey &key)
{
    try {
        std::unique_ptr<Store> store{new Store{path, connectDamaged(path, key), key.copy(), nullptr}};
        store->m_readOnly = store->m_isDamaged = true;
        return store;
    } catch (const sqlite::Exception &exception) {
        return tl::unexpected{explainOpening(exception, path, key)};
    }
}

bool Store::looksEncrypted(const QString &path) { return looksOf(path).looks == Looks::Encrypted; }

} // namespace mooring
