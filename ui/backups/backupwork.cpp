// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupwork.h"

#include "core/journal/journal.h"
#include "core/journal/places.h"

namespace mooring::ui {

JournalAtRest atRest(const Journal &journal)
{
    return {journal.path(), backupFolder(journal.path()), std::make_shared<const JournalKey>(journal.key())};
}

JournalKey keyForBackup(const QString &backup, const JournalKey &key)
{
    return Journal::needsPassphrase(backup) ? key.copy() : JournalKey{};
}

Result<BackupFile> backUp(const JournalAtRest &journal, BackupReason reason, const Progress &progress)
{
    const BackupOptions options{
        .folder = journal.folder, .reason = reason, .rotation = rotationOf(journal.path, *journal.key)};
    return makeBackup(journal.path, *journal.key, options, progress);
}

} // namespace mooring::ui
