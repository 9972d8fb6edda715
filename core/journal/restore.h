// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/backup.h"

namespace mooring {

/// An entry that restoring would bring, take or change, as the person knows it.
struct RestoredEntry {
    QDate day;
    QString words; ///< its title or first words
};

/// What the journal would hold after restoring a backup, against what it holds now. Entries in the trash
/// count as not there.
struct RestorePreview {
    bool isPresentReadable = true;     ///< false: damaged or missing; then all the backup holds is gained
    std::vector<RestoredEntry> gained; ///< each newest first
    std::vector<RestoredEntry> lost;
    std::vector<RestoredEntry> changed; ///< have other words, answers or tags in the backup
    int unchanged = 0;
};

/// Compares; changes nothing. Errors of opening the backup.
Result<RestorePreview> previewRestore(const QString &journal, const JournalKey &key, const QString &backup,
                                      const JournalKey &backupKey);

/// Puts the backup in the journal's place: a copy is written beside and verified, the present is kept in the
/// folder (as a verified backup, or byte by byte if it is damaged; no older one goes for it), and the copy
/// takes its name in one step. Killed at any moment it leaves the one or the other, whole. The journal must
/// be closed; afterwards it opens with the backup's passphrase. Gives what was kept; nothing if there was no
/// journal. Errors: InUse, Damaged, WrongPassphrase or NewerSchema (the backup's), DiskFull, ReadOnly,
/// Cancelled.
Result<std::optional<BackupFile>> restoreBackup(const QString &journal, const JournalKey &key,
                                                const QString &backup, const JournalKey &backupKey,
                                                const QString &folder, const Progress &progress);

} // namespace mooring
