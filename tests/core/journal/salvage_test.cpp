// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/passphrasechange.h"
#include "core/journal/salvage.h"
#include "core/journal/sqlite.h"
#include "core/journal/verify.h"
#include "tests/support/fulljournal.h"
#include "tests/support/journals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace mooring {
namespace {

using test::kindOf;
using test::valueOf;

class Salvaging : public test::JournalTest
{
protected:
    static Passphrase secret() { return Passphrase{test::fixturePassphrase()}; }
    QString to() const { return path(u"salvaged.mooring"_s); }

    void write(const Passphrase &passphrase)
    {
        ASSERT_TRUE(test::makeFullJournal(journalPath(), passphrase));
        takeKey(passphrase);
    }
    void takeKey(const Passphrase &passphrase)
    {
        m_key = valueOf(Journal::open(journalPath(), passphrase))->key();
    }

    Result<SalvageOutcome> salvaged(const Progress &progress = {}) const
    {
        return salvageJournal(journalPath(), m_key, to(), progress);
    }

    void overwrite(qint64 at, const QByteArray &bytes) const
    {
        QFile file{journalPath()};
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(at);
        file.write(bytes);
    }

    QList<qint64> pagesOfTheList() const
    {
        const sqlite::Database db{journalPath(), sqlite::OpenMode::ReadOnly, m_key};
        sqlite::Statement page{db, "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'"};
        QList<qint64> pages;
        while (page.next())
            pages.append(page.integer(0));
        return pages;
    }

    void tamper(const char *sql) const { test::tamper(journalPath(), sql, m_key); }

private:
    JournalKey m_key;
};

TEST_F(Salvaging, a_whole_journal_brings_everything)
{
    write({});
    const auto outcome = valueOf(salvaged());
    EXPECT_EQ(outcome.entries, 70);
    EXPECT_THAT(outcome.losses, IsEmpty());
    const auto journal = valueOf(Journal::open(to(), {}));
    EXPECT_THAT(journal->rows(), SizeIs(69));
    EXPECT_THAT(valueOf(journal->trash()), SizeIs(1));
    EXPECT_THAT(valueOf(journal->drafts()), SizeIs(2));
    EXPECT_THAT(journal->relationships(), SizeIs(3));
    EXPECT_EQ(journal->setting(u"lock/minutes"_s), u"5"_s);
    EXPECT_THAT(valueOf(journal->verify()), IsEmpty());
}

TEST_F(Salvaging, an_encrypted_journal_gives_one_with_the_same_passphrase)
{
    write(secret());
    overwrite(40 * 4096, QByteArray(6 * 4096, 'x'));
    const auto outcome = valueOf(salvaged());
    EXPECT_THAT(outcome.losses, Not(IsEmpty()));
    EXPECT_GT(outcome.entries, 10);
    EXPECT_THAT(valueOf(valueOf(Journal::open(to(), secret()))->verify()), IsEmpty());
}

TEST_F(Salvaging, leaves_the_damaged_file_as_it_is)
{
    write({});
    overwrite(60 * 4096, QByteArray(5000, 'x'));
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    valueOf(salvaged());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), before);
    EXPECT_EQ(QDir{path(u"."_s)}.entryList({u"*salvage*"_s}, QDir::Files),
              QStringList{u"salvaged.mooring"_s});
}

TEST_F(Salvaging, mends_the_first_bytes)
{
    write(secret());
    overwrite(18, QByteArray(1, '\x42'));
    EXPECT_EQ(kindOf(Journal::open(journalPath(), secret())), Error::Kind::Damaged);
    EXPECT_THAT(valueOf(salvaged()).losses, IsEmpty());
}

TEST_F(Salvaging, reads_a_journal_whose_end_is_missing)
{
    write({});
    QFile file{journalPath()};
    ASSERT_TRUE(file.resize(file.size() - 3 * 4096));
    EXPECT_GT(valueOf(salvaged()).entries, 0);
}

