// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sqlite.h"

#include <QString>

#include <map>
#include <vector>

/// The first 8 bytes of the SHA3-256 of each thing in the journal, an entry with all that belongs to it say:
/// they tell a changed letter from a written one in a file without a passphrase, in which the engine itself
/// notices only what breaks its structure. Against chance, not against somebody who can write to the file.
/// All throw sqlite::Exception.
namespace mooring::checksums {

/// A thing that is not as it was written, is no longer there, or was not written by Mooring.
struct Difference {
    QString part; ///< as the view whole_PART calls it
    QString item;

    bool operator==(const Difference &) const = default;
};

/// Reads everything.
std::vector<Difference> differences(const sqlite::Database &db);

/// Tells of one thing after the other whether it is as it was written.
class Check
{
public:
    enum class Of { Entry, Revision, Draft };

    /// `hasKeeper`: the connection has one; what its open transaction has changed passes.
    Check(const sqlite::Database &db, Of part, bool hasKeeper);
    bool passes(qint64 item);

private:
    sqlite::Statement m_row;
};

/// Keeps the checksums of one connection right, whoever writes: triggers of the connection's own, which are
/// not in the file, note which things change.
class Keeper
{
public:
    /// From now on. The database must stay where it is.
    explicit Keeper(sqlite::Database &db);

    /// Once in each transaction, before it is committed.
    void renew();

private:
    struct Renewal {
        Renewal(const sqlite::Database &db, const QString &part);

        sqlite::Statement remove, add;
    };

    sqlite::Database &m_db;
    sqlite::Statement m_changed; ///< the parts in which something did
    sqlite::Statement m_forget;
    std::map<QString, Renewal> m_renewals; ///< by part, prepared when first needed
};

} // namespace mooring::checksums
