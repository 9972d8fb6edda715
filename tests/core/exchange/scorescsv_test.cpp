// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/scorescsv.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::DoubleEq;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

namespace {

Reading readTable(const QByteArray &csv) { return readScoresCsv(csv, known()).value(); }

std::string refusal(const QByteArray &csv)
{
    const auto reading = readScoresCsv(csv, known());
    return reading ? std::string{} : reading.error().message.toStdString();
}

Scores scores(const PortableEntry &entry) { return score(known().checkIn, entry.entry.checkIn.answers); }

} // namespace

TEST(ScoresCsv, a_row_is_an_entry_with_its_day_person_and_words)
{
    const Reading reading =
        readTable("date,anxiety,avoidance,with,text\n2024-05-01,3,2,Sam,\"Rain, all day\"\n");

    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    const PortableEntry &entry = reading.contents.entries[0];
    EXPECT_EQ(entry.entry.day, QDate(2024, 5, 1));
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_EQ(entry.entry.body, u"Rain, all day"_s);
}

TEST(ScoresCsv, scores_come_back_whatever_their_digits)
{
    for (const auto &[anxiety, avoidance] : {std::pair{1., 7.}, std::pair{4., 4.},
                                             std::pair{1.1428571428571428, 6.999999}, std::pair{4.37, 3.1}}) {
        const QByteArray row =
            QByteArray::number(anxiety, 'g', 17) + ',' + QByteArray::number(avoidance, 'g', 17);
        const Scores found =
            scores(readTable("date,anxiety,avoidance\n2024-05-01," + row + '\n').contents.entries.at(0));
        EXPECT_THAT(found.anxiety, Optional(DoubleEq(anxiety)));
        EXPECT_THAT(found.avoidance, Optional(DoubleEq(avoidance)));
        EXPECT_EQ(found.anxietyAnswered, 3);
    }
}

TEST(ScoresCsv, the_scores_stay_beside_the_answers_made_from_them)
{
    const Reading reading = readTable("date,anxiety,avoidance\n2024-05-01,3.25,2\n");

    EXPECT_EQ(reading.contents.entries.at(0).entry.extra,
              u"imported_scores: {anxiety: 3.25, avoidance: 2}"_s);
}

TEST(ScoresCsv, one_dimension_is_enough_and_columns_stand_anywhere)
{
    const Reading reading = readTable("note,Avoidance, Date \nx,2.5,2024-05-01\n");

    EXPECT_FALSE(scores(reading.contents.entries.at(0)).anxiety);
    EXPECT_THAT(scores(reading.contents.entries.at(0)).avoidance, Optional(2.5));
}

TEST(ScoresCsv, a_blank_score_is_missing_and_a_row_without_any_is_no_entry)
{
    const Reading reading = readTable("date,anxiety,avoidance\n2024-05-01,,2\n2024-05-02,,\n");

    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_FALSE(scores(reading.contents.entries[0]).anxiety);
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(ScoresCsv, words_alone_are_an_entry)
{
    EXPECT_THAT(readTable("date,anxiety,text\n2024-05-01,,Rain\n").contents.entries, SizeIs(1));
}

TEST(ScoresCsv, what_does_not_fit_is_named_with_its_line_and_the_rest_goes_in)
{
    const Reading reading =
        readTable("date,anxiety\n2024-02-30,3\n2024-05-01,8\n2024-05-01,nan\n2024-05-01,low\n"
                  "2999-01-01,3\n2024-05-02,3\n");

    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    ASSERT_THAT(reading.problems, SizeIs(5));
    EXPECT_THAT(reading.problems.at(0).toStdString(), HasSubstr("Line 2 was left out: “2024-02-30”"));
    EXPECT_THAT(reading.problems.at(1).toStdString(), HasSubstr("Line 3 was left out: “8” is no score"));
    EXPECT_THAT(reading.problems.at(4).toStdString(), HasSubstr("future"));
}

TEST(ScoresCsv, rows_of_one_day_are_several_entries_known_again_by_their_order)
{
    const QByteArray csv = "date,anxiety\n2024-05-01,3\n2024-05-01,3\n";
    const Reading first = readTable(csv);
    const Reading second = readTable(csv);

    ASSERT_THAT(first.contents.entries, SizeIs(2));
    EXPECT_NE(first.contents.entries[0].source->id, first.contents.entries[1].source->id);
    EXPECT_EQ(first.contents.entries[1].source, second.contents.entries[1].source);
}

TEST(ScoresCsv, another_header_is_refused)
{
    EXPECT_THAT(refusal(""), HasSubstr("“date”"));
    EXPECT_THAT(refusal("day,y\n1,2\n"), HasSubstr("“date”"));
    EXPECT_THAT(refusal("date,with\n2024-05-01,Sam\n"), HasSubstr("“anxiety”"));
}

TEST(ScoresCsv, the_table_for_other_programs_is_refused)
{
    EXPECT_THAT(refusal("id,date,written,with,title,body,anxiety,avoidance\n"), HasSubstr("JSON"));
}

TEST(ScoresCsv, a_row_whose_quote_is_never_closed_is_named_and_the_rest_goes_in)
{
    const Reading reading = readTable("date,anxiety\n\"2024-05-01,3\n2024-05-02,3\n");
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("A row was left out: line 2"));
}

