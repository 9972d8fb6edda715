// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/schema.h"
#include "core/journal/sqlite.h"
#include "tests/support/journals.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::kindOf;
using test::valueOf;

class OpeningAJournal : public test::JournalTest
{
protected:
    void writeFile(const QByteArray &bytes) const
    {
        QFile file{journalPath()};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QByteArray bytes() const
    {
        QFile file{journalPath()};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    Result<std::unique_ptr<Journal>> opened() const { return Journal::open(journalPath(), Passphrase{}); }
};

TEST_F(OpeningAJournal, says_when_there_is_none) { EXPECT_EQ(kindOf(opened()), Error::Kind::NotFound); }

TEST_F(OpeningAJournal, leaves_a_foreign_file_as_it_is)
{
    writeFile("Dear diary, this is plain text and nothing else.");
    const QByteArray before = bytes();
    EXPECT_EQ(kindOf(opened()), Error::Kind::NotAJournal);
    EXPECT_EQ(bytes(), before);
}

TEST_F(OpeningAJournal, does_not_take_an_empty_file_for_a_journal)
{
    writeFile({});
    EXPECT_EQ(kindOf(opened()), Error::Kind::NotAJournal);
}

TEST_F(OpeningAJournal, does_not_take_a_folder_for_a_journal)
{
    EXPECT_EQ(kindOf(Journal::open(QFileInfo{journalPath()}.absolutePath(), Passphrase{})),
              Error::Kind::NotAJournal);
}

TEST_F(OpeningAJournal, does_not_take_any_sqlite_file_for_a_journal)
{
    {
        sqlite::Database db{journalPath(), sqlite::OpenMode::Create, Passphrase{}};
        db.execute("CREATE TABLE other (x)");
    }
    EXPECT_EQ(kindOf(opened()), Error::Kind::NotAJournal);
}

TEST_F(OpeningAJournal, refuses_one_from_a_newer_version_and_leaves_it)
{
    newJournal();
    {
        sqlite::Database db{journalPath(), sqlite::OpenMode::ReadWrite, Passphrase{}};
        db.execute("PRAGMA user_version = 99");
    }
    const QByteArray before = bytes();
    EXPECT_EQ(kindOf(opened()), Error::Kind::NewerSchema);
    EXPECT_EQ(bytes(), before);
}

TEST_F(OpeningAJournal, refuses_a_second_writer_and_names_the_first)
{
    const auto first = newJournal();
    const auto second = opened();
    ASSERT_EQ(kindOf(second), Error::Kind::InUse);
    EXPECT_TRUE(second.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

TEST_F(OpeningAJournal, lets_a_reader_in_beside_the_writer)
{
    const auto first = newJournal();
    valueOf(first->save(test::entryOn({2026, 1, 1}, u"x"_s)));
    const auto reader = valueOf(Journal::open(journalPath(), Passphrase{}, Journal::Access::ReadOnly));
    EXPECT_EQ(reader->rows().size(), 1U);
    EXPECT_EQ(kindOf(reader->save(test::entryOn({2026, 1, 1}, u"y"_s))), Error::Kind::ReadOnly);
}

TEST_F(OpeningAJournal, may_be_opened_again_once_closed)
{
    newJournal();
    EXPECT_TRUE(opened());
}

TEST_F(OpeningAJournal, never_overwrites_what_is_there)
{
    writeFile("precious");
    EXPECT_EQ(kindOf(Journal::create(journalPath(), Passphrase{})), Error::Kind::Invalid);
    EXPECT_EQ(bytes(), QByteArray{"precious"});
}

TEST_F(OpeningAJournal, cannot_be_made_where_there_is_no_folder_to_write)
{
    EXPECT_EQ(kindOf(Journal::create(u"/proc/nowhere/journal.mooring"_s, Passphrase{})),
              Error::Kind::ReadOnly);
}

TEST(TheSchema, refuses_values_out_of_bounds)
{
    sqlite::Database db{u":memory:"_s, sqlite::OpenMode::Create, Passphrase{}};
    db.execute("PRAGMA foreign_keys = ON");
    schema::migrate(db);
    db.execute("INSERT INTO entry (id, uuid, day, written_at, utc_offset, saved_at) VALUES "
               "(1, '0b5d3e0a-0000-4000-8000-000000000001', '2026-01-01', 0, 0, 0)");
    EXPECT_THROW(db.execute("INSERT INTO answer VALUES (1, 'ax1', 8.0)"), sqlite::Exception);
    EXPECT_THROW(db.execute("INSERT INTO entry_step VALUES (1, 10)"), sqlite::Exception);
    EXPECT_THROW(db.execute("UPDATE entry SET day = '2026-02-30'"), sqlite::Exception);
    EXPECT_THROW(db.execute("UPDATE entry SET relationship = 7"), sqlite::Exception);
    EXPECT_THROW(db.execute("INSERT INTO answer VALUES (99, 'ax1', 2.0)"), sqlite::Exception);
}

TEST(TheSchema, keeps_every_table_strict)
{
    sqlite::Database db{u":memory:"_s, sqlite::OpenMode::Create, Passphrase{}};
    schema::migrate(db);
    EXPECT_EQ(db.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                         "AND strict = 0 AND name NOT LIKE 'sqlite_%'"),
              0);
}

} // namespace
} // namespace mooring
