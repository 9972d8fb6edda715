// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/passphrasechange.h"

#include "core/journal/backup.h"
#include "core/journal/files.h"
#include "core/journal/store.h"
#include "core/journal/verifiedcopy.h"

namespace mooring {

namespace {

Status changeJournal(const QString &journal, const JournalKey &present, const JournalKey &next,
                     const Progress &progress)
{
    const QString beside = files::unfinished(journal);
    if (Status copied = writeVerifiedCopy(journal, present, beside, next, progress); !copied)
        return copied;
    Status placed = putInPlaceOf(journal, present, beside, true);
    if (!placed)
        files::removeDatabase(beside);
    return placed;
}

bool opensWith(const QString &backup, const JournalKey &key)
{
    return Store::looksEncrypted(backup) ? key.fits(backup) : key.isEmpty();
}

/// Backups follow the journal, so that an old passphrase, or none, opens nothing any more.
PassphraseOutcome changeBackups(const QString &journal, const JournalKey &present, const JournalKey &next,
                                const QString &folder, const Progress &progress)
{
    PassphraseOutcome outcome;
    const auto backups = backupsIn(folder, journal);
    const auto count = static_cast<double>(backups.size());
    for (std::size_t i = 0; i < backups.size(); ++i) {
        if (progress)
            progress(static_cast<double>(i) / count);
        const QString path = backups[i].path;
        const QString beside = files::unfinished(path);
        Status changed = failure(Error::Kind::WrongPassphrase, {});
        if (opensWith(path, present))
            changed = writeVerifiedCopy(path, present, beside, next, {});
        if (changed)
            changed = files::replace(beside, path);
        if (changed)
            ++outcome.backupsChanged;
        else
            outcome.backupsLeft.append(path);
    }
    return outcome;
}

} // namespace

Result<PassphraseOutcome> changePassphrase(const QString &journal, const Passphrase &present,
                                           const Passphrase &next, const QString &folder,
                                           const Progress &progress)
{
    if (const Status fit = Store::checkFile(journal); !fit)
        return tl::unexpected{fit.error()};
    const auto held = Store::lock(journal);
    if (!held)
        return tl::unexpected{held.error()};
    files::removeDatabase(files::unfinished(journal));
    const auto key =
        Store::looksEncrypted(journal) ? JournalKey::forFile(journal, present) : Result<JournalKey>{};
    const auto newKey = JournalKey::forNewFile(next);
    if (!key || !newKey)
        return tl::unexpected{key ? newKey.error() : key.error()};
    const auto kept = makeBackup(journal, *key, {.folder = folder, .reason = BackupReason::BeforePassphrase},
                                 partOf(progress, 0, 0.3));
    if (!kept)
        return tl::unexpected{kept.error()};
    if (const Status changed = changeJournal(journal, *key, *newKey, partOf(progress, 0.3, 0.6)); !changed)
        return tl::unexpected{changed.error()};
    return changeBackups(journal, *key, *newKey, folder, partOf(progress, 0.6, 1));
}

} // namespace mooring
