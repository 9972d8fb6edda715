// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/restore.h"
#include "core/journal/verify.h"
#include "tests/support/journals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::SizeIs;

namespace mooring {
namespace {

using test::entryOn;
using test::kindOf;
using test::valueOf;

class Restoring : public test::JournalTest
{
protected:
    /// Three entries, a backup of them, then one more, one changed and one thrown away.
    void SetUp() override
    {
        const auto journal = newJournal();
        for (int day = 1; day <= 3; ++day)
            valueOf(journal->save(entryOn({2026, 1, day}, u"Words of that day."_s)));
        m_backup = valueOf(makeBackup(journalPath(), {}, {.folder = folder()}, {})).path;
        valueOf(journal->save(entryOn({2026, 1, 4}, u"Written since."_s)));
        Entry changed = valueOf(journal->entry(EntryId{1}));
        changed.body = u"Other words."_s;
        valueOf(journal->save(changed));
        ASSERT_TRUE(journal->moveToTrash(EntryId{2}));
    }

    QString folder() const { return path(u"kept"_s); }
    const QString &backup() const { return m_backup; }

    Result<std::optional<BackupFile>> restored(const Progress &progress = {}) const
    {
        return restoreBackup(journalPath(), {}, m_backup, {}, folder(), progress);
    }

    void spoil(const QString &path) const
    {
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write(QByteArray(6000, 'x'));
    }

private:
    QString m_backup;
};

TEST_F(Restoring, says_beforehand_what_is_gained_lost_and_changed)
{
    const auto preview = valueOf(previewRestore(journalPath(), {}, backup(), {}));
    EXPECT_TRUE(preview.isPresentReadable);
    ASSERT_THAT(preview.gained, SizeIs(1));
    EXPECT_EQ(preview.gained.front().day, QDate(2026, 1, 2));
    ASSERT_THAT(preview.lost, SizeIs(1));
    EXPECT_EQ(preview.lost.front().words, u"Written since."_s);
    ASSERT_THAT(preview.changed, SizeIs(1));
    EXPECT_EQ(preview.unchanged, 1);
}

TEST_F(Restoring, changes_nothing_beforehand)
{
    valueOf(previewRestore(journalPath(), {}, backup(), {}));
    EXPECT_THAT(reopened()->rows(), SizeIs(3));
    EXPECT_THAT(backupsIn(folder(), journalPath()), SizeIs(1));
}

TEST_F(Restoring, brings_back_what_the_backup_held)
{
    ASSERT_TRUE(restored());
    const auto journal = reopened();
    EXPECT_THAT(journal->rows(), SizeIs(3));
    EXPECT_EQ(valueOf(journal->entry(EntryId{1})).body, u"Words of that day."_s);
    EXPECT_THAT(valueOf(journal->verify()), IsEmpty());
}

TEST_F(Restoring, keeps_what_was_there_as_a_backup)
{
    const auto kept = valueOf(restored());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->reason, BackupReason::BeforeRestore);
    const auto before = valueOf(Journal::open(kept->path, {}));
    EXPECT_EQ(valueOf(before->entry(EntryId{1})).body, u"Other words."_s);
}

TEST_F(Restoring, pushes_no_older_backup_out)
{
    for (int i = 0; i < 20; ++i)
        valueOf(restored());
    EXPECT_THAT(backupsIn(folder(), journalPath()), SizeIs(21));
    EXPECT_TRUE(QFileInfo::exists(backup()));
}

TEST_F(Restoring, keeps_the_file_to_its_owner)
{
    ASSERT_TRUE(restored());
    EXPECT_EQ(QFile::permissions(journalPath()) & (QFile::ReadGroup | QFile::ReadOther), 0);
}

TEST_F(Restoring, leaves_only_the_journal)
{
    ASSERT_TRUE(restored());
    const QDir place{QFileInfo{journalPath()}.absolutePath()};
    EXPECT_EQ(place.entryList(QDir::Files | QDir::Hidden), QStringList{u"journal.mooring"_s});
}

TEST_F(Restoring, refuses_a_damaged_backup_and_changes_nothing)
{
    spoil(backup());
    EXPECT_FALSE(restored());
    EXPECT_EQ(valueOf(reopened()->entry(EntryId{1})).body, u"Other words."_s);
}

TEST_F(Restoring, refuses_while_the_journal_is_open)
{
    const auto journal = reopened();
    EXPECT_EQ(kindOf(restored()), Error::Kind::InUse);
    EXPECT_EQ(valueOf(journal->entry(EntryId{1})).body, u"Other words."_s);
}

TEST_F(Restoring, replaces_a_damaged_journal_and_keeps_it_byte_by_byte)
{
    spoil(journalPath());
    EXPECT_FALSE(valueOf(previewRestore(journalPath(), {}, backup(), {})).isPresentReadable
                 && valueOf(verifyJournal(journalPath(), {})).empty());
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    const auto kept = valueOf(restored());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->reason, BackupReason::Damaged);
    QFile left{kept->path};
    ASSERT_TRUE(left.open(QIODevice::ReadOnly));
    EXPECT_EQ(left.readAll(), before);
    EXPECT_THAT(reopened()->rows(), SizeIs(3));
}

TEST_F(Restoring, works_when_the_journal_is_gone)
{
    ASSERT_TRUE(QFile::remove(journalPath()));
    EXPECT_FALSE(valueOf(restored()));
    EXPECT_THAT(reopened()->rows(), SizeIs(3));
}

TEST_F(Restoring, changes_nothing_when_stopped)
{
    EXPECT_EQ(kindOf(restored([](double) { return false; })), Error::Kind::Cancelled);
    EXPECT_EQ(valueOf(reopened()->entry(EntryId{1})).body, u"Other words."_s);
}

TEST_F(Restoring, an_encrypted_backup_needs_its_key)
{
    const Passphrase secret{u"a calm harbour at night"_s};
    const QString other = path(u"other.mooring"_s);
    const auto journal = valueOf(Journal::create(other, secret));
    valueOf(journal->save(entryOn({2026, 1, 1}, u"x"_s)));
    const QString made = valueOf(makeBackup(other, journal->key(), {.folder = folder()}, {})).path;
    EXPECT_EQ(kindOf(restoreBackup(journalPath(), {}, made, {}, folder(), {})), Error::Kind::NotAJournal);
    ASSERT_TRUE(restoreBackup(journalPath(), {}, made, journal->key(), folder(), {}));
    EXPECT_THAT(valueOf(Journal::open(journalPath(), secret))->rows(), SizeIs(1));
}

} // namespace
} // namespace mooring
