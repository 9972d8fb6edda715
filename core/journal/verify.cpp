// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify.h"

#include "core/journal/checks.h"
#include "core/journal/store.h"

namespace mooring {

using sqlite::Database;
using sqlite::Failure;
using sqlite::OpenMode;

namespace {

/// The index can only be compared by a connection that may write; where nothing may be written it is left
/// out.
Database connection(const QString &path, const JournalKey &key)
{
    try {
        return Store::connect(path, OpenMode::ReadWrite, key);
    } catch (const sqlite::Exception &exception) {
        if (exception.failure() != Failure::ReadOnly && exception.failure() != Failure::CannotOpen)
            throw;
        return Store::connect(path, OpenMode::ReadOnly, key);
    }
}

} // namespace

Result<Findings> verifyJournal(const QString &path, const JournalKey &key, const Progress &progress)
{
    if (const Status fit = Store::checkFile(path); !fit) {
        if (fit.error().kind != Error::Kind::Damaged)
            return tl::unexpected{fit.error()};
        return Findings{{Finding::Part::File, fit.error().message}};
    }
    try {
        Database db = connection(path, key);
        db.keepLog(); // whoever has it open goes on using it
        if (const Status known = Store::checkVersion(path, db, {}); !known)
            return tl::unexpected{known.error()};
        return checks::all(db, progress);
    } catch (const sqlite::Exception &exception) {
        const Error error = Store::explainOpening(exception, path, key);
        if (error.kind != Error::Kind::Damaged)
            return tl::unexpected{error};
        return Findings{{Finding::Part::File, error.message}};
    }
}

} // namespace mooring
