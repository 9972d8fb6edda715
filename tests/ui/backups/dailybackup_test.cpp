// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/support/patience.h"
#include "ui/backups/dailybackup.h"

#include <QFile>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class DailyBackupTest : public test::JournalTest
{
protected:
    DailyBackupTest() { test::valueOf(m_journal->save(test::entryOn({2026, 1, 5}, u"We talked."_s))); }

    void open(DailyBackup &backup, const QDateTime &now) const
    {
        QSignalSpy finished{&backup, &DailyBackup::finished};
        backup.makeIfDue(now);
        EXPECT_TRUE(finished.wait(patience));
    }
    std::vector<BackupFile> backups() const { return backupsIn(backupFolder(journalPath()), journalPath()); }
    /// A file stands where the folder would be made.
    void blockFolder() const
    {
        QFile file{backupFolder(journalPath())};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    }

    const OwnSettings m_settings;
    const QDateTime m_evening{QDate{2026, 1, 6}, QTime{21, 4}};
    std::unique_ptr<Journal> m_journal = newJournal();
};

} // namespace

TEST_F(DailyBackupTest, is_made_when_the_journal_is_first_opened_on_a_day)
{
    DailyBackup backup{*m_journal};

    open(backup, m_evening);

    ASSERT_THAT(backups(), SizeIs(1));
    EXPECT_EQ(inspectBackup(backups().front().path, {}).entries, 1);
}

TEST_F(DailyBackupTest, is_made_once_a_day)
{
    DailyBackup backup{*m_journal};

    open(backup, m_evening);
    open(backup, m_evening.addSecs(60));
    EXPECT_THAT(backups(), SizeIs(1));
    open(backup, m_evening.addDays(1));

    EXPECT_THAT(backups(), SizeIs(2));
}

TEST_F(DailyBackupTest, says_once_a_day_that_it_failed_and_what_is_safe)
{
    blockFolder();
    DailyBackup backup{*m_journal};
    const QSignalSpy failed{&backup, &DailyBackup::failed};

    open(backup, m_evening);
    open(backup, m_evening.addSecs(60));

    ASSERT_THAT(failed, SizeIs(1));
    EXPECT_TRUE(failed.front().front().toString().contains(u"Your journal itself is safe"_s));
}

TEST_F(DailyBackupTest, goes_with_the_journal_at_any_moment)
{
    auto backup = std::make_unique<DailyBackup>(*m_journal);
    backup->makeIfDue(m_evening);

    backup.reset();

    EXPECT_THAT(m_journal->rows(), SizeIs(1));
}

} // namespace mooring::ui
