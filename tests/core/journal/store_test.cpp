// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/schema.h"
#include "core/journal/sqlite.h"
#include "tests/support/journals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <filesystem>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

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

TEST_F(OpeningAJournal, refuses_a_symbolic_link_and_names_the_file)
{
    newJournal();
    const QString link = path(u"link.mooring"_s);
    ASSERT_TRUE(QFile::link(journalPath(), link));
    const auto refused = Journal::open(link, Passphrase{});
    ASSERT_EQ(kindOf(refused), Error::Kind::Invalid);
    EXPECT_TRUE(refused.error().message.contains(journalPath()));
}

TEST_F(OpeningAJournal, refuses_a_file_with_a_second_name)
{
    newJournal();
    std::filesystem::create_hard_link(journalPath().toStdString(), path(u"second"_s).toStdString());
    EXPECT_EQ(kindOf(opened()), Error::Kind::Invalid);
}

TEST_F(OpeningAJournal, does_not_make_one_through_a_symbolic_link)
{
    const QString link = path(u"link.mooring"_s);
    ASSERT_TRUE(QFile::link(path(u"elsewhere"_s), link));
    EXPECT_EQ(kindOf(Journal::create(link, Passphrase{})), Error::Kind::Invalid);
    EXPECT_FALSE(QFileInfo::exists(path(u"elsewhere"_s)));
}

TEST_F(OpeningAJournal, works_in_a_folder_that_is_a_link)
{
    ASSERT_TRUE(QDir{path(u"."_s)}.mkdir(u"real"_s));
    ASSERT_TRUE(QFile::link(path(u"real"_s), path(u"folder"_s)));
    EXPECT_TRUE(Journal::create(path(u"folder/journal.mooring"_s), Passphrase{}));
}

TEST_F(OpeningAJournal, only_reads_beside_the_holder_when_asked_to_and_names_it)
{
    const auto first = newJournal();
    const auto second = valueOf(Journal::open(journalPath(), Passphrase{}, Journal::Access::ReadOnlyIfInUse));
    EXPECT_TRUE(second->isReadOnly());
    EXPECT_TRUE(second->heldBy().contains(QString::number(QCoreApplication::applicationPid())));
}

TEST_F(OpeningAJournal, writes_when_nobody_holds_it)
{
    newJournal();
    const auto journal =
        valueOf(Journal::open(journalPath(), Passphrase{}, Journal::Access::ReadOnlyIfInUse));
    EXPECT_FALSE(journal->isReadOnly());
    EXPECT_TRUE(journal->heldBy().isEmpty());
}

TEST_F(OpeningAJournal, leaves_nothing_of_an_unfinished_neighbour)
{
    newJournal();
    QFile left{journalPath() + u".unfinished"_s};
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    left.close();
    valueOf(opened());
    EXPECT_FALSE(left.exists());
}

TEST_F(OpeningAJournal, makes_missing_folders_for_the_owner_alone)
{
    valueOf(Journal::create(path(u"a/b/journal.mooring"_s), Passphrase{}));
    for (const QString &folder : {u"a"_s, u"a/b"_s})
        EXPECT_EQ(QFile::permissions(path(folder))
                      & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
                  0);
}

#ifdef Q_OS_LINUX
TEST_F(OpeningAJournal, turns_core_dumps_off)
{
    newJournal();
    rlimit limit{};
    ASSERT_EQ(getrlimit(RLIMIT_CORE, &limit), 0);
    EXPECT_EQ(limit.rlim_cur, 0U);
    EXPECT_EQ(prctl(PR_GET_DUMPABLE), 0);
}
#endif

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
