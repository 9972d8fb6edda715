// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sqlite.h"

#include "core/journal/engine.h"

#include <sqlite3.h>

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
    default:
        return Failure::Other;
    }
}

int flagsOf(OpenMode mode)
{
    switch (mode) {
    case OpenMode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW;
    case OpenMode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case OpenMode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    }
    Q_UNREACHABLE();
}

void setCipher(sqlite3 *db, CipherParameters parameters)
{
    // A wrongly named PRAGMA would be ignored in silence and leave a weaker default, so: the typed interface,
    // and every answer is checked.
    const int aegis = sqlite3mc_cipher_index("aegis");
    const bool taken =
        aegis > 0 && sqlite3mc_config(db, "cipher", aegis) == aegis
        && sqlite3mc_config_cipher(db, "aegis", "mcost", parameters.memoryKiB) == parameters.memoryKiB
        && sqlite3mc_config_cipher(db, "aegis", "tcost", parameters.passes) == parameters.passes
        && sqlite3mc_config_cipher(db, "aegis", "pcost", parameters.lanes) == parameters.lanes;
    if (!taken)
        throw Exception{db, SQLITE_ERROR, "setting up encryption"};
}

} // namespace

Exception::Exception(sqlite3 *db, int code, const std::string &doing)
    : std::runtime_error{doing + ": " + (db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code))}
    , m_failure{failureOf(code)}
{}

void Database::Close::operator()(sqlite3 *db) const { sqlite3_close_v2(db); }
void Statement::Finalize::operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }

Database::Database(const QString &path, OpenMode mode, const Passphrase &passphrase,
                   CipherParameters parameters)
{
    sqlite3 *db = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &db, flagsOf(mode), nullptr);
    m_db.reset(db);
    if (code != SQLITE_OK)
        throw Exception{db, code, "opening the file"};
    sqlite3_extended_result_codes(db, 1);
    if (passphrase.isEmpty())
        return;
    setCipher(db, parameters);
    const int keyed =
        sqlite3_key(db, passphrase.utf8().constData(), static_cast<int>(passphrase.utf8().size()));
    if (keyed != SQLITE_OK)
        throw Exception{db, keyed, "deriving the key"};
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

Statement::Statement(const Database &db, const char *sql) : m_db{db}
{
    sqlite3_stmt *statement = nullptr;
    if (const int code = sqlite3_prepare_v2(db.handle(), sql, -1, &statement, nullptr); code != SQLITE_OK)
        throw Exception{db.handle(), code, sql};
    m_statement.reset(statement);
}

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

void Statement::bindOne(int index, std::nullptr_t) { sqlite3_bind_null(m_statement.get(), index); }
void Statement::bindOne(int index, qint64 value) { sqlite3_bind_int64(m_statement.get(), index, value); }
void Statement::bindOne(int index, double value) { sqlite3_bind_double(m_statement.get(), index, value); }

void Statement::bindOne(int index, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
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

} // namespace mooring::sqlite

QString mooring::engineVersion() { return QString::fromLatin1(sqlite3_libversion()); }
