// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"
#include "core/exchange/lifeograph.h"
#include "core/exchange/moment.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Reading readDiary(const QByteArray &diary) { return readLifeograph(diary, known()).value(); }

const QByteArray first =
    "LIFEOGRAPHDB\nV 1050\nE n\n\nID10\nt sea\nID11\nCCDefault\nOsd\n\n"
    "ID20\nEf_n1059421185\nDr1604131200\nDh1604131200\nTTsea\nP A windy day\nP \nP We *ran*.\n\n"
    "ID21\ne__n1059423233\nDr1604200000\nP Thrown away\n";

TEST(Lifeograph, the_first_generation_is_read)
{
    const Reading reading = readDiary(first);
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.day, QDate(2020, 10, 31));
    EXPECT_EQ(entry.entry.title, u"A windy day"_s);
    EXPECT_EQ(entry.entry.body, u"We **ran**."_s);
    EXPECT_EQ(entry.entry.extra, u"tags: [sea]"_s);
    EXPECT_TRUE(entry.entry.starred);
    EXPECT_EQ(entry.entry.writtenAt.toSecsSinceEpoch(), 1604131200);
}

TEST(Lifeograph, what_is_in_the_trash_there_is_in_the_trash_here)
{
    const Reading reading = readDiary(first);
    EXPECT_FALSE(reading.contents.entries.front().trashedAt);
    EXPECT_TRUE(reading.contents.entries.back().trashedAt);
}

const QByteArray second = "LIFEOGRAPHDB\nV 2000\nE n\nId1\n\nDo_1\n\nID2\nT "
                          "Dark\nTfSans\n\nID3\nE+__n_1059389440\nEc1604131200\nEp<Autumn\n\n"
                          "ID4\nE F_n_1059421185\nEc1604131200\nEmstable\nEp<Harbour\nEp<\nEp< What we "
                          "saw\nEp<\t\xe2\x80\xa2 boats\nEp<\t[+] paid\nEp<#no# :sam:\n\n"
                          "ID5\nE __n_2148537344\nEc1604131200\nEp<sam\n\nID6\nE "
                          "_Tn_3221227520\nEc1604131200\nEp<Ideas\nEp<Fix the gate.\n";

TEST(Lifeograph, the_second_generation_is_read)
{
    const Reading reading = readDiary(second);
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.day, QDate(2020, 10, 31));
    EXPECT_EQ(entry.entry.title, u"Harbour"_s);
    EXPECT_EQ(entry.entry.body, u"## What we saw\n- boats\n- [x] paid\n~~no~~ :sam:"_s);
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_TRUE(entry.entry.starred);
    EXPECT_EQ(entry.source->id, u"4"_s);
}

TEST(Lifeograph, an_entry_without_a_calendar_day_goes_to_the_day_it_was_made)
{
    const Reading reading = readDiary(second);
    EXPECT_EQ(reading.contents.entries.back().entry.title, u"Ideas"_s);
    EXPECT_EQ(reading.contents.entries.back().entry.day,
              reading.contents.entries.back().entry.writtenAt.date());
}

TEST(Lifeograph, names_with_nothing_under_them_are_counted)
{
    EXPECT_EQ(readDiary(second).problems,
              QStringList{u"2 chapters and tags that are only a name were left out."_s});
}

