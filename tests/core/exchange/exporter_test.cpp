// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/demo.h"
#include "core/exchange/exporter.h"
#include "core/exchange/text.h"
#include "core/journal/journal.h"
#include "core/journal/sqlite.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::StartsWith;

namespace {

class Exporter : public testing::Test
{
protected:
    Exporter() { contents.entries = {fullEntry()}; }

    Status write(ExportFormat format, const QString &name) const
    {
        return writeExport(contents, known().checkIn, format, folder.filePath(name));
    }
    QFile::Permissions mode(const QString &name) const
    {
        constexpr auto everyone = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup
                                | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
                                | QFile::ExeOther;
        return QFileInfo{folder.filePath(name)}.permissions() & everyone;
    }

    const QTemporaryDir folder;
    JournalContents contents;
};

TEST_F(Exporter, files_are_for_their_owner_alone)
{
    ASSERT_TRUE(write(ExportFormat::Json, u"a.json"_s));
    ASSERT_TRUE(write(ExportFormat::Markdown, u"notes"_s));
    EXPECT_EQ(mode(u"a.json"_s), QFile::ReadOwner | QFile::WriteOwner);
    EXPECT_EQ(mode(u"notes"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_EQ(mode(u"notes/2025-02-27 2104.md"_s), QFile::ReadOwner | QFile::WriteOwner);
}

TEST_F(Exporter, never_writes_over_a_file)
{
    ASSERT_TRUE(write(ExportFormat::Csv, u"a.csv"_s));
    const QByteArray before = fileContent(folder.filePath(u"a.csv"_s)).value();
    const Status again = write(ExportFormat::Json, u"a.csv"_s);
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().message.toStdString(), HasSubstr("left as it is"));
    EXPECT_EQ(fileContent(folder.filePath(u"a.csv"_s)).value(), before);
}

TEST_F(Exporter, never_writes_into_a_folder_that_holds_something)
{
    ASSERT_TRUE(write(ExportFormat::Markdown, u"notes"_s));
    EXPECT_FALSE(write(ExportFormat::Markdown, u"notes"_s));
}

TEST_F(Exporter, an_empty_folder_will_do)
{
    ASSERT_TRUE(QDir{folder.path()}.mkdir(u"notes"_s));
    EXPECT_TRUE(write(ExportFormat::Markdown, u"notes"_s));
}

TEST_F(Exporter, a_folder_in_place_of_a_file_is_named)
{
    ASSERT_TRUE(QDir{folder.path()}.mkdir(u"notes"_s));
    EXPECT_THAT(write(ExportFormat::Json, u"notes"_s).error().message.toStdString(),
                HasSubstr("is a folder"));
}

TEST_F(Exporter, a_place_that_cannot_be_written_is_named)
{
    const Status status = write(ExportFormat::Json, u"none/a.json"_s);
    ASSERT_FALSE(status);
    EXPECT_THAT(status.error().message.toStdString(), HasSubstr("none/a.json"));
}

/// A journal of twenty made-up days, and what is exported of it.
class JournalExport : public Exporter
{
protected:
    JournalExport() : journal{Journal::create(folder.filePath(u"journal"_s), {}).value()}
    {
        EXPECT_TRUE(journal->merge(
            demoContents(20, QDate{2025, 2, 28}, journal->checkIn(), QLocale::c()).value(), false));
        EXPECT_TRUE(journal->merge(contents, false));
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    QByteArray contentOf(const QString &name) const { return fileContent(path(name)).value(); }
    QStringList left() const
    {
        return QDir{folder.path()}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    const std::unique_ptr<Journal> journal;
};

TEST_F(JournalExport, is_the_same_as_of_contents_at_hand)
{
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Json, .path = path(u"a"_s)}));
    EXPECT_EQ(contentOf(u"a"_s), writeContents(journal->contents().value()));
}

TEST_F(JournalExport, holds_exactly_what_a_query_finds)
{
    ASSERT_TRUE(exportJournal(
        *journal,
        {.format = ExportFormat::Json, .path = path(u"a"_s), .query = parseQuery(u"is:starred"_s)}));
    const auto reading = readContents(contentOf(u"a"_s), known());
    ASSERT_EQ(reading->contents.entries.size(), 1U);
    EXPECT_EQ(reading->contents.entries.front().entry.uuid, fullEntry().entry.uuid);
    ASSERT_EQ(reading->contents.relationships.size(), 1U);
    EXPECT_EQ(reading->contents.relationships.front().name, u"Sam"_s);
}

TEST_F(JournalExport, leaves_nothing_behind_when_it_is_stopped)
{
    const QStringList before = left();
    for (const ExportFormat format :
         {ExportFormat::Markdown, ExportFormat::Json, ExportFormat::Csv, ExportFormat::Sqlite}) {
        const Status stopped = exportJournal(*journal, {.format = format, .path = path(u"out"_s)},
                                             [](double done) { return done < 0.5; });
        ASSERT_FALSE(stopped);
        EXPECT_EQ(stopped.error().kind, Error::Kind::Cancelled);
        EXPECT_EQ(left(), before);
    }
}

TEST_F(JournalExport, tells_how_far_it_is)
{
    double last = -1;
    ASSERT_TRUE(
        exportJournal(*journal, {.format = ExportFormat::Json, .path = path(u"a"_s)}, [&last](double done) {
            EXPECT_GE(done, last);
            last = done;
            return true;
        }));
    EXPECT_GT(last, 0.9);
    EXPECT_LE(last, 1.0);
}

TEST_F(JournalExport, as_check_ins_has_a_row_for_each_answer)
{
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Csv,
                                         .path = path(u"a"_s),
                                         .query = parseQuery(u"is:starred"_s),
                                         .table = ExportTable::CheckIns}));
    EXPECT_THAT(contentOf(u"a"_s).toStdString(),
                AllOf(StartsWith("id,date,written,with,version,item,dimension,answer,counts_as\r\n"),
                      HasSubstr("Sam,daily-1,ax1,anxiety,3,3\r\n"), HasSubstr(",av2,avoidance,4.5,")));
}

