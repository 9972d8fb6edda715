// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/passphrasechange.h"
#include "tests/support/fulljournal.h"
#include "tests/support/journals.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::SizeIs;

namespace mooring {
namespace {

using test::entryOn;
using test::kindOf;
using test::valueOf;

class ChangingThePassphrase : public test::JournalTest
{
protected:
    static Passphrase first() { return Passphrase{u"a calm harbour at night"_s}; }
    static Passphrase second() { return Passphrase{u"four gulls on one mast"_s}; }
    QString folder() const { return path(u"kept"_s); }

    void write(const Passphrase &passphrase) const
    {
        ASSERT_TRUE(test::makeFullJournal(journalPath(), passphrase));
        const JournalKey key = valueOf(Journal::open(journalPath(), passphrase))->key();
        valueOf(makeBackup(journalPath(), key, {.folder = folder()}, {}));
    }

    Result<PassphraseOutcome> change(const Passphrase &present, const Passphrase &next) const
    {
        return changePassphrase(journalPath(), present, next, folder(), {});
    }

    void expectWhole(const QString &file, const Passphrase &passphrase) const
    {
        const auto journal = valueOf(Journal::open(file, passphrase));
        EXPECT_THAT(journal->rows(), SizeIs(69));
        EXPECT_THAT(valueOf(journal->drafts()), SizeIs(2));
        EXPECT_THAT(valueOf(journal->verify()), IsEmpty());
    }

    bool anyFileContains(const QByteArray &words) const
    {
        QDirIterator it{path(u"."_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
        while (it.hasNext()) {
            QFile file{it.next()};
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                return true;
        }
        return false;
    }
};

TEST_F(ChangingThePassphrase, leaves_all_there_was_under_the_new_one)
{
    write(first());
    valueOf(change(first(), second()));
    EXPECT_EQ(kindOf(Journal::open(journalPath(), first())), Error::Kind::WrongPassphrase);
    expectWhole(journalPath(), second());
}

TEST_F(ChangingThePassphrase, protects_a_plain_journal_and_its_backups)
{
    write({});
    ASSERT_TRUE(anyFileContains("half typed"));
    const auto outcome = valueOf(change({}, second()));
    EXPECT_EQ(outcome.backupsChanged, 2); // the one there was and the one before the change
    EXPECT_THAT(outcome.backupsLeft, IsEmpty());
    EXPECT_FALSE(anyFileContains("half typed"));
    expectWhole(journalPath(), second());
    for (const BackupFile &backup : backupsIn(folder(), journalPath()))
        expectWhole(backup.path, second());
}

TEST_F(ChangingThePassphrase, may_take_the_protection_away)
{
    write(first());
    valueOf(change(first(), {}));
    EXPECT_FALSE(Journal::needsPassphrase(journalPath()));
    expectWhole(journalPath(), {});
}

TEST_F(ChangingThePassphrase, makes_a_backup_first)
{
    write(first());
    valueOf(change(first(), second()));
    const auto backups = backupsIn(folder(), journalPath());
    ASSERT_THAT(backups, SizeIs(2));
    EXPECT_EQ(backups.front().reason, BackupReason::BeforePassphrase);
}

TEST_F(ChangingThePassphrase, keeps_the_files_to_their_owner_and_leaves_nothing_else)
{
    write(first());
    valueOf(change(first(), second()));
    const QDir place{path(u"."_s)};
    EXPECT_EQ(place.entryList(QDir::Files | QDir::Hidden), QStringList{u"journal.mooring"_s});
    EXPECT_EQ(QFile::permissions(journalPath()) & (QFile::ReadGroup | QFile::ReadOther), 0);
}

TEST_F(ChangingThePassphrase, refuses_a_wrong_present_one)
{
    write(first());
    EXPECT_EQ(kindOf(change(second(), {})), Error::Kind::WrongPassphrase);
    expectWhole(journalPath(), first());
}

TEST_F(ChangingThePassphrase, refuses_while_the_journal_is_open)
{
    write(first());
    const auto journal = valueOf(Journal::open(journalPath(), first()));
    EXPECT_EQ(kindOf(change(first(), second())), Error::Kind::InUse);
}

TEST_F(ChangingThePassphrase, changes_nothing_when_stopped)
{
    write(first());
    EXPECT_EQ(
        kindOf(changePassphrase(journalPath(), first(), second(), folder(), [](double) { return false; })),
        Error::Kind::Cancelled);
    expectWhole(journalPath(), first());
}

TEST_F(ChangingThePassphrase, says_which_backups_keep_yet_another_one)
{
    write(first());
    const QString other = path(u"elsewhere/journal.mooring"_s);
    const auto foreign = valueOf(Journal::create(other, second()));
    const QString made =
        valueOf(makeBackup(other, foreign->key(),
                           {.folder = folder(), .now = QDateTime{QDate{2025, 1, 1}, QTime{8, 0}}}, {}))
            .path;
    const auto outcome = valueOf(change(first(), {}));
    EXPECT_EQ(outcome.backupsLeft, QStringList{made});
}

TEST(ASecret, leaves_nothing_in_what_it_was_moved_from)
{
    Secret secret{QByteArray{"open sesame"}};
    const Secret moved{std::move(secret)};
    EXPECT_TRUE(secret.isEmpty()); // NOLINT(bugprone-use-after-move): that is the question
    EXPECT_EQ(moved.bytes(), QByteArray{"open sesame"});
}

TEST(ASecret, overwrites_the_very_bytes)
{
    QByteArray word{"open sesame"};
    word.reserve(64);
    std::vector<char> seen;
    const char *begin = word.constData();
    overwrite(word);
    seen.assign(begin, begin + 11);
    EXPECT_THAT(seen, testing::Each('\0'));
}

} // namespace
} // namespace mooring
