// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/outgoing.h"
#include "core/result.h"

#include <QString>

#include <functional>

namespace mooring::exchange {

// What is written appears whole, under its name, or not at all, for its owner alone (0600, 0700); nothing is
// ever written over (Invalid). Other errors: ReadOnly, DiskFull, Storage, and those of what writes.

/// One file, piece by piece.
Status writeWhole(const QString &path, const std::function<Status(const TakeBytes &)> &write);

/// One file that something else writes under the path it is given.
Status writeWholeAs(const QString &path, const std::function<Status(const QString &unfinished)> &write);

/// Takes a file for the folder: its name, which may hold a "/", and its content.
using TakeFile = std::function<Status(const QString &name, const QByteArray &content)>;

/// A folder, file by file. An empty one that is there already gives way.
Status writeWholeFolder(const QString &path, const std::function<Status(const TakeFile &)> &write);

} // namespace mooring::exchange
