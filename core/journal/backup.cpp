// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"

#include "core/journal/checks.h"
#include "core/journal/files.h"
#include "core/journal/places.h"
#include "core/journal/searchindex.h"
#include "core/journal/store.h"
#include "core/journal/verifiedcopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Database;
using sqlite::OpenMode;

namespace {

constexpr auto timeFormat = "yyyy-MM-dd HH.mm.ss"_L1; // no colons: other systems refuse them in names
constexpr qint64 secondsOfAnHour = 3600;

struct Named {
    BackupReason reason = BackupReason::ByHand;
    QLatin1StringView words; ///< in file names, so never translated
};

constexpr std::array reasons = {
    Named{BackupReason::FirstOfDay, ""_L1},
    Named{BackupReason::ByHand, " by hand"_L1},
    Named{BackupReason::BeforeImport, " before import"_L1},
    Named{BackupReason::BeforeRestore, " before restore"_L1},
    Named{BackupReason::BeforePassphrase, " before passphrase"_L1},
    Named{BackupReason::BeforeUpgrade, " before upgrade"_L1},
    Named{BackupReason::Damaged, " damaged"_L1},
};

QString wordsFor(BackupReason reason)
{
    const auto named = std::find_if(reasons.begin(), reasons.end(),
                                    [reason](const Named &known) { return known.reason == reason; });
    return QString{named->words};
}

QString freeName(const QString &journal, const QString &folder, BackupReason reason, const QDateTime &now)
{
    const QString start = folder + u'/' + QFileInfo{journal}.completeBaseName() + u' '
                        + now.toString(timeFormat) + wordsFor(reason);
    QString path = start + u".mooring"_s;
    for (int next = 2; QFileInfo::exists(path); ++next)
        path = start + u" ("_s + QString::number(next) + u").mooring"_s;
    return path;
}

std::optional<BackupFile> backupFrom(const QFileInfo &file, const QString &base)
{
    static const QRegularExpression pattern{
        u"^(\\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d)( [a-z ]+)?( \\(\\d+\\))?$"_s};
    const QString name = file.completeBaseName();
    if (!name.startsWith(QString{base + u' '}))
        return {};
    const auto match = pattern.match(name.sliced(base.size() + 1));
    const QDateTime made = QDateTime::fromString(match.captured(1), timeFormat);
    const auto named = std::find_if(reasons.begin(), reasons.end(), [&match](const Named &known) {
        return known.words == match.captured(2);
    });
    if (!match.hasMatch() || !made.isValid() || named == reasons.end())
        return {};
    return BackupFile{file.absoluteFilePath(), made, named->reason, file.size()};
}

/// Left by a run that was killed; a younger one may belong to a run beside this one.
void removeLeftovers(const QString &folder)
{
    const auto files = QDir{folder}.entryInfoList({u"*.mooring.unfinished"_s}, QDir::Files);
    for (const QFileInfo &file : files)
        if (file.lastModified().secsTo(QDateTime::currentDateTime()) > secondsOfAnHour)
            files::removeDatabase(file.absoluteFilePath());
}

Status copyVerified(const QString &journal, const JournalKey &key, const QString &to,
                    const Progress &progress)
{
    const QString beside = files::unfinished(to);
    if (Status written = writeVerifiedCopy(journal, key, beside, key, progress); !written)
        return written;
    Status placed = files::place(beside, to);
    if (!placed)
        files::removeDatabase(beside);
    return placed;
}

} // namespace

Status copyJournal(const QString &journal, const JournalKey &key, const QString &to, const Progress &progress)
{
    const QFileInfo target{to};
    if (target.exists() || target.isSymLink())
        return tl::unexpected{files::makePrivateFile(to).error()};
    return copyVerified(journal, key, to, progress);
}

Result<BackupFile> makeBackup(const QString &journal, const JournalKey &key, const BackupOptions &options,
                              const Progress &progress)
{
    if (const Status made = files::makePrivateFolder(options.folder); !made)
        return tl::unexpected{made.error()};
    removeLeftovers(options.folder);
    const QString path = freeName(journal, options.folder, options.reason, options.now);
    if (const Status copied = copyVerified(journal, key, path, progress); !copied)
        return tl::unexpected{copied.error()};
    if (options.rotation)
        for (const BackupFile &old :
             outdated(backupsIn(options.folder, journal), *options.rotation, options.now))
            if (old.path != path)
                QFile::remove(old.path);
    return BackupFile{path, options.now, options.reason, QFileInfo{path}.size()};
}

