// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <vector>

namespace mooring {

/// Why a backup was made.
enum class BackupReason {
    FirstOfDay,   ///< at the first open of a day
    ByHand,       ///< because the person asked
    BeforeImport, ///< and before other things that change much at once
    BeforeRestore,
    BeforePassphrase,
    BeforeUpgrade, ///< before a migration
    Damaged        ///< no backup but a damaged file, kept as it was
};

/// A backup's file, by its name and size alone.
struct BackupFile {
    QString path;
    QDateTime made; ///< local time
    BackupReason reason = BackupReason::FirstOfDay;
    qint64 bytes = 0;
};

/// How many backups are kept.
struct RotationPolicy {
    int daily = 7;    ///< newest of each of so many days that have one
    int weekly = 5;   ///< and of so many weeks (Monday to Sunday)
    int monthly = 12; ///< and of so many months
    int before = 10;  ///< newest of those made before something; they never take a day's place

    friend bool operator==(RotationPolicy, RotationPolicy) = default;
};

/// Those of `all` that may go, in no order. Days, weeks and months are counted as they have backups, not as
/// they pass: a pause removes nothing, and a clock set years ahead no more than a day does. Backups dated
/// more than a day after `now` (the clock was set back) neither go nor count; those of the last 24 hours
/// stay, and damaged files kept as they were always do.
std::vector<BackupFile> outdated(const std::vector<BackupFile> &all, RotationPolicy policy,
                                 const QDateTime &now);

/// Whether a backup is to be made now for that reason: at the first open of a day only if that day has none
/// yet, otherwise always.
bool backupDue(BackupReason reason, const std::vector<BackupFile> &present, const QDateTime &now);

} // namespace mooring
