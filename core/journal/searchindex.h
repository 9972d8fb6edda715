// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/key.h"
#include "core/journal/progress.h"
#include "core/result.h"

namespace mooring {

/// Makes the search index of `journal` anew from the entries if it does not agree with them. Nothing a person
/// wrote is in the index alone, so neither is a copy refused for it nor does anybody have to hear of it.
/// Looked at in `copy`, a copy of the same with the same key, because the look keeps others from writing as
/// long as it takes: some 0.3 s for 10,000 entries. Errors of opening and writing either, Cancelled.
Status mendSearchIndex(const QString &journal, const QString &copy, const JournalKey &key,
                       const Progress &progress = {});

} // namespace mooring
