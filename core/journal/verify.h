// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/findings.h"
#include "core/journal/key.h"
#include "core/journal/progress.h"
#include "core/result.h"

namespace mooring {

/// Everything that is not as it should be in the journal at path; empty when it is whole. Any thread, while
/// it is open elsewhere or not; changes nothing. The errors of opening a journal when it can't be opened at
/// all (a damaged beginning of an encrypted file can't be told from a wrong passphrase), Cancelled.
Result<Findings> verifyJournal(const QString &path, const JournalKey &key, const Progress &progress = {});

} // namespace mooring
