// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, restoring them, and what is left of a damaged journal.
#include "app/commands.h"
#include "app/console.h"
#include "app/journalaccess.h"
#include "core/journal/restore.h"
#include "core/journal/salvage.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr std::size_t namedEntries = 20;

QString wordFor(BackupContent::State state)
{
    switch (state) {
    case BackupContent::State::Good:
        return Tr::tr("good");
    case BackupContent::State::Damaged:
        return Tr::tr("damaged");
    case BackupContent::State::OtherPassphrase:
        return Tr::tr("another passphrase");
    case BackupContent::State::Newer:
        return Tr::tr("of a newer Mooring");
    }
    Q_UNREACHABLE();
}

/// "2026-03-01 21:04  good  372  1204224  /path", divided by tabs, newest first.
int listBackups(const NamedJournal &named)
{
    const auto key = Journal::keyOf(named.path, named.passphrase);
    if (!key)
        return failed(key.error());
    for (const BackupFile &backup : backupsIn(backupFolder(named.path), named.path)) {
        const BackupContent content = inspectBackup(backup.path, *key);
        const QStringList cells{backup.made.toString(u"yyyy-MM-dd HH:mm"_s), wordFor(content.state),
                                QString::number(content.entries), QString::number(backup.bytes), backup.path};
        printLine(cells.join(u'\t'));
    }
    return Done;
}

Result<QString> backUp(const NamedJournal &named, const QString &out)
{
    if (const Status there =
            QFileInfo::exists(named.path)
                ? Status{}
                : failure(Error::Kind::NotFound, Tr::tr("There is no journal at %1.").arg(named.path));
        !there)
        return tl::unexpected{there.error()};
    const auto key = Journal::keyOf(named.path, named.passphrase);
    if (!key)
        return tl::unexpected{key.error()};
    if (!out.isEmpty() && !QFileInfo{out}.isDir()) {
        const Status copied = copyJournal(named.path, *key, out, {});
        return copied ? Result<QString>{out} : tl::unexpected{copied.error()};
    }
    BackupOptions options{.folder = out, .reason = BackupReason::ByHand};
    if (out.isEmpty()) {
        options.folder = backupFolder(named.path);
        options.rotation = rotationOf(named.path, *key);
    }
    return makeBackup(named.path, *key, options, {}).map([](const BackupFile &made) { return made.path; });
}

/// The journal's own key when the backup was made with it.
Result<JournalKey> keyForBackup(const QCommandLineParser &options, const NamedJournal &named,
                                const QString &backup)
{
    if (!options.isSet(u"backup-passphrase-file"_s))
        return Journal::keyOf(backup, named.passphrase);
    const auto passphrase = passphraseFrom(options, u"backup-passphrase-file"_s);
    return passphrase ? Journal::keyOf(backup, *passphrase) : tl::unexpected{passphrase.error()};
}

void printEntries(const QString &heading, const std::vector<RestoredEntry> &entries)
{
    printLine(heading.arg(entries.size()));
    for (std::size_t i = 0; i < std::min(entries.size(), namedEntries); ++i)
        printLine(u"  "_s + entries[i].day.toString(Qt::ISODate) + u"  "_s + entries[i].words.left(60));
    if (entries.size() > namedEntries)
        printLine(u"  …"_s);
}

int printPreview(const Result<RestorePreview> &preview)
{
    if (!preview)
        return failed(preview.error());
    if (!preview->isPresentReadable)
        say(Tr::tr("The present journal can't be read; all of the backup would be gained."));
    printEntries(Tr::tr("Would bring %1 entries:"), preview->gained);
    printEntries(Tr::tr("Would take away %1 entries:"), preview->lost);
    printEntries(Tr::tr("Would change %1 entries:"), preview->changed);
    printLine(Tr::tr("Would leave %1 entries as they are.").arg(preview->unchanged));
    return Done;
}

} // namespace

int runBackup(const QCommandLineParser &options)
{
    const auto named = namedJournal(options);
    if (!named)
        return failed(named.error());
    if (options.isSet(u"list"_s))
        return listBackups(*named);
    const auto made = backUp(*named, options.positionalArguments().value(0));
    if (!made)
        return failed(made.error());
    printLine(*made);
    return Done;
}

int runRestore(const QCommandLineParser &options)
{
    const QString backup = options.positionalArguments().constFirst();
    const auto named = namedJournal(options);
    if (!named)
        return failed(named.error());
    const auto key = Journal::keyOf(named->path, named->passphrase);
    const auto backupKey = keyForBackup(options, *named, backup);
    if (!key || !backupKey)
        return failed(key ? backupKey.error() : key.error());
    if (options.isSet(u"dry-run"_s))
        return printPreview(previewRestore(named->path, *key, backup, *backupKey));
    const auto kept = restoreBackup(named->path, *key, backup, *backupKey, backupFolder(named->path), {});
    if (!kept)
        return failed(kept.error());
    printLine(named->path);
    if (*kept)
        say(Tr::tr("What was there before is kept in %1.").arg((*kept)->path));
    return Done;
}

int runSalvage(const QCommandLineParser &options)
{
    const QString out = options.positionalArguments().constFirst();
    const auto named = namedJournal(options);
    if (!named)
        return failed(named.error());
    const auto key = Journal::keyOf(named->path, named->passphrase);
    const auto outcome = key ? salvageJournal(named->path, *key, out, {}) : tl::unexpected{key.error()};
    if (!outcome)
        return failed(outcome.error());
    for (const QString &loss : outcome->losses)
        say(loss);
    printLine(Tr::tr("%1 entries in %2; the damaged file was left as it is.").arg(outcome->entries).arg(out));
    return Done;
}

} // namespace mooring::app
