// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <csignal>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

namespace {

class Export : public Program
{
protected:
    void SetUp() override
    {
        ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0);
        add("---\ndate: 2025-02-01T20:00:00+01:00\nwith: Sam\npatterns: [withdrawal]\n"
            "checkin: {ax1: 3, ax2: 4, ax3: 5, av1: 5, av2: 4.5, av3: 3}\n---\n\nIn the car.\n");
        add("---\ndate: 2025-02-03T20:00:00+01:00\nwith: Mum\nstarred: true\n---\n\nOn the phone.\n");
    }

    void add(const QByteArray &entry) const { ASSERT_EQ(runOn(u"journal"_s, {u"add"_s}, entry).code, 0); }
    Outcome exportAs(const QString &format, const QString &name, const QStringList &more = {}) const
    {
        return runOn(u"journal"_s, QStringList{u"export"_s, u"--format"_s, format, path(name)} + more);
    }
};

TEST_F(Export, of_a_query_holds_exactly_what_list_shows)
{
    ASSERT_EQ(exportAs(u"markdown"_s, u"vault"_s, {u"--query"_s, u"with:Sam tag:withdrawal"_s}).code, 0);
    EXPECT_EQ(QDir{path(u"vault"_s)}.entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name),
              (QStringList{u"2025-02-01 2000.md"_s, u"Index.md"_s, u"people"_s}));
    EXPECT_EQ(QDir{path(u"vault/people"_s)}.entryList(QDir::Files), QStringList{u"Sam.md"_s});
}

TEST_F(Export, of_a_query_that_is_not_understood_writes_nothing)
{
    const Outcome run = exportAs(u"json"_s, u"out"_s, {u"--query"_s, u"with:Nobody"_s});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.messages, HasSubstr("Nothing was written"));
    EXPECT_FALSE(QFileInfo::exists(path(u"out"_s)));
}

TEST_F(Export, to_csv_has_three_tables)
{
    ASSERT_EQ(exportAs(u"csv"_s, u"entries.csv"_s, {u"--table"_s, u"entries"_s}).code, 0);
    ASSERT_EQ(exportAs(u"csv"_s, u"checkins.csv"_s, {u"--table"_s, u"checkins"_s}).code, 0);
    ASSERT_EQ(exportAs(u"csv"_s, u"trend.csv"_s, {u"--table"_s, u"trend"_s}).code, 0);
    EXPECT_THAT(content(path(u"entries.csv"_s)).toStdString(), StartsWith("id,date,written,with,title,"));
    EXPECT_EQ(content(path(u"checkins.csv"_s)).count('\n'), 7);
    EXPECT_THAT(content(path(u"trend.csv"_s)).toStdString(),
                StartsWith("with,dimension,day,y,level,sd,lo95,hi95\nSam,anxiety,2025-02-01,3.33"));
}

TEST_F(Export, a_table_that_there_is_not_is_wrong_usage)
{
    EXPECT_EQ(exportAs(u"csv"_s, u"out"_s, {u"--table"_s, u"moods"_s}).code, 2);
    EXPECT_EQ(exportAs(u"json"_s, u"out"_s, {u"--table"_s, u"trend"_s}).code, 2);
    EXPECT_EQ(exportAs(u"csv"_s, u"out"_s, {u"--table"_s, u"trend"_s, u"--query"_s, u"car"_s}).code, 2);
}

TEST_F(Export, to_sqlite_is_a_plain_database)
{
    ASSERT_EQ(exportAs(u"sqlite"_s, u"out.sqlite"_s).code, 0);
    EXPECT_TRUE(content(path(u"out.sqlite"_s)).startsWith("SQLite format 3"));
}

