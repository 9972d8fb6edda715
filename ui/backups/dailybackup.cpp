// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/dailybackup.h"

#include "core/journal/journal.h"
#include "ui/backups/backupwork.h"

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

const QString toldOn = u"backup/told"_s; // NOLINT(cert-err58-cpp): a literal allocates nothing

Status copyIfDue(const JournalAtRest &journal, const QDateTime &now, const Progress &progress)
{
    const BackupOptions options{.folder = journal.folder,
                                .reason = BackupReason::FirstOfDay,
                                .rotation = rotationOf(journal.path, *journal.key),
                                .now = now};
    const auto made = makeBackupIfDue(journal.path, *journal.key, options, progress);
    return made ? Status{} : tl::unexpected{made.error()};
}

} // namespace

DailyBackup::DailyBackup(Journal &journal, QObject *parent) : QObject{parent}, m_journal{journal} {}

void DailyBackup::makeIfDue(const QDateTime &now)
{
    if (m_journal.isReadOnly() || m_journal.rows().empty())
        return;
    m_work.start([this, now, journal = atRest(m_journal)](const Progress &progress) -> BackgroundWork::Then {
        return [this, now, done = copyIfDue(journal, now, progress)] {
            if (!done)
                tell(done.error(), now.date());
            emit finished();
        };
    });
}

void DailyBackup::tell(const Error &error, QDate day)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    if (error.kind == Error::Kind::Damaged) {
        emit foundDamage(error);
        return;
    }
    const QString today = day.toString(Qt::ISODate);
    if (m_journal.setting(toldOn) == today)
        return;
    static_cast<void>(m_journal.setSetting(toldOn, today)); // at worst it is said twice
    emit failed(
        tr("Today’s backup could not be made. Your journal itself is safe, and so are the backups from "
           "before. %1 You can try again in Settings, under Backups.")
            .arg(error.message));
}

} // namespace mooring::ui
