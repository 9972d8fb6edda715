// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/outgoing.h"
#include "core/result.h"

#include <QString>

namespace mooring::exchange {

/// A plain SQLite file at a path where nothing is, to be asked with any program that speaks SQL;
/// docs/formats.md describes its tables and views. Without the trash and earlier versions. Errors: those of
/// reading, and ReadOnly, DiskFull, Storage.
Status writeTables(const Outgoing &what, const QString &path);

} // namespace mooring::exchange