TEST_F(JournalExport, as_sqlite_is_a_plain_file_for_its_owner_with_tables_and_views)
{
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Sqlite, .path = path(u"a"_s)}));
    EXPECT_EQ(mode(u"a"_s), QFile::ReadOwner | QFile::WriteOwner);
    const sqlite::Database db{path(u"a"_s), sqlite::OpenMode::ReadOnly, JournalKey{}};
    const auto rows = static_cast<qint64>(journal->rows().size());
    EXPECT_EQ(db.integer("SELECT count(*) FROM entry"), rows);
    EXPECT_EQ(db.integer("SELECT count(*) FROM diary"), rows);
    EXPECT_EQ(db.integer("SELECT sum(entries) FROM day"), rows);
    EXPECT_GT(db.integer("SELECT count(*) FROM checkin WHERE person = 'Sam'"), 0);
    EXPECT_EQ(db.text("SELECT patterns FROM diary WHERE starred"), u"asked_directly;withdrawal"_s);
    EXPECT_EQ(db.integer("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

TEST_F(JournalExport, as_sqlite_holds_the_plan_for_a_bad_night)
{
    ASSERT_TRUE(journal->save(CarePlan{.whom = u"Alma"_s, .helps = {}, .where = u"the kitchen"_s}));
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Sqlite, .path = path(u"a"_s)}));
    const sqlite::Database db{path(u"a"_s), sqlite::OpenMode::ReadOnly, JournalKey{}};
    EXPECT_EQ(
        db.text("SELECT group_concat(part || ': ' || words) FROM (SELECT * FROM care_plan ORDER BY part)"),
        u"where: the kitchen,whom: Alma"_s);
}

TEST_F(JournalExport, as_a_vault_has_an_index_and_a_note_for_each_person_that_link_to_entries)
{
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Markdown, .path = path(u"vault"_s)}));
    EXPECT_THAT(contentOf(u"vault/Index.md"_s).toStdString(),
                AllOf(HasSubstr("[[people/Sam|Sam]]"), HasSubstr("[[2025-02-27 2104]] Late: a \"train\" 3")));
    EXPECT_THAT(contentOf(u"vault/people/Sam.md"_s).toStdString(), HasSubstr("[[2025-02-27 2104]]"));
    EXPECT_EQ(mode(u"vault/people"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TEST_F(JournalExport, as_a_vault_says_the_scores_beside_the_answers)
{
    Entry entry = fullEntry().entry;
    entry.uuid = QUuid::createUuid();
    entry.checkIn.answers = {{u"ax1"_s, 3}, {u"ax2"_s, 4.5}, {u"av1"_s, 1}};
    entry.writtenAt = entry.writtenAt.addSecs(60);
    ASSERT_TRUE(journal->save(entry));
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Markdown, .path = path(u"vault"_s)}));
    EXPECT_THAT(contentOf(u"vault/2025-02-27 2105.md"_s).toStdString(), HasSubstr("\nscores: {anxiety: "));
}

TEST_F(JournalExport, of_people_whose_names_no_file_may_have_gives_them_other_ones)
{
    ASSERT_TRUE(journal->save(Relationship{.name = u"A/B: C?"_s}));
    ASSERT_TRUE(journal->save(Relationship{.name = u"A-B- C-"_s}));
    ASSERT_TRUE(journal->save(Relationship{.name = u"..."_s}));
    ASSERT_TRUE(exportJournal(*journal, {.format = ExportFormat::Markdown, .path = path(u"vault"_s)}));
    EXPECT_THAT(QDir{path(u"vault/people"_s)}.entryList(QDir::Files),
                IsSupersetOf({u"A-B- C-.md"_s, u"A-B- C- 2.md"_s, u"someone.md"_s}));
}

} // namespace
