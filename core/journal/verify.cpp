// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify.h"

#include "core/journal/checks.h"
#include "core/journal/store.h"

#include <algorithm>

namespace mooring {

using sqlite::Database;
using sqlite::Failure;
using sqlite::OpenMode;

namespace {

Database keepingLog(const QString &path, OpenMode mode, const JournalKey &key)
{
    Database db = Store::connect(path, mode, key);
    db.keepLog(); // whoever has it open goes on using it
    return db;
}

/// The index can only be compared with the entries by a connection that may write.
Database connection(const QString &path, const JournalKey &key)
{
    try {
        return keepingLog(path, OpenMode::ReadWrite, key);
    } catch (const sqlite::Exception &exception) {
        if (exception.failure() != Failure::ReadOnly && exception.failure() != Failure::CannotOpen)
            throw;
        return keepingLog(path, OpenMode::ReadOnly, key);
    }
}

Findings allFindings(const QString &path, const JournalKey &key, Database &db, const Progress &progress)
{
    Database beside = keepingLog(path, OpenMode::ReadOnly, key);
    Findings findings = checks::whole(db, beside, partOf(progress, 0, 0.7));
    if (std::any_of(findings.begin(), findings.end(),
                    [](const Finding &finding) { return finding.part == Finding::Part::Shape; }))
        return findings; // the index may be among what is not as it should be
    Database searching = connection(path, key);
    const Findings search = checks::search(searching, partOf(progress, 0.7, 1));
    findings.insert(findings.end(), search.begin(), search.end());
    return findings;
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
        if (const Status known = Store::checkVersion(path, db, {}); !known)
            return tl::unexpected{known.error()};
        return allFindings(path, key, db, progress);
    } catch (const sqlite::Exception &exception) {
        const Error error = Store::explainOpening(exception, path, key);
        if (error.kind != Error::Kind::Damaged)
            return tl::unexpected{error};
        return Findings{{Finding::Part::File, error.message}};
    }
}

} // namespace mooring
