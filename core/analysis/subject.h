// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"
#include "core/journal/entry.h"
#include "core/result.h"

namespace mooring {

class Journal;

/// What the journal holds about a person, {} for in general: their check-ins and tags, the first day each
/// step was practised whomever the entry is about, and the milestones about them or in general. Errors:
/// those of reading milestones.
Result<Subject> subjectOf(const Journal &journal, RelationshipId with, QDate today);

/// Whoever has most check-ins, {} if that is nobody.
RelationshipId mostCheckedIn(const Journal &journal);

} // namespace mooring