TEST_F(Salvaging, takes_an_earlier_version_when_the_words_are_gone_and_says_so)
{
    write({});
    tamper("DELETE FROM entry_text WHERE body LIKE 'Second thoughts%'");
    const auto outcome = valueOf(salvaged());
    ASSERT_THAT(outcome.losses, SizeIs(1));
    EXPECT_TRUE(outcome.losses.front().contains(u"earlier version"_s));
    const auto journal = valueOf(Journal::open(to(), {}));
    const EntryId id = valueOf(journal->find(QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000004"_s)));
    EXPECT_EQ(valueOf(journal->entry(id)).body, u"First words."_s);
}

TEST_F(Salvaging, says_where_characters_are_garbled)
{
    write({});
    tamper("UPDATE entry_text SET body = CAST(x'48c361' AS TEXT) WHERE entry = 5");
    EXPECT_THAT(valueOf(salvaged()).losses, SizeIs(1));
}

TEST_F(Salvaging, reads_a_journal_whose_first_page_is_damaged)
{
    write(secret());
    overwrite(1000, QByteArray(50, 'x')); // the page without which no other can be found
    const auto outcome = valueOf(salvaged());
    EXPECT_EQ(outcome.entries, 70);
    EXPECT_THAT(outcome.losses, IsEmpty());
    EXPECT_THAT(valueOf(valueOf(Journal::open(to(), secret()))->verify()), IsEmpty());
}

TEST_F(Salvaging, reads_a_journal_whose_first_page_is_gone)
{
    for (const Passphrase &passphrase : {Passphrase{}, secret()}) {
        write(passphrase);
        overwrite(0, QByteArray(4096, '\0')); // no longer to be known for a journal
        const auto outcome = valueOf(salvaged());
        EXPECT_EQ(outcome.entries, 70);
        EXPECT_THAT(outcome.losses, IsEmpty());
        QFile::remove(journalPath());
        QFile::remove(to());
    }
}

TEST_F(Salvaging, reads_a_journal_of_which_any_page_of_the_list_of_tables_is_damaged)
{
    write(secret());
    QFile file{journalPath()};
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const QList<qint64> pages = pagesOfTheList();
    EXPECT_GT(pages.size(), 3);
    for (const qint64 page : pages) {
        overwrite(page * 4096 - 2000, QByteArray(500, 'x'));
        const auto outcome = valueOf(salvaged());
        EXPECT_EQ(outcome.entries, 70) << page;
        EXPECT_THAT(outcome.losses, IsEmpty()) << page;
        QFile::remove(to());
        overwrite(0, whole);
    }
}

TEST_F(Salvaging, reads_a_journal_that_got_its_passphrase_later_without_its_first_page)
{
    write({});
    ASSERT_TRUE(changePassphrase(journalPath(), {}, secret(), path(u"backups"_s), {}));
    takeKey(secret());
    overwrite(1000, QByteArray(50, 'x'));
    const auto outcome = valueOf(salvaged());
    EXPECT_EQ(outcome.entries, 70);
    EXPECT_THAT(outcome.losses, IsEmpty());
}

TEST_F(Salvaging, says_when_nothing_can_be_read)
{
    write(secret());
    overwrite(1000, QByteArray(QFileInfo{journalPath()}.size() - 1000, 'x'));
    EXPECT_FALSE(salvaged());
    EXPECT_FALSE(QFileInfo::exists(to()));
}

TEST_F(Salvaging, makes_nothing_of_a_file_that_never_was_a_journal)
{
    write({});
    overwrite(0, QByteArray(QFileInfo{journalPath()}.size(), 'x'));
    EXPECT_EQ(kindOf(salvaged()), Error::Kind::NotAJournal);
}

TEST_F(Salvaging, never_overwrites)
{
    write({});
    EXPECT_EQ(kindOf(salvageJournal(journalPath(), {}, journalPath(), {})), Error::Kind::Invalid);
}

TEST_F(Salvaging, can_be_stopped)
{
    write({});
    EXPECT_EQ(kindOf(salvaged([](double) { return false; })), Error::Kind::Cancelled);
    EXPECT_FALSE(QFileInfo::exists(to()));
}

} // namespace
} // namespace mooring
