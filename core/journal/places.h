// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring {

/// The journal opened last on this computer; empty if there was none.
QString lastJournal();
void setLastJournal(const QString &path);

/// Where a first journal is made when no other place is named.
QString defaultJournal();

/// Where the journal's backups go on this computer: a folder beside it, unless another was chosen. Known
/// without opening the journal, because it is needed most when that can't be opened.
QString backupFolder(const QString &journal);
/// An empty folder: beside the journal again. Backups that are there are not moved.
void setBackupFolder(const QString &journal, const QString &folder);

} // namespace mooring
