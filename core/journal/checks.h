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

/// Everything that can't be made anew: the engine's own check of all pages, indexes and bounds, links, shape,
/// values, and that all words are as they were written. The search index is left out, and `db` has none any
/// more afterwards. `beside` is another connection to the same file: a second thread does half of the work
/// with it. Throws (Interrupted) when `progress` stops it; damage is a finding, never an exception.
Findings whole(sqlite::Database &db, sqlite::Database &beside, const Progress &progress,
               schema::Steps steps = schema::steps());

/// Whether the search index agrees with the entries; with a connection that may only read, whether it agrees
/// with itself. Throws as whole() does.
Findings search(sqlite::Database &db, const Progress &progress);

} // namespace mooring::checks
