// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verifiedcopy.h"

#include "core/journal/checks.h"
#include "core/journal/digest.h"
#include "core/journal/files.h"
#include "core/journal/store.h"
#include "core/journal/tr.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Database;
using sqlite::OpenMode;

namespace {

tl::unexpected<Error> stopped()
{
    return failure(Error::Kind::Cancelled, Tr::tr("Stopped, as you asked. Nothing was changed."));
}

/// Both ends of the copy are opened here; throws sqlite::Exception.
Status copyPages(const QString &journal, const JournalKey &key, const QString &to, const JournalKey &newKey,
                 const Progress &progress)
{
    Database source = Store::connect(journal, OpenMode::ReadOnly, key);
    Database target{to, OpenMode::ReadWrite, key};
    target.execute("PRAGMA synchronous = OFF"); // the finished file is synced once, as a whole
    if (!source.copyTo(target, progress))
        return stopped();
    target.execute("PRAGMA journal_mode = DELETE"); // one file, also where nothing may be written beside
    if (key.raw() != newKey.raw())
        target.changeKey(newKey);
    return {};
}

Status checkCopy(const QString &journal, const JournalKey &key, const QString &to, const JournalKey &newKey,
                 const Progress &progress)
{
    Database copy = Store::connect(to, OpenMode::ReadWrite, newKey);
    Database beside = Store::connect(to, OpenMode::ReadOnly, newKey);
    const Findings findings = checks::whole(copy, beside, progress);
    if (!findings.empty())
        return failure(
            Error::Kind::Damaged,
            Tr::tr("The copy of the journal is not whole: %1 It was not kept, and what was there before "
                   "still is.")
                .arg(findings.front().words));
    if (key.raw() == newKey.raw())
        return {}; // page by page the same, and every page was read again
    const Database source = Store::connect(journal, OpenMode::ReadOnly, key);
    if (digestsOf(source, Including::Trash) != digestsOf(copy, Including::Trash))
        return failure(
            Error::Kind::Storage,
            Tr::tr("The copy of the journal does not hold what the journal holds. It was not kept, and "
                   "what was there before still is; try again."));
    return {};
}

} // namespace

Status writeVerifiedCopy(const QString &journal, const JournalKey &key, const QString &to,
                         const JournalKey &newKey, const Progress &progress)
{
    files::removeDatabase(to);
    Status written = files::makePrivateFile(to);
    if (!written)
        return written;
    try {
        written = copyPages(journal, key, to, newKey, partOf(progress, 0, 0.4));
        if (written)
            written = checkCopy(journal, key, to, newKey, partOf(progress, 0.4, 1));
    } catch (const sqlite::Exception &exception) {
        written = tl::unexpected{Store::explainOpening(exception, journal, key)};
    }
    if (written)
        written = files::sync(to);
    if (!written)
        files::removeDatabase(to);
    return written;
}

Status putInPlaceOf(const QString &journal, const JournalKey &key, const QString &finished, bool isReadable)
{
    if (isReadable) {
        try {
            Database db = Store::connect(journal, OpenMode::ReadWrite, key);
            if (db.text("PRAGMA journal_mode = DELETE") != "delete"_L1)
                return failure(Error::Kind::InUse,
                               Tr::tr("Another program is reading the journal just now. Nothing has changed; "
                                      "close it there, then try again."));
        } catch (const sqlite::Exception &exception) {
            return tl::unexpected{Store::explainOpening(exception, journal, key)};
        }
    }
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(journal + end);
    return files::replace(finished, journal);
}

} // namespace mooring
