// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite.h"

#include "core/journal/engine.h"

#include <QDir>
#include <QFileInfo>
#include <QStringDecoder>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace mooring::sqlite {

namespace {

Failure failureOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_NOTADB:
        return Failure::NotADatabase;
    case SQLITE_CORRUPT:
        return Failure::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Failure::Busy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Failure::ReadOnly;
    case SQLITE_FULL:
        return Failure::Full;
    case SQLITE_CANTOPEN:
        return Failure::CannotOpen;
    case SQLITE_CONSTRAINT:
        return Failure::Constraint;
    case SQLITE_INTERRUPT:
        return Failure::Interrupted;
    default:
        return Failure::Other;
    }
}

int flagsOf(OpenMode mode)
{
    switch (mode) {
    case OpenMode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenMode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case OpenMode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    }
    Q_UNREACHABLE();
}

constexpr int copiedAtOnce = 512;  // pages between two looks at the progress
constexpr int askedEvery = 20'000; // steps of the engine's machine: some milliseconds

/// The file's place without symbolic links in its folders, so that the engine may refuse any that is left:
/// the file itself.
QByteArray placeOf(const QString &path)
{
    if (path.startsWith(u':'))
        return path.toUtf8();
    const QFileInfo info{path};
    const QString folder = info.dir().canonicalPath();
    return folder.isEmpty() ? path.toUtf8() : QString{folder + u'/' + info.fileName()}.toUtf8();
}

/// The key as the engine takes it: nothing is derived from it any more.
Secret rawKey(const JournalKey &key)
{
    return key.isEmpty() ? Secret{} : Secret{QByteArray{"raw:" + key.raw()}};
}

void setCipher(sqlite3 *db)
{
    // A wrongly named PRAGMA would be ignored in silence, so: the typed interface, and the answer is checked.
    const int aegis = sqlite3mc_cipher_index("aegis");
    if (aegis <= 0 || sqlite3mc_config(db, "cipher", aegis) != aegis)
        throw Exception{db, SQLITE_ERROR, "setting up encryption"};
}

JournalKey derived(const QString &path, const Passphrase &passphrase, KeyDerivation derivation)
{
    auto key = JournalKey::forFile(path, passphrase, derivation);
    if (!key)
        throw Exception{nullptr, SQLITE_NOMEM, "deriving the key"};
    return *std::move(key);
}

} // namespace

Exception::Exception(sqlite3 *db, int code, const std::string &doing)
    : Exception{db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code), code, doing}
{}

Exception::Exception(const std::string &reason, int code, const std::string &doing)
    : std::runtime_error{doing + ": " + reason}
    , m_reason{QString::fromStdString(reason)}
    , m_failure{failureOf(code)}
{}

Exception Exception::interrupted() { return {nullptr, SQLITE_INTERRUPT, "working"}; }

void Database::Close::operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
void Database::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
void Statement::GiveBack::operator()(sqlite3_stmt *statement) const
{
    db->keep(Database::Prepared{statement});
}

namespace {

/// The file as the engine has it open; null when it has none.
sqlite3_file *fileOf(sqlite3 *db)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    return file != nullptr && file->pMethods != nullptr ? file : nullptr;
}

} // namespace

qint64 Database::fileBytes() const
{
    sqlite3_file *file = fileOf(handle());
    sqlite3_int64 bytes = 0;
    if (file != nullptr)
        file->pMethods->xFileSize(file, &bytes);
    return bytes;
}

QByteArray beginningOf(const QString &path, qsizetype bytes)
{
    if (!QFileInfo{path}.isFile())
        return {};
    try {
        const Database file{path, OpenMode::ReadOnly, JournalKey{}};
        sqlite3_file *raw = fileOf(file.handle());
        const sqlite3_int64 size = file.fileBytes();
        if (raw == nullptr)
            return {};
        QByteArray beginning{static_cast<qsizetype>(std::min<sqlite3_int64>(size, bytes)), '\0'};
        const int code = raw->pMethods->xRead(raw, beginning.data(), static_cast<int>(beginning.size()), 0);
        return code == SQLITE_OK ? beginning : QByteArray{};
    } catch (const Exception &) {
        return {};
    }
}

Database::Database(const QString &path, OpenMode mode, const JournalKey &key)
{
    sqlite3 *db = nullptr;
    const int code =
        sqlite3_open_v2(placeOf(path).constData(), &db, flagsOf(mode) | SQLITE_OPEN_NOFOLLOW, nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK)
        throw Exception{db, code, "opening the file"};
    sqlite3_extended_result_codes(db, 1);
    if (key.isEmpty())
        return;
    setCipher(db);
    const Secret raw = rawKey(key);
    const int keyed = sqlite3_key(db, raw.bytes().constData(), static_cast<int>(raw.bytes().size()));
    if (keyed != SQLITE_OK)
        throw Exception{db, keyed, "setting the key"};
}

Database::Database(const QString &path, OpenMode mode, const Passphrase &passphrase, KeyDerivation derivation)
    : Database{path, mode, derived(path, passphrase, derivation)}
{}

