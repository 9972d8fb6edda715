// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/findings.h"
#include "core/journal/progress.h"
#include "core/journal/schema.h"
#include "core/journal/sqlite.h"

namespace mooring::checks {

/// What opening a journal looks at, some milliseconds whatever its size: that tables, indexes and triggers
/// are those of its schema. (The first read of all compares the file's length with what its header says.)
Findings quick(const sqlite::Database &db, schema::Steps steps = schema::steps());

/// Everything: the engine's own check of all pages, indexes and bounds, links, the search index against the
/// entries (only with a connection that may write, though nothing is), shape and values. Throws
/// (Interrupted) when `progress` stops it; damage is a finding, never an exception.
Findings all(sqlite::Database &db, const Progress &progress, schema::Steps steps = schema::steps());

} // namespace mooring::checks
