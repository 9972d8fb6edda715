// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace mooring::files {

/// Refuses (Invalid, with words) a file that is a symbolic link or has a second name: what is written under
/// one name would be read under another.
Status refuseLinks(const QString &path);

/// Makes the folder and those above it that are missing, each for its owner alone (0700); one that is there
/// stays as it is.
Status makePrivateFolder(const QString &path);

/// A new, empty file for its owner alone (0600). Invalid if there is something already.
Status makePrivateFile(const QString &path);

/// A copy, byte by byte, for its owner alone and synced. Not of a database that is open.
Status copyPrivately(const QString &from, const QString &to);

/// Waits until the file, or the names in a folder, are on the disk.
Status sync(const QString &path);

/// Gives `from` the name `to`, in one step and for good, whatever had that name; both in one folder.
Status replace(const QString &from, const QString &to);

/// As replace, but fails (Invalid) when something has the name `to`.
Status place(const QString &from, const QString &to);

/// Removes the files of a database that SQLite keeps beside it, and the database itself.
void removeDatabase(const QString &path);

/// The unfinished neighbour of a file while it is being written.
QString unfinished(const QString &path);

} // namespace mooring::files
