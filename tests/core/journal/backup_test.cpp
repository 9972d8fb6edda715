// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/places.h"
#include "core/journal/salvage.h"
#include "core/journal/sqlite.h"
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
using State = BackupContent::State;

constexpr auto othersMay = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

class Backups : public test::JournalTest
{
protected:
    static Passphrase secret() { return Passphrase{u"a calm harbour at night"_s}; }
    QString folder() const { return path(u"kept"_s); }

    /// An open journal with three entries.
    std::unique_ptr<Journal> written(const Passphrase &passphrase) const
    {
        auto journal = valueOf(Journal::create(journalPath(), passphrase));
        for (int day = 1; day <= 3; ++day)
            valueOf(journal->save(entryOn({2026, 1, day}, u"zanzibarmarker "_s.repeated(50))));
        return journal;
    }

    Result<BackupFile> backUp(const Journal &journal, BackupOptions options = {}) const
    {
        options.folder = folder();
        return makeBackup(journalPath(), journal.key(), options, {});
    }

    QStringList filesIn() const
    {
        return QDir{folder()}.entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    void loseSearchIndex(const Journal &journal) const
    {
        test::tamper(journalPath(), "INSERT INTO entry_search (entry_search) VALUES ('delete-all')",
                     journal.key());
    }

    static void spoil(const QString &path)
    {
        QFile file{path};
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write(QByteArray(300, 'x'));
    }
};

TEST_F(Backups, hold_what_the_open_journal_held)
{
    const auto journal = written({});
    const BackupFile made = valueOf(backUp(*journal));
    EXPECT_THAT(valueOf(Journal::open(made.path, {}))->rows(), SizeIs(3));
    EXPECT_EQ(made.bytes, QFileInfo{made.path}.size());
}

TEST_F(Backups, are_made_of_a_journal_whose_search_index_is_lost)
{
    const auto journal = written(secret());
    loseSearchIndex(*journal);
    EXPECT_TRUE(backUp(*journal));
}

TEST_F(Backups, of_the_day_mend_the_search_index)
{
    const auto journal = written(secret());
    loseSearchIndex(*journal);
    ASSERT_THAT(valueOf(journal->search(parseQuery(u"zanzibar"_s), 10)), IsEmpty());
    valueOf(makeBackupIfDue(journalPath(), journal->key(), {.folder = folder()}, {}));
    EXPECT_THAT(valueOf(journal->search(parseQuery(u"zanzibar"_s), 10)), SizeIs(3));
}

TEST_F(Backups, of_the_day_leave_a_search_index_alone_that_agrees)
{
    const auto journal = written(secret());
    const sqlite::Database db{journalPath(), sqlite::OpenMode::ReadOnly, journal->key()};
    const qint64 before = db.integer("PRAGMA data_version");
    valueOf(makeBackupIfDue(journalPath(), journal->key(), {.folder = folder()}, {}));
    EXPECT_EQ(db.integer("PRAGMA data_version"), before);
}

TEST_F(Backups, tell_how_a_journal_opens_whose_beginning_is_lost)
{
    BackupOptions options{.folder = backupFolder(journalPath())};
    {
        const auto journal = written(secret());
        ASSERT_TRUE(makeBackup(journalPath(), journal->key(), options, {}));
    }
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, '\0'));
    file.close();
    EXPECT_TRUE(Journal::needsPassphrase(journalPath()));
    EXPECT_EQ(kindOf(Journal::open(journalPath(), secret())), Error::Kind::Damaged);
    const auto key = valueOf(Journal::keyOf(journalPath(), secret()));
    EXPECT_EQ(valueOf(salvageJournal(journalPath(), key, path(u"salvaged.mooring"_s), {})).entries, 3);
}

TEST_F(Backups, make_no_journal_of_another_programs_file)
{
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    EXPECT_FALSE(Journal::needsPassphrase(journalPath()));
    EXPECT_EQ(kindOf(Journal::open(journalPath(), secret())), Error::Kind::NotAJournal);
}

TEST_F(Backups, are_protected_like_the_journal)
{
    const auto journal = written(secret());
    const BackupFile made = valueOf(backUp(*journal));
    EXPECT_TRUE(Journal::needsPassphrase(made.path));
    QFile file{made.path};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("zanzibarmarker"));
    EXPECT_THAT(valueOf(Journal::open(made.path, secret()))->rows(), SizeIs(3));
}

