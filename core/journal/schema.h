// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sqlite.h"

namespace mooring::schema {

/// "MOOR": says that an SQLite file is a journal of ours.
inline constexpr int applicationId = 0x4D4F4F52;
/// The newest schema this program knows; stored as user_version.
inline constexpr int version = 1;

/// Brings a new or older journal to `version`, all steps in one transaction.
void migrate(sqlite::Database &db);

} // namespace mooring::schema