TEST(ScoresCsv, what_is_no_text_is_refused)
{
    EXPECT_FALSE(readScoresCsv("date,anxiety\n2024-05-01,\xFF\n", known()));
}

TEST(ScoresCsv, a_column_may_have_another_usual_name)
{
    const auto entries =
        readTable("day,who,anxiety,note,tag\n2024-05-01,Ana,3,Late again,rain\n").contents.entries;
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries.front().with, u"Ana"_s);
    EXPECT_EQ(entries.front().entry.body, u"Late again"_s);
    EXPECT_TRUE(entries.front().entry.extra.contains(u"rain"_s));
}

TEST(ScoresCsv, what_is_no_field_stays_beside_the_entry)
{
    const auto entries =
        readTable("date,anxiety,Hours slept,id: 2\n2024-05-01,3,6.5,\n2024-05-02,,7,x\n").contents.entries;
    ASSERT_EQ(entries.size(), 1U) << "a row with nothing else is no entry";
    EXPECT_TRUE(entries.front().entry.extra.contains(u"csv hours slept: \"6.5\""_s))
        << entries.front().entry.extra.toStdString();
}

TEST(ScoresCsv, columns_can_be_chosen)
{
    Known knows = known();
    knows.choices.columns = {
        {u"date"_s, u"Day"_s}, {u"text"_s, u"What happened"_s}, {u"tags"_s, u"Labels"_s}};
    const auto reading = readScoresCsv("Day;Clock;What happened;Labels;anxiety\n"
                                       "1 May 2024;9:00;\"Rain; all day\";Sam, walk;2\n",
                                       knows);
    ASSERT_TRUE(reading);
    const PortableEntry &entry = reading->contents.entries.front();
    EXPECT_EQ(entry.entry.day, QDate(2024, 5, 1));
    EXPECT_EQ(entry.entry.body, u"Rain; all day"_s);
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_EQ(entry.entry.extra, u"tags: [Sam, walk]\nimported_scores: {anxiety: 2}\ncsv clock: \"9:00\""_s);
}

TEST(ScoresCsv, a_chosen_column_that_is_not_there_is_named)
{
    Known knows = known();
    knows.choices.columns = {{u"text"_s, u"Diary"_s}};
    EXPECT_THAT(readScoresCsv("date,text\n", knows).error().message.toStdString(),
                HasSubstr("no column “Diary”"));
}

TEST(ScoresCsv, a_table_of_words_has_titles_times_stars_and_moods)
{
    const Reading reading = readTable(
        "date,time,title,text,starred,mood\n2024-05-01,9:05 pm,Quiet,Read.,yes,good\n2024-05-02,,,,,\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    const Entry &entry = reading.contents.entries.front().entry;
    EXPECT_EQ(entry.title, u"Quiet"_s);
    EXPECT_EQ(entry.writtenAt.time(), QTime(21, 5));
    EXPECT_TRUE(entry.starred);
    EXPECT_EQ(entry.extra, u"mood: good\nmood_group: \"2\""_s);
}

TEST(ScoresCsv, one_clear_date_decides_for_all)
{
    const Reading reading = readTable("day,title\n03/02/2024,a\n13/02/2024,b\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries[0].entry.day, QDate(2024, 2, 3));
    EXPECT_THAT(readTable("day,title\n03/02/2024,a\n").contents.entries, IsEmpty());
}