TEST_F(Backups, are_for_their_owner_alone)
{
    const BackupFile made = valueOf(backUp(*written({})));
    EXPECT_EQ(QFile::permissions(made.path) & othersMay, 0);
    EXPECT_EQ(QFile::permissions(folder()) & (othersMay | QFile::ExeGroup | QFile::ExeOther), 0);
}

TEST_F(Backups, are_one_finished_file_each)
{
    valueOf(backUp(*written(secret())));
    EXPECT_THAT(filesIn(), SizeIs(1));
}

TEST_F(Backups, can_be_read_where_nothing_may_be_written)
{
    const BackupFile made = valueOf(backUp(*written({})));
    valueOf(Journal::open(made.path, {}, Journal::Access::ReadOnly));
    EXPECT_THAT(filesIn(), SizeIs(1));
}

TEST_F(Backups, may_be_made_while_the_journal_is_being_written)
{
    const auto journal = written({});
    bool wrote = false;
    const auto made = makeBackup(journalPath(), journal->key(), {.folder = folder()}, [&](double) {
        if (!wrote)
            valueOf(journal->save(entryOn({2026, 1, 4}, u"in between"_s)));
        wrote = true;
        return true;
    });
    EXPECT_EQ(inspectBackup(valueOf(made).path, {}).state, State::Good);
    EXPECT_THAT(journal->rows(), SizeIs(4));
}

TEST_F(Backups, are_listed_newest_first_with_what_made_them)
{
    const auto journal = written({});
    const QDateTime noon{QDate{2026, 1, 4}, QTime{12, 0, 5}};
    valueOf(backUp(*journal, {.reason = BackupReason::FirstOfDay, .now = noon}));
    valueOf(backUp(*journal, {.reason = BackupReason::BeforeImport, .now = noon.addDays(2)}));
    valueOf(backUp(*journal, {.reason = BackupReason::ByHand, .now = noon.addDays(1)}));
    const auto all = backupsIn(folder(), journalPath());
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].reason, BackupReason::BeforeImport);
    EXPECT_EQ(all[1].reason, BackupReason::ByHand);
    EXPECT_EQ(all[2].reason, BackupReason::FirstOfDay);
    EXPECT_EQ(all[2].made, noon);
}

TEST_F(Backups, of_the_same_second_do_not_overwrite_each_other)
{
    const auto journal = written({});
    const QDateTime noon{QDate{2026, 1, 4}, QTime{12, 0}};
    valueOf(backUp(*journal, {.now = noon}));
    valueOf(backUp(*journal, {.now = noon}));
    EXPECT_THAT(backupsIn(folder(), journalPath()), SizeIs(2));
}

TEST_F(Backups, of_other_journals_and_other_files_are_not_ours)
{
    const auto journal = written({});
    valueOf(makeBackup(journalPath(), journal->key(), {.folder = folder()}, {}));
    QFile foreign{folder() + u"/journal notes.mooring"_s};
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    EXPECT_THAT(backupsIn(folder(), journalPath()), SizeIs(1));
    EXPECT_THAT(backupsIn(folder(), path(u"other.mooring"_s)), IsEmpty());
}

TEST_F(Backups, let_older_ones_go_only_by_the_policy)
{
    const auto journal = written({});
    const QDateTime noon{QDate{2026, 1, 4}, QTime{12, 0}};
    for (int day = 0; day < 5; ++day)
        valueOf(backUp(*journal, {.rotation = RotationPolicy{.daily = 2, .weekly = 0, .monthly = 0},
                                  .now = noon.addDays(day)}));
    EXPECT_THAT(backupsIn(folder(), journalPath()), SizeIs(2));
}

TEST_F(Backups, of_a_damaged_journal_are_not_kept_and_push_nothing_out)
{
    const QDateTime noon{QDate{2026, 1, 4}, QTime{12, 0}};
    valueOf(backUp(*written({}), {.now = noon}));
    {
        sqlite::Database db{journalPath(), sqlite::OpenMode::ReadWrite, Passphrase{}};
        db.execute("PRAGMA foreign_keys = OFF");
        db.execute("DELETE FROM entry WHERE id = 2");
    }
    const auto failed = makeBackup(journalPath(), {},
                                   {.folder = folder(),
                                    .rotation = RotationPolicy{.daily = 1, .weekly = 0, .monthly = 0},
                                    .now = noon.addDays(1)},
                                   {});
    EXPECT_EQ(kindOf(failed), Error::Kind::Damaged);
    EXPECT_THAT(filesIn(), SizeIs(1));
}