bool Database::copyTo(Database &target, const Progress &progress)
{
    const OneMoment oneMoment{*this};
    integer("SELECT count(*) FROM sqlite_schema");
    struct Finish {
        void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
    };
    const std::unique_ptr<sqlite3_backup, Finish> backup{
        sqlite3_backup_init(target.handle(), "main", handle(), "main")};
    if (!backup)
        throw Exception{target.handle(), sqlite3_errcode(target.handle()), "copying"};
    if (progress && !progress(0))
        return false;
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        code = sqlite3_backup_step(backup.get(), copiedAtOnce);
        const double all = sqlite3_backup_pagecount(backup.get());
        const double left = sqlite3_backup_remaining(backup.get());
        if (code == SQLITE_OK && progress && !progress(1 - left / all))
            return false;
    }
    if (code != SQLITE_DONE)
        throw Exception{nullptr, code, "copying"};
    return true;
}

void Database::changeKey(const JournalKey &key)
{
    if (!key.isEmpty())
        setCipher(handle());
    const Secret raw = rawKey(key);
    const int code = sqlite3_rekey(handle(), raw.bytes().constData(), static_cast<int>(raw.bytes().size()));
    if (code != SQLITE_OK)
        throw Exception{handle(), code, "changing the key"};
}

void Database::keepLog() { sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr); }

int Database::onProgress(void *self) { return (*static_cast<std::function<bool()> *>(self))() ? 0 : 1; }

void Database::askWhileWorking(std::function<bool()> goOn)
{
    sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
    m_goOn = goOn ? std::make_unique<std::function<bool()>>(std::move(goOn)) : nullptr;
    if (m_goOn)
        sqlite3_progress_handler(handle(), askedEvery, &Database::onProgress, m_goOn.get());
}

void Database::forgetSearch()
{
    std::array<const char *, 2> kept = {"sqlite_dbpage", nullptr};
    sqlite3_drop_modules(handle(), kept.data());
}

void Database::execute(const char *sql)
{
    if (const int code = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        throw Exception{handle(), code, sql};
}

qint64 Database::integer(const char *sql) const
{
    Statement statement{*this, sql};
    return statement.next() ? statement.integer(0) : 0;
}

QString Database::text(const char *sql) const
{
    Statement statement{*this, sql};
    return statement.next() ? statement.text(0) : QString{};
}

qint64 Database::lastInsertId() const { return sqlite3_last_insert_rowid(handle()); }
int Database::changes() const { return sqlite3_changes(handle()); }
bool Database::isReadOnly() const { return sqlite3_db_readonly(handle(), "main") != 0; }

Database::Prepared Database::prepared(const char *sql) const
{
    if (const auto idle = m_idle.find(sql); idle != m_idle.end()) {
        Prepared statement = std::move(idle->second);
        m_idle.erase(idle);
        return statement;
    }
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        throw Exception{handle(), code, sql};
    return Prepared{statement};
}

// Not a PRAGMA: some do their work while they are prepared.
void Database::keep(Prepared statement) const
{
    constexpr std::size_t most = 64; // searches differ in their text
    const std::string_view sql = sqlite3_sql(statement.get());
    sqlite3_reset(statement.get());
    sqlite3_clear_bindings(statement.get());
    if (sql.starts_with("PRAGMA"))
        return;
    if (m_idle.size() >= most)
        m_idle.clear();
    m_idle.try_emplace(std::string{sql}, std::move(statement));
}

Statement::Statement(const Database &db, const char *sql)
    : m_db{db}
    , m_statement{db.prepared(sql).release(), GiveBack{&db}}
{}

bool Statement::next()
{
    switch (const int code = sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        throw Exception{m_db.handle(), code, sqlite3_sql(m_statement.get())};
    }
}

void Statement::run()
{
    while (next()) {}
    reset();
}

void Statement::reset() { sqlite3_reset(m_statement.get()); }

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}
qint64 Statement::integer(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(m_statement.get(), column); }

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

bool Statement::isWellFormed(int column) const
{
    if (sqlite3_column_type(m_statement.get(), column) != SQLITE_TEXT)
        return true;
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    const QString decoded =
        decoder.decode(QByteArrayView{utf8, sqlite3_column_bytes(m_statement.get(), column)});
    return !decoder.hasError() && !decoded.contains(QChar{0});
}

void Statement::bindOne(int index, std::nullptr_t) { sqlite3_bind_null(m_statement.get(), index); }
void Statement::bindOne(int index, qint64 value) { sqlite3_bind_int64(m_statement.get(), index, value); }
void Statement::bindOne(int index, double value) { sqlite3_bind_double(m_statement.get(), index, value); }

void Statement::bindOne(int index, QStringView value)
{
    QByteArray utf8 = value.toUtf8();
    // Many of the engine's functions take the first of these for the end of the text.
    if (utf8.contains('\0'))
        utf8.replace('\0', QString{QChar::ReplacementCharacter}.toUtf8());
    sqlite3_bind_text64(m_statement.get(), index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                        SQLITE_TRANSIENT, SQLITE_UTF8); // NOLINT: the cast is in its macro
}

Transaction::Transaction(Database &db) : m_db{db} { m_db.execute("BEGIN IMMEDIATE"); }

Transaction::~Transaction()
{
    if (m_open) // a failed rollback leaves nothing to do
        sqlite3_exec(m_db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_db.execute("COMMIT");
    m_open = false;
}

OneMoment::OneMoment(const Database &db)
    : m_db{sqlite3_get_autocommit(db.handle()) != 0 ? db.handle() : nullptr}
{
    if (m_db != nullptr)
        Statement{db, "BEGIN"}.run();
}

OneMoment::~OneMoment()
{
    if (m_db != nullptr)
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace mooring::sqlite

QString mooring::engineVersion() { return QString::fromLatin1(sqlite3_libversion()); }