TEST(Lifeograph, the_third_generation_is_read)
{
    const Reading reading = readDiary(
        "LIFEOGRAPHDB\nV 3010\nE n\nId1\n\nDo_1\n\nW 1000001\n\nID7\nE F_nE____SL~~~~~~202410310000001\n"
        "Ec202410312115000\nEe202410312115000\nEhr\nN 202410312115000|202410312115000|71\nEpDThe quay\n"
        "N 202410312115000|202410312115000|72\nEpDSee the map "
        "here.\nEfL8|11|http://map.example\nEpr/tmp/x.png\n"
        "N 202410312115000|202410312115000|73\nEp<_-E~1_____~~~~~rope\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    const Entry &entry = reading.contents.entries.front().entry;
    EXPECT_EQ(entry.day, QDate(2024, 10, 31));
    EXPECT_EQ(entry.writtenAt.time(), QTime(21, 15));
    EXPECT_EQ(entry.title, u"The quay"_s);
    EXPECT_EQ(entry.body, u"See the [map](http://map.example) here.\n- rope"_s);
    EXPECT_TRUE(entry.starred);
}

TEST(Lifeograph, words_between_colons_are_tags_where_the_diary_has_them)
{
    const Reading reading =
        readDiary("LIFEOGRAPHDB\nV 2000\nE n\n\nID4\nE __n_1059421185\nEc1604131200\nEp<Day\n"
                  "Ep<Rain :mood:=3 :-) then home :-) and :no tag:\n\n"
                  "ID5\nE __n_2148537344\nEc1604131200\nEp<mood\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.contents.entries.front().entry.extra, u"tags: [mood]"_s);
}

/// An entry of the third generation, of these lines.
QByteArray third(const QByteArray &paragraphs)
{
    return "LIFEOGRAPHDB\nV 3010\nE n\nId1\n\nDo_1\n\nID7\nE __n_D_____~~~~~202410310000001\n"
           "Ec202410312115000\nEpDThe quay\n"
         + paragraphs;
}

QString bodyOf(const QByteArray &paragraphs)
{
    return readDiary(third(paragraphs)).contents.entries.front().entry.body;
}

TEST(Lifeograph, parts_of_a_paragraph_keep_their_marks)
{
    EXPECT_EQ(bodyOf("EpDold and new words here\nEfB0|3|\nEfI8|12|\nEfS12|17|\nEfL18|22|http://a.example\n"),
              u"**old** and *new* ~~words~~ [here](http://a.example)"_s);
    EXPECT_EQ(bodyOf("EpDboth at once\nEfB0|12|\nEfI5|12|\n"), u"**both *at once***"_s);
    EXPECT_EQ(bodyOf("EpD\xf0\x9f\x8c\xa7 rain\nEfB2|6|\n"), u"🌧 **rain**"_s);
    EXPECT_EQ(bodyOf("Ep<_-E~1_____~~~~~fine rope\nEfB0|4|\n"), u"- **fine** rope"_s);
}

TEST(Lifeograph, another_mark_is_a_change)
{
    const auto printOf = [](const QByteArray &lines) -> QString {
        return readDiary(third(lines)).contents.entries.front().source->hash;
    };
    EXPECT_NE(printOf("EpDold words\n"), printOf("EpDold words\nEfB0|3|\n"));
    EXPECT_NE(printOf("EpDold words\nEfB0|3|\n"), printOf("EpDold words\nEfI0|3|\n"));
    EXPECT_EQ(printOf("EpDold words\n"), printOf("EpDold words\n"));
}

TEST(Lifeograph, marks_that_reach_past_the_text_harm_nothing)
{
    EXPECT_EQ(bodyOf("EpDshort\nEfB2|99|\nEfI-3|-1|\nEfS4|1|\nEf\nEfL7\n"), u"sh**ort**"_s);
    EXPECT_EQ(readDiary(third("EpDshort\nEfT3|1|5\n")).contents.entries.front().entry.extra, QString{});
}

TEST(Lifeograph, signs_before_a_paragraph_say_what_it_is)
{
    EXPECT_EQ(bodyOf("Ep<S_E~0_____~~~~~Large\nEp<B_E~0_____~~~~~Medium\nEp<_1E~2_____~~~~~one\n"
                     "Ep<__E~0___\"_~~~~~quoted\nEp<__E~0___P_~~~~~print(1)\nEp<__E~0____R~~~~~\nEpDend\n"),
              u"## Large\n### Medium\n  1. one\n> quoted\n```\nprint(1)\n```\n---\nend"_s);
}

TEST(Lifeograph, parts_marked_as_tags_are_tags_and_entries_that_are_only_tags_are_left_out)
{
    const Reading reading =
        readDiary(third("EpDrowed with sam\nEfT11|14|900\n")
                  + "\nID900\nE __n_N_____~~~~~202301010000001\nEc202301010900000\nEpDsam\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.contents.entries.front().with, u"Sam"_s);
    EXPECT_EQ(reading.contents.entries.front().entry.extra, u"tags: [sam]"_s);
}

TEST(Lifeograph, pictures_are_counted_and_their_addresses_are_no_words)
{
    const Reading reading =
        readDiary(third("Ep<__E~0I2___~~~~~file:///a.png\nEpDwords\n").replace("V 3010", "V 3000"));
    EXPECT_EQ(reading.contents.entries.front().entry.body, u"words"_s);
    EXPECT_THAT(reading.problems.join(u' ').toStdString(), HasSubstr("1 pictures"));
}

TEST(Lifeograph, an_encrypted_diary_says_what_to_do)
{
    const auto reading = readLifeograph("LIFEOGRAPHDB\nV 2000\nE y\nId1\n\n\xff\xfe\x01", known());
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("save it there without encryption"));
}

TEST(Lifeograph, an_unknown_version_is_refused)
{
    EXPECT_FALSE(readLifeograph("LIFEOGRAPHDB\nV 9000\nE n\n\n", known()));
    EXPECT_FALSE(readLifeograph("LIFEOGRAPHDB", known()));
}

TEST(Lifeograph, is_recognised_by_its_beginning)
{
    EXPECT_THAT(readImport(fileOf(u"my.diary"_s, second)->path(), {}, known())->contents.entries, SizeIs(2));
}

} // namespace
