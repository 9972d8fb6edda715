// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/findings.h"
#include "core/journal/key.h"
#include "core/journal/progress.h"
#include "core/journal/rotation.h"
#include "core/result.h"

#include <QDate>

#include <optional>
#include <vector>

namespace mooring {

// All of these may run on any thread, while the journal is open or not: they open connections of their own.
// A journal that is open gives its key (Journal::key); for a closed one JournalKey::forFile derives it.

struct BackupOptions {
    QString folder; ///< made (0700) if it is not there
    BackupReason reason = BackupReason::ByHand;
    /// Which of the older ones then go; none: all stay.
    std::optional<RotationPolicy> rotation = {};
    QDateTime now = QDateTime::currentDateTime();
};

/// Copies the journal as it is now into the folder, protected like the journal; opens and verifies the copy,
/// and only then gives it its name and lets older ones go. Errors as for opening a journal, and Damaged when
/// the journal itself is (no copy is kept, no older one goes), DiskFull, ReadOnly, Cancelled.
Result<BackupFile> makeBackup(const QString &journal, const JournalKey &key, const BackupOptions &options,
                              const Progress &progress);

/// The same when it is due (rotation.h); nothing when it is not. The search index, which is no part of what
/// makes a copy a good one, is looked at too then, and mended.
Result<std::optional<BackupFile>> makeBackupIfDue(const QString &journal, const JournalKey &key,
                                                  const BackupOptions &options, const Progress &progress);

/// The same to a new file of any name, for its owner alone.
Status copyJournal(const QString &journal, const JournalKey &key, const QString &to,
                   const Progress &progress);

/// What is in the folder for that journal, newest first; files of other names are not ours. Empty without
/// folder.
std::vector<BackupFile> backupsIn(const QString &folder, const QString &journal);

/// The file whose beginning tells how the journal is opened: its own; or, where that is no journal's any
/// more, its newest backup, which has the same passphrase. Empty when it never was one as far as anybody can
/// tell.
QString recognisedBy(const QString &journal);

/// The numbers kept in the journal's settings ("backup/daily", "backup/weekly", "backup/monthly"), 0 to 400,
/// or the usual ones.
RotationPolicy rotationOf(const QString &journal, const JournalKey &key);

/// What a backup holds, and whether it can be relied on.
struct BackupContent {
    enum class State {
        Good,            ///< opened and found whole
        Damaged,         ///< opens, but not whole; or can't be read
        OtherPassphrase, ///< made with another passphrase, or none
        Newer            ///< made by a newer Mooring
    };

    State state = State::Damaged;
    int entries = 0; ///< without the trash; known when it opens
    QDate first;     ///< of the entries; null when there are none
    QDate last;
    Findings findings; ///< of a damaged one
};

/// Opens the file, takes 10 ms and more. Empty for a plain file, with the key it needs otherwise.
BackupContent inspectBackup(const QString &backup, const JournalKey &key, const Progress &progress = {});

/// Puts a damaged journal's file and log into the folder, byte by byte and for its owner alone, so that
/// repairing can't make it worse.
Result<BackupFile> keepDamaged(const QString &journal, const QString &folder,
                               const QDateTime &now = QDateTime::currentDateTime());

} // namespace mooring
