// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/restore.h"

#include "core/journal/digest.h"
#include "core/journal/files.h"
#include "core/journal/store.h"
#include "core/journal/verifiedcopy.h"

#include <QFileInfo>

#include <algorithm>

namespace mooring {

using sqlite::OpenMode;

namespace {

using Digests = QMap<QString, EntryDigest>;

Result<Digests> digestsIn(const QString &path, const JournalKey &key)
{
    if (const Status fit = Store::checkFile(path); !fit)
        return tl::unexpected{fit.error()};
    try {
        const auto db = Store::connect(path, OpenMode::ReadOnly, key);
        if (const Status known = Store::checkVersion(path, db, {}); !known)
            return tl::unexpected{known.error()};
        return digestsOf(db, Including::Entries);
    } catch (const sqlite::Exception &exception) {
        return tl::unexpected{Store::explainOpening(exception, path, key)};
    }
}

void note(std::vector<RestoredEntry> &entries, const EntryDigest &entry)
{
    entries.push_back({entry.day, entry.words});
}

void sortNewestFirst(std::vector<RestoredEntry> &entries)
{
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const RestoredEntry &left, const RestoredEntry &right) { return left.day > right.day; });
}

/// The present under another name before it is replaced.
Result<BackupFile> keepPresent(const QString &journal, const JournalKey &key, const QString &folder,
                               bool &isReadable)
{
    auto kept = makeBackup(journal, key, {.folder = folder, .reason = BackupReason::BeforeRestore}, {});
    if (kept)
        return kept;
    switch (kept.error().kind) {
    case Error::Kind::Damaged:
    case Error::Kind::NotAJournal:
    case Error::Kind::WrongPassphrase:
    case Error::Kind::NewerSchema:
    case Error::Kind::Storage:
        isReadable = false;
        return keepDamaged(journal, folder);
    case Error::Kind::Invalid:
    case Error::Kind::NotFound:
    case Error::Kind::ReadOnly:
    case Error::Kind::DiskFull:
    case Error::Kind::InUse:
    case Error::Kind::Cancelled:
        break;
    }
    return kept;
}

} // namespace

Result<RestorePreview> previewRestore(const QString &journal, const JournalKey &key, const QString &backup,
                                      const JournalKey &backupKey)
{
    const auto then = digestsIn(backup, backupKey);
    if (!then)
        return tl::unexpected{then.error()};
    RestorePreview preview;
    const auto read = digestsIn(journal, key);
    preview.isPresentReadable = read.has_value();
    const Digests now = read.value_or(Digests{});
    for (auto entry = then->cbegin(); entry != then->cend(); ++entry) {
        const auto present = now.constFind(entry.key());
        if (present == now.cend())
            note(preview.gained, *entry);
        else if (present->hash != entry->hash)
            note(preview.changed, *present);
        else
            ++preview.unchanged;
    }
    for (auto entry = now.cbegin(); entry != now.cend(); ++entry)
        if (!then->contains(entry.key()))
            note(preview.lost, *entry);
    for (auto *entries : {&preview.gained, &preview.lost, &preview.changed})
        sortNewestFirst(*entries);
    return preview;
}

Result<std::optional<BackupFile>> restoreBackup(const QString &journal, const JournalKey &key,
                                                const QString &backup, const JournalKey &backupKey,
                                                const QString &folder, const Progress &progress)
{
    if (const Status single = files::refuseLinks(journal); !single)
        return tl::unexpected{single.error()};
    if (const Status known = digestsIn(backup, backupKey).map([](const Digests &) {}); !known)
        return tl::unexpected{known.error()};
    if (const Status place = files::makePrivateFolder(QFileInfo{journal}.absolutePath()); !place)
        return tl::unexpected{place.error()};
    const auto held = Store::lock(journal);
    if (!held)
        return tl::unexpected{held.error()};
    const QString beside = files::unfinished(journal);
    if (const Status copied = writeVerifiedCopy(backup, backupKey, beside, backupKey, progress); !copied)
        return tl::unexpected{copied.error()};
    std::optional<BackupFile> kept;
    bool isReadable = QFileInfo::exists(journal);
    if (isReadable) {
        auto present = keepPresent(journal, key, folder, isReadable);
        if (!present) {
            files::removeDatabase(beside);
            return tl::unexpected{present.error()};
        }
        kept = *std::move(present);
    }
    if (const Status placed = putInPlaceOf(journal, key, beside, isReadable); !placed) {
        files::removeDatabase(beside);
        return tl::unexpected{placed.error()};
    }
    return kept;
}

} // namespace mooring
