// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/key.h"
#include "core/journal/progress.h"
#include "core/result.h"

#include <QStringList>

namespace mooring {

struct SalvageOutcome {
    int entries = 0;    ///< brought over, those in the trash included
    QStringList losses; ///< one sentence for each thing that could not be, or not wholly
};

/// Reads what can still be read of a damaged journal, entry by entry and part by part, into a new journal at
/// `to` with the same key. The damaged file is not touched: a copy of it is read. What can't be read is left
/// out and said, never guessed; a text with garbled characters comes over with U+FFFD in their places, and is
/// said. A few pages, most of them at the beginning of the file, list the tables: when one of those is
/// damaged, those of a new journal take their place (tablelist.h). The file need no longer look like a
/// journal, if its key is known. Errors: NotFound, NotAJournal, WrongPassphrase, Damaged (nothing can be
/// read), Invalid (something is at `to`), DiskFull, ReadOnly, Cancelled.
Result<SalvageOutcome> salvageJournal(const QString &damaged, const JournalKey &key, const QString &to,
                                      const Progress &progress);

} // namespace mooring