TEST_F(Backups, leave_nothing_behind_when_stopped)
{
    const auto journal = written({});
    const auto stopped =
        makeBackup(journalPath(), journal->key(), {.folder = folder()}, [](double) { return false; });
    EXPECT_EQ(kindOf(stopped), Error::Kind::Cancelled);
    EXPECT_THAT(filesIn(), IsEmpty());
}

TEST_F(Backups, say_when_their_folder_cannot_be_made)
{
    const auto journal = written({});
    EXPECT_EQ(kindOf(makeBackup(journalPath(), {}, {.folder = u"/proc/nowhere"_s}, {})),
              Error::Kind::ReadOnly);
}

TEST_F(Backups, are_made_once_a_day_when_due)
{
    const auto journal = written({});
    const BackupOptions today{.folder = folder(), .reason = BackupReason::FirstOfDay};
    EXPECT_TRUE(valueOf(makeBackupIfDue(journalPath(), {}, today, {})));
    EXPECT_FALSE(valueOf(makeBackupIfDue(journalPath(), {}, today, {})));
    EXPECT_THAT(filesIn(), SizeIs(1));
}

TEST_F(Backups, tell_how_many_entries_they_hold_and_that_they_are_good)
{
    const auto journal = written(secret());
    const auto content = inspectBackup(valueOf(backUp(*journal)).path, journal->key());
    EXPECT_EQ(content.state, State::Good);
    EXPECT_EQ(content.entries, 3);
    EXPECT_EQ(content.first, QDate(2026, 1, 1));
    EXPECT_EQ(content.last, QDate(2026, 1, 3));
}

TEST_F(Backups, tell_when_they_are_damaged)
{
    const auto journal = written(secret());
    const QString made = valueOf(backUp(*journal)).path;
    spoil(made);
    const auto content = inspectBackup(made, journal->key());
    EXPECT_EQ(content.state, State::Damaged);
    EXPECT_THAT(content.findings, testing::Not(IsEmpty()));
}

TEST_F(Backups, tell_when_they_need_another_passphrase)
{
    const QString made = valueOf(backUp(*written(secret()))).path;
    EXPECT_EQ(inspectBackup(made, {}).state, State::OtherPassphrase);
    const JournalKey wrong = valueOf(JournalKey::forFile(path(u"none"_s), Passphrase{u"another"_s}));
    EXPECT_EQ(inspectBackup(made, wrong).state, State::OtherPassphrase);
}

TEST_F(Backups, take_their_numbers_from_the_journals_settings)
{
    const auto journal = written({});
    ASSERT_TRUE(journal->setSetting(u"backup/daily"_s, u"3"_s));
    ASSERT_TRUE(journal->setSetting(u"backup/weekly"_s, u"many"_s));
    EXPECT_EQ(rotationOf(journalPath(), {}), (RotationPolicy{.daily = 3}));
}

TEST_F(Backups, go_to_any_new_file_but_over_none)
{
    const auto journal = written({});
    const QString out = path(u"out.mooring"_s);
    ASSERT_TRUE(copyJournal(journalPath(), {}, out, {}));
    EXPECT_THAT(valueOf(Journal::open(out, {}))->rows(), SizeIs(3));
    EXPECT_EQ(kindOf(copyJournal(journalPath(), {}, out, {})), Error::Kind::Invalid);
}

TEST_F(Backups, keep_a_damaged_journal_byte_by_byte)
{
    written({});
    spoil(journalPath());
    const BackupFile kept = valueOf(keepDamaged(journalPath(), folder()));
    EXPECT_EQ(kept.reason, BackupReason::Damaged);
    QFile left{kept.path};
    QFile right{journalPath()};
    ASSERT_TRUE(left.open(QIODevice::ReadOnly) && right.open(QIODevice::ReadOnly));
    EXPECT_EQ(left.readAll(), right.readAll());
    EXPECT_THAT(backupsIn(folder(), journalPath()), SizeIs(1));
}

TEST_F(Backups, are_beside_the_journal_unless_another_folder_is_chosen)
{
    EXPECT_EQ(backupFolder(u"/home/ana/diary.mooring"_s), u"/home/ana/diary backups"_s);
}

} // namespace
} // namespace mooring
