// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/passphrase.h"
#include "core/journal/progress.h"
#include "core/result.h"

#include <QStringList>

namespace mooring {

struct PassphraseOutcome {
    int backupsChanged = 0;
    QStringList
        backupsLeft; ///< files that could not be changed: damaged, or made with yet another passphrase
};

/// Gives the journal its first passphrase (`present` empty), another, or none (`next` empty), and its backups
/// in the folder the same. A copy with the new key is written beside the journal, verified and synced, then
/// takes its name in one step: killed at any moment, the journal is whole and opens with the one or the
/// other. A verified backup of the present is made first. The journal must be closed. Errors:
/// WrongPassphrase, InUse, Damaged, DiskFull, ReadOnly, Cancelled (only before the journal has changed).
Result<PassphraseOutcome> changePassphrase(const QString &journal, const Passphrase &present,
                                           const Passphrase &next, const QString &folder,
                                           const Progress &progress);

} // namespace mooring
