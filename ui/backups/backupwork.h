// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/backup.h"

#include <memory>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// What a job beside the window needs of an open journal, by value.
struct JournalAtRest {
    QString path;
    QString folder; ///< of its backups
    std::shared_ptr<const JournalKey> key;
};

JournalAtRest atRest(const Journal &journal);
/// The key a backup of that journal opens with: the journal's own, or none for a plain file.
JournalKey keyForBackup(const QString &backup, const JournalKey &key);
/// Makes one and lets the outdated ones go.
Result<BackupFile> backUp(const JournalAtRest &journal, BackupReason reason, const Progress &progress);

} // namespace mooring::ui
