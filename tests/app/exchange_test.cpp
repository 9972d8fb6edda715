// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

const QString jrnl = QStringLiteral(TEST_DATA "/exchange/jrnl.json");
const QString broken = QStringLiteral(TEST_DATA "/exchange/broken");

class Exchange : public Program
{
protected:
    void SetUp() override { ASSERT_EQ(runOn(u"journal"_s, {u"new"_s}).code, 0); }

    Outcome journal(const QStringList &arguments) const { return runOn(u"journal"_s, arguments); }
    int entries() const { return journal({u"info"_s, u"--json"_s}).object().value(u"entries"_s).toInt(-1); }

    /// Every file below a folder, one after the other, names included.
    static QByteArray everything(const QString &path)
    {
        if (QFileInfo{path}.isFile())
            return content(path);
        QByteArray all;
        const QStringList names = QDir{path}.entryList(QDir::Files, QDir::Name);
        for (const QString &name : names)
            all += name.toUtf8() + '\n' + content(path + u'/' + name);
        return all;
    }
};

TEST_F(Exchange, an_import_says_what_it_did)
{
    const Outcome run = journal({u"import"_s, jrnl});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.output.toStdString(), HasSubstr("Added 4, updated 0"));
    EXPECT_THAT(run.messages, HasSubstr("Entry 4 was left out"));
    EXPECT_EQ(entries(), 4);
}

TEST_F(Exchange, a_second_import_doubles_nothing)
{
    journal({u"import"_s, jrnl});
    EXPECT_THAT(journal({u"import"_s, jrnl}).output.toStdString(), HasSubstr("Added 0, updated 0, left 4"));
    EXPECT_EQ(entries(), 4);
}

TEST_F(Exchange, a_dry_run_says_what_it_would_do_and_does_nothing)
{
    const Outcome run = journal({u"import"_s, u"--dry-run"_s, jrnl});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.output.toStdString(), HasSubstr("Would add 4"));
    EXPECT_THAT(run.output.toStdString(), HasSubstr("From 2025-02-27 to 2025-03-01"));
    EXPECT_THAT(run.output.toStdString(), HasSubstr("Entry 4 was left out"));
    EXPECT_EQ(entries(), 0);
}

TEST_F(Exchange, what_is_broken_is_named_and_the_rest_goes_in)
{
    const Outcome run = journal({u"import"_s, broken});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.messages, HasSubstr("february.md"));
    EXPECT_EQ(entries(), 1);
}

TEST_F(Exchange, a_series_of_scores_is_brought_in_once)
{
    const QString series =
        write(u"series.csv"_s, "date,anxiety,avoidance,with\n2024-05-01,3.3,2,Sam\n2024-05-02,9,2,Sam\n");
    const Outcome run = journal({u"import"_s, series});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.output.toStdString(), HasSubstr("Added 1, updated 0, left 0 as they are; new people: 1"));
    EXPECT_THAT(run.messages, HasSubstr("Line 3 was left out: “9” is no score from 1 to 7"));
    EXPECT_THAT(journal({u"import"_s, series}).output.toStdString(), HasSubstr("Added 0, updated 0, left 1"));
    const QJsonObject entry = journal({u"list"_s, u"--json"_s}).array().first().toObject();
    EXPECT_DOUBLE_EQ(entry.value(u"anxiety"_s).toDouble(), 3.3);
}

TEST_F(Exchange, its_own_table_for_other_programs_is_not_taken_for_a_series)
{
    journal({u"import"_s, jrnl});
    ASSERT_EQ(journal({u"export"_s, u"--format"_s, u"csv"_s, path(u"table.csv"_s)}).code, 0);
    const Outcome run = journal({u"import"_s, path(u"table.csv"_s)});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.messages, HasSubstr("JSON"));
    EXPECT_EQ(entries(), 4);
}

TEST_F(Exchange, a_dry_run_lists_words_that_mean_nothing_yet_and_a_meaning_can_be_given)
{
    const QString table = write(u"moods.csv"_s, "full_date,date,weekday,time,mood,activities,note\n"
                                                "2025-02-01,a,b,9:00,in awe,row,We shouted.\n");
    const Outcome before = journal({u"import"_s, u"--dry-run"_s, table});
    EXPECT_THAT(before.output.toStdString(), HasSubstr("neither a person nor a pattern here: row (1)"));
    EXPECT_THAT(before.output.toStdString(), HasSubstr("none of the five groups: in awe (1)"));
    const Outcome after = journal(
        {u"import"_s, u"--dry-run"_s, u"--map"_s, u"row=protest"_s, u"--map"_s, u"in awe=rad"_s, table});
    EXPECT_THAT(after.output.toStdString(), Not(HasSubstr("row (1)")));
    EXPECT_THAT(after.output.toStdString(), Not(HasSubstr("in awe (1)")));
}