TEST_F(Export, needs_no_window_to_be_closed)
{
    // A second program that holds the journal for writing is one that reads its entry from a pipe.
    QProcess writer;
    writer.setProcessEnvironment(environment());
    writer.start(QStringLiteral(MOORING_PROGRAM), {u"--journal"_s, path(u"journal"_s), u"add"_s, u"-"_s});
    ASSERT_TRUE(writer.waitForStarted());
    while (!QFileInfo::exists(path(u"journal.lock"_s)) && writer.state() == QProcess::Running)
        writer.waitForFinished(5);
    EXPECT_EQ(exportAs(u"json"_s, u"out.json"_s).code, 0);
    const Outcome second = runOn(u"journal"_s, {u"add"_s, u"-"_s}, "Meanwhile.\n");
    EXPECT_EQ(second.code, 1);
    EXPECT_THAT(second.messages, HasSubstr("open"));
    writer.write("At last.\n");
    writer.closeWriteChannel();
    ASSERT_TRUE(writer.waitForFinished());
    EXPECT_EQ(writer.exitCode(), 0);
    EXPECT_EQ(runOn(u"journal"_s, {u"list"_s, u"--json"_s}).array().size(), 3);
}

TEST_F(Export, that_is_interrupted_leaves_nothing_behind)
{
    ASSERT_EQ(runOn(u"demo"_s, {u"demo"_s, u"4000"_s}).code, 0);
    const QDir folder{path({})};
    QProcess program;
    program.setProcessEnvironment(environment());
    program.start(QStringLiteral(MOORING_PROGRAM), {u"--journal"_s, path(u"demo"_s), u"export"_s,
                                                    u"--format"_s, u"markdown"_s, path(u"vault"_s)});
    ASSERT_TRUE(program.waitForStarted());
    const QStringList unfinished{u"vault.unfinished*"_s};
    while (folder.entryList(unfinished, QDir::Dirs).isEmpty() && program.state() == QProcess::Running)
        program.waitForFinished(1);
    ::kill(static_cast<pid_t>(program.processId()), SIGINT);
    ASSERT_TRUE(program.waitForFinished());
    EXPECT_EQ(program.exitCode(), 1);
    EXPECT_THAT(folder.entryList({u"vault*"_s}, QDir::Dirs), testing::IsEmpty());
}

class Editor : public Export
{};

TEST_F(Editor, a_note_written_in_an_editor_is_added_from_a_pipe_or_from_its_file)
{
    const QByteArray note = "---\ntitle: Written in vi\nwith: Sam\n---\n\nA quiet evening.\n";
    const Outcome piped = runOn(u"journal"_s, {u"add"_s, u"-"_s}, note);
    const Outcome fromFile = runOn(u"journal"_s, {u"add"_s, write(u"note.md"_s, note)});
    ASSERT_EQ(piped.code, 0);
    ASSERT_EQ(fromFile.code, 0);
    const Outcome shown = runOn(u"journal"_s, {u"show"_s, QString::fromUtf8(piped.output).trimmed()});
    EXPECT_THAT(shown.output.toStdString(), HasSubstr("title: Written in vi\n"));
    EXPECT_THAT(shown.output.toStdString(), HasSubstr("\n---\n\nA quiet evening.\n"));
}

TEST_F(Editor, a_script_that_opens_an_editor_and_adds_what_it_leaves_works)
{
    const QString script =
        u"note=$(mktemp) && $EDITOR \"$note\" && \"$1\" --journal \"$2\" add - < \"$note\"; "
        "code=$?; rm -f \"$note\"; exit $code"_s;
    const QString editor = write(u"editor"_s, "printf 'Typed by hand.\\n' > \"$1\"\n");
    QProcess shell;
    QProcessEnvironment variables = environment();
    variables.insert(u"EDITOR"_s, u"sh "_s + editor);
    shell.setProcessEnvironment(variables);
    shell.start(u"sh"_s, {u"-c"_s, script, u"sh"_s, QStringLiteral(MOORING_PROGRAM), path(u"journal"_s)});
    ASSERT_TRUE(shell.waitForFinished());
    EXPECT_EQ(shell.exitCode(), 0);
    EXPECT_THAT(runOn(u"journal"_s, {u"list"_s}).output.toStdString(), HasSubstr("Typed by hand."));
}

TEST_F(Editor, a_file_that_is_missing_is_named)
{
    const Outcome run = runOn(u"journal"_s, {u"add"_s, path(u"none.md"_s)});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.messages, HasSubstr("none.md"));
}

} // namespace
