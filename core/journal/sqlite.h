// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"

#include <QString>
#include <QStringView>

#include <memory>
#include <stdexcept>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace mooring::sqlite {

/// What a failed call means to the layer above; the engine's own codes stay in this wrapper.
enum class Failure { Other, NotADatabase, Corrupt, Busy, ReadOnly, Full, CannotOpen, Constraint };

/// Thrown by this wrapper only; Store catches it and returns an Error.
class Exception final : public std::runtime_error
{
public:
    Exception(sqlite3 *db, int code, const std::string &doing);

    Failure failure() const noexcept { return m_failure; }

private:
    Failure m_failure;
};

/// Key derivation of our format version 1: AEGIS-256 with Argon2id over 64 MiB, 3 passes, 1 lane. The file
/// does not record them, so they may never change without a new format version.
struct CipherParameters {
    int memoryKiB = 65536;
    int passes = 3;
    int lanes = 1;
};

enum class OpenMode { Create, ReadWrite, ReadOnly };

/// One connection. Not for use by two threads at once; may move between threads.
class Database
{
public:
    /// With a passphrase the whole file is encrypted page by page; without one it is a plain SQLite file.
    Database(const QString &path, OpenMode mode, const Passphrase &passphrase,
             CipherParameters parameters = {});

    void execute(const char *sql);
    /// A PRAGMA's or query's first integer.
    qint64 integer(const char *sql) const;
    QString text(const char *sql) const;
    qint64 lastInsertId() const;
    int changes() const;
    sqlite3 *handle() const { return m_db.get(); }

private:
    struct Close {
        void operator()(sqlite3 *db) const;
    };
    std::unique_ptr<sqlite3, Close> m_db;
};

class Statement
{
public:
    Statement(const Database &db, const char *sql);

    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    bool next();
    /// Runs to the end and is ready to be bound again.
    void run();
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;

private:
    void bindOne(int index, std::nullptr_t);
    void bindOne(int index, int value) { bindOne(index, static_cast<qint64>(value)); }
    void bindOne(int index, bool value) { bindOne(index, static_cast<qint64>(value)); }
    void bindOne(int index, qint64 value);
    void bindOne(int index, double value);
    void bindOne(int index, QStringView value);
    void bindOne(int index, const QString &value) { bindOne(index, QStringView{value}); }

    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    const Database &m_db;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

/// Rolls back on scope exit unless committed.
class Transaction
{
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    void commit();

private:
    Database &m_db;
    bool m_open = true;
};

} // namespace mooring::sqlite
