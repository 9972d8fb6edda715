// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/key.h"
#include "core/journal/progress.h"
#include "core/result.h"

namespace mooring {

/// Writes the journal, as it is at one moment, to a new file with another key (or the same), opens that and
/// checks that it is whole and holds the same entries, and waits until it is on the disk. What is in the way
/// at `to` is removed; nothing is left there on failure.
Status writeVerifiedCopy(const QString &journal, const JournalKey &key, const QString &to,
                         const JournalKey &newKey, const Progress &progress);

/// Gives the finished copy the journal's name for good. The journal must be locked by the caller and open
/// nowhere: its log is written into it and removed first, because a log beside another file would spoil that.
/// With `isReadable` false the log is only removed. InUse while another program reads it.
Status putInPlaceOf(const QString &journal, const JournalKey &key, const QString &finished, bool isReadable);

} // namespace mooring
