// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/key.h"
#include "core/journal/progress.h"

#include <QString>
#include <QStringView>

#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace mooring::sqlite {

/// What a failed call means to the layer above; the engine's own codes stay in this wrapper.
enum class Failure {
    Other,
    NotADatabase,
    Corrupt,
    Busy,
    ReadOnly,
    Full,
    CannotOpen,
    Constraint,
    Interrupted
};

/// Thrown by this wrapper only; Store catches it and returns an Error.
class Exception final : public std::runtime_error
{
public:
    Exception(sqlite3 *db, int code, const std::string &doing);
    /// What a statement throws that was stopped, for work between statements.
    static Exception interrupted();

    Failure failure() const noexcept { return m_failure; }
    /// What the engine says, without the statement that what() names as well: that is for us, not for the
    /// person.
    const QString &reason() const noexcept { return m_reason; }

private:
    Exception(const std::string &reason, int code, const std::string &doing);

    QString m_reason; // shared when copied, so that copying does not throw
    Failure m_failure;
};

/// The first bytes of a file as they are on the disk; fewer, or none, if there are not so many. Through the
/// engine, because a program that opens and closes a database's file by itself loses the engine's locks on
/// it.
QByteArray beginningOf(const QString &path, qsizetype bytes);

enum class OpenMode { Create, ReadWrite, ReadOnly };

/// One connection. Not for use by two threads at once; may move between threads.
class Database
{
public:
    /// With a key the whole file is encrypted page by page; without one it is a plain SQLite file. A path
    /// that ends in a symbolic link is not opened.
    Database(const QString &path, OpenMode mode, const JournalKey &key);
    /// The same with a key derived here and now.
    Database(const QString &path, OpenMode mode, const Passphrase &passphrase, KeyDerivation derivation = {});

    void execute(const char *sql);
    /// A PRAGMA's or query's first integer.
    qint64 integer(const char *sql) const;
    QString text(const char *sql) const;
    qint64 lastInsertId() const;
    int changes() const;
    bool isReadOnly() const;
    qint64 fileBytes() const; ///< of the file itself, without its log
    sqlite3 *handle() const { return m_db.get(); }

    /// Writes every page over `target`, as they are at one moment whatever other connections write meanwhile.
    /// Both have the same key, or neither has one. False when `progress` stopped it.
    bool copyTo(Database &target, const Progress &progress);
    /// Encrypts all pages anew; with an empty key they become plain. Not while the file is in WAL mode.
    void changeKey(const JournalKey &key);
    /// Leaves the write-ahead log beside the file as it is when this connection closes.
    void keepLog();
    /// Asks again and again during long statements; once the answer is no, the running one fails
    /// (Interrupted).
    void askWhileWorking(std::function<bool()> goOn);
    /// From here on this connection knows the search index's tables only as the tables they are made of.
    void forgetSearch();

private:
    friend class Statement;
    struct Close {
        void operator()(sqlite3 *db) const;
    };
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };
    using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

    static int onProgress(void *self);
    Prepared prepared(const char *sql) const;
    void keep(Prepared statement) const;

    std::unique_ptr<std::function<bool()>> m_goOn; // on the heap: the engine keeps its address
    std::unique_ptr<sqlite3, Close> m_db;
    /// Those not in use, by their text, for the next time: with all its triggers a statement takes the engine
    /// longer to prepare than to run.
    mutable std::unordered_map<std::string, Prepared> m_idle;
};

/// Must be gone before its database is, or is moved.
class Statement
{
public:
    Statement(const Database &db, const char *sql);

    /// In a text U+FFFD stands for each U+0000, which a text in the file must not hold.
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
    /// False when a text's bytes are no UTF-8: no program wrote them so.
    bool isWellFormed(int column) const;

private:
    void bindOne(int index, std::nullptr_t);
    void bindOne(int index, int value) { bindOne(index, static_cast<qint64>(value)); }
    void bindOne(int index, bool value) { bindOne(index, static_cast<qint64>(value)); }
    void bindOne(int index, qint64 value);
    void bindOne(int index, double value);
    void bindOne(int index, QStringView value);
    void bindOne(int index, const QString &value) { bindOne(index, QStringView{value}); }

    struct GiveBack {
        const Database *db;
        void operator()(sqlite3_stmt *statement) const;
    };
    const Database &m_db;
    std::unique_ptr<sqlite3_stmt, GiveBack> m_statement;
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

/// While it lives, all that is read is of one moment, that of the first read, and statements are spared locks
/// of their own, a quarter of the time of short ones. Within a transaction it does nothing.
class OneMoment
{
public:
    explicit OneMoment(const Database &db);
    ~OneMoment();
    Q_DISABLE_COPY_MOVE(OneMoment)

private:
    sqlite3 *m_db; ///< null within a transaction
};

} // namespace mooring::sqlite