TEST_F(Exchange, dates_that_can_be_two_days_are_asked_for)
{
    const QString text = write(u"work.journal"_s, "[03/04/2024 09:00] One.\n");
    const Outcome unsaid = journal({u"import"_s, text});
    EXPECT_EQ(unsaid.code, 1);
    EXPECT_THAT(unsaid.messages, HasSubstr("day-first or month-first"));
    EXPECT_THAT(journal({u"import"_s, u"--dates"_s, u"day-first"_s, text}).output.toStdString(),
                HasSubstr("From 2024-04-03"));
}

TEST_F(Exchange, columns_of_a_table_can_be_chosen)
{
    const QString table = write(u"mine.csv"_s, "Day,Diary\n2024-05-01,Rain\n");
    EXPECT_EQ(journal({u"import"_s, table}).code, 1);
    const Outcome run =
        journal({u"import"_s, u"--column"_s, u"date=Day"_s, u"--column"_s, u"text=Diary"_s, table});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(entries(), 1);
}

TEST_F(Exchange, choices_that_mean_nothing_are_wrong_usage)
{
    EXPECT_EQ(journal({u"import"_s, u"--dates"_s, u"sometimes"_s, jrnl}).code, 2);
    EXPECT_EQ(journal({u"import"_s, u"--map"_s, u"row"_s, jrnl}).code, 2);
    EXPECT_EQ(journal({u"import"_s, u"--column"_s, u"colour=Day"_s, jrnl}).code, 2);
}

TEST_F(Exchange, an_import_that_brings_nothing_has_failed)
{
    EXPECT_EQ(journal({u"import"_s, broken + u"/february.md"_s}).code, 1);
    EXPECT_EQ(journal({u"import"_s, path(u"nowhere"_s)}).code, 1);
    EXPECT_EQ(journal({u"import"_s, write(u"notes.txt"_s, "neither this nor that")}).code, 1);
    EXPECT_EQ(journal({u"import"_s, u"--format"_s, u"xml"_s, jrnl}).code, 2);
}

TEST_F(Exchange, json_and_markdown_make_the_round_trip_to_the_byte)
{
    ASSERT_EQ(runOn(u"demo"_s, {u"demo"_s, u"40"_s}).code, 0);
    for (const QString &format : {u"json"_s, u"markdown"_s}) {
        ASSERT_EQ(runOn(u"demo"_s, {u"export"_s, u"--format"_s, format, path(u"out."_s + format)}).code, 0);
        ASSERT_EQ(runOn(u"copy."_s + format, {u"new"_s}).code, 0);
        ASSERT_EQ(runOn(u"copy."_s + format, {u"import"_s, path(u"out."_s + format)}).code, 0);
        ASSERT_EQ(
            runOn(u"copy."_s + format, {u"export"_s, u"--format"_s, format, path(u"again."_s + format)}).code,
            0);
        EXPECT_EQ(everything(path(u"again."_s + format)), everything(path(u"out."_s + format)));
    }
}

TEST_F(Exchange, csv_has_a_row_for_each_entry)
{
    journal({u"import"_s, jrnl});
    ASSERT_EQ(journal({u"export"_s, u"--format"_s, u"csv"_s, path(u"out.csv"_s)}).code, 0);
    EXPECT_TRUE(content(path(u"out.csv"_s)).startsWith("id,date,written,with,title,body,anxiety,avoidance,"));
}

TEST_F(Exchange, an_export_warns_that_it_is_not_protected)
{
    EXPECT_THAT(journal({u"export"_s, u"--format"_s, u"json"_s, path(u"out.json"_s)}).messages,
                HasSubstr("not protected"));
}

TEST_F(Exchange, an_export_never_writes_over_anything)
{
    write(u"out.json"_s, "mine");
    EXPECT_EQ(journal({u"export"_s, u"--format"_s, u"json"_s, path(u"out.json"_s)}).code, 1);
    EXPECT_EQ(content(path(u"out.json"_s)), "mine");
}

} // namespace
