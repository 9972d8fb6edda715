// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sqlite.h"

#include <span>

namespace mooring::schema {

/// "MOOR": says that an SQLite file is a journal of ours.
inline constexpr int applicationId = 0x4D4F4F52;
/// The newest schema this program knows; stored as user_version.
inline constexpr int version = 2;
/// The first with a checksum of each thing that is written.
inline constexpr int withChecksums = 2;

/// The SQL that takes a schema from the step's index to the next. Steps are history: append, never edit.
using Steps = std::span<const char *const>;
Steps steps();

/// Brings a new or older journal to the last of the steps, all in one transaction.
void migrate(sqlite::Database &db, Steps steps = schema::steps());

} // namespace mooring::schema