Result<std::optional<BackupFile>> makeBackupIfDue(const QString &journal, const JournalKey &key,
                                                  const BackupOptions &options, const Progress &progress)
{
    if (!backupDue(options.reason, backupsIn(options.folder, journal), options.now))
        return std::optional<BackupFile>{};
    auto made = makeBackup(journal, key, options, progress);
    if (!made)
        return tl::unexpected{made.error()};
    // The backup is as good without: what cannot be mended today is looked at again tomorrow.
    static_cast<void>(mendSearchIndex(journal, made->path, key, progress));
    return std::optional{*std::move(made)};
}

std::vector<BackupFile> backupsIn(const QString &folder, const QString &journal)
{
    std::vector<BackupFile> backups;
    const QString base = QFileInfo{journal}.completeBaseName();
    const auto files = QDir{folder}.entryInfoList({u"*.mooring"_s}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files)
        if (auto backup = backupFrom(file, base))
            backups.push_back(*std::move(backup));
    std::stable_sort(backups.begin(), backups.end(),
                     [](const BackupFile &left, const BackupFile &right) { return left.made > right.made; });
    return backups;
}

QString recognisedBy(const QString &journal)
{
    const auto isForeign = [](const QString &path) {
        const Status fit = Store::checkFile(path);
        return !fit && fit.error().kind == Error::Kind::NotAJournal;
    };
    if (!isForeign(journal))
        return journal;
    const auto backups = backupsIn(backupFolder(journal), journal);
    const auto known = std::find_if_not(backups.begin(), backups.end(),
                                        [&](const BackupFile &backup) { return isForeign(backup.path); });
    return known != backups.end() ? known->path : QString{};
}

RotationPolicy rotationOf(const QString &journal, const JournalKey &key)
{
    constexpr int most = 400;
    RotationPolicy policy;
    try {
        const Database db = Store::connect(journal, OpenMode::ReadOnly, key);
        for (const auto &[name, number] :
             {std::pair{u"backup/daily"_s, &policy.daily}, std::pair{u"backup/weekly"_s, &policy.weekly},
              std::pair{u"backup/monthly"_s, &policy.monthly}}) {
            sqlite::Statement setting{db, "SELECT value FROM setting WHERE key = ?"};
            setting.bind(name);
            bool isNumber = false;
            const int value = setting.next() ? setting.text(0).toInt(&isNumber) : 0;
            if (isNumber)
                *number = std::clamp(value, 0, most);
        }
    } catch (const sqlite::Exception &) {
        return {}; // unreadable settings never make backups go
    }
    return policy;
}

BackupContent inspectBackup(const QString &backup, const JournalKey &key, const Progress &progress)
{
    using State = BackupContent::State;
    BackupContent content;
    const bool encrypted = Store::looksEncrypted(backup);
    if (encrypted && !key.fits(backup)) {
        content.state = State::OtherPassphrase;
        return content;
    }
    const JournalKey none;
    try {
        const JournalKey &used = encrypted ? key : none;
        Database db = Store::connect(backup, OpenMode::ReadOnly, used);
        if (db.integer("PRAGMA user_version") > schema::version) {
            content.state = State::Newer;
            return content;
        }
        sqlite::Statement entries{db,
                                  "SELECT count(*), min(day), max(day) FROM entry WHERE trashed_at IS NULL"};
        if (entries.next()) {
            content.entries = static_cast<int>(entries.integer(0));
            content.first = QDate::fromString(entries.text(1), Qt::ISODate);
            content.last = QDate::fromString(entries.text(2), Qt::ISODate);
        }
        Database beside = Store::connect(backup, OpenMode::ReadOnly, used);
        content.findings = checks::whole(db, beside, progress);
        content.state = content.findings.empty() ? State::Good : State::Damaged;
    } catch (const sqlite::Exception &exception) {
        content.findings.push_back({Finding::Part::File, Store::explain(exception).message});
    }
    return content;
}

Result<BackupFile> keepDamaged(const QString &journal, const QString &folder, const QDateTime &now)
{
    if (const Status made = files::makePrivateFolder(folder); !made)
        return tl::unexpected{made.error()};
    const QString path = freeName(journal, folder, BackupReason::Damaged, now);
    for (const QString &end : {QString{}, u"-wal"_s}) {
        if (!QFileInfo::exists(QString{journal + end}))
            continue;
        const QString target = path + end;
        if (const Status copied = files::copyPrivately(QString{journal + end}, target); !copied)
            return tl::unexpected{copied.error()};
    }
    return BackupFile{path, now, BackupReason::Damaged, QFileInfo{path}.size()};
}

} // namespace mooring
