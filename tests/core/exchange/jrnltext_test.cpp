// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"
#include "core/exchange/jrnltext.h"
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

Reading read(const QByteArray &text) { return readJrnlText(text, known()).value(); }

TEST(JrnlText, title_body_star_and_tags_are_kept)
{
    const Reading reading =
        read("[2024-08-29 11:11] Rang the vet. *\n\nThe cat @Sam found is fine.\n@cats\n\n"
             "[2024-08-31 14:32] Second.\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.title, u"Rang the vet."_s);
    EXPECT_EQ(entry.entry.body, u"The cat @Sam found is fine.\n@cats"_s);
    EXPECT_TRUE(entry.entry.starred);
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_EQ(entry.entry.extra, u"tags: [\"@sam\", \"@cats\"]"_s);
    EXPECT_EQ(entry.entry.writtenAt.time(), QTime(11, 11));
    EXPECT_FALSE(reading.contents.entries.back().entry.starred);
}

TEST(JrnlText, one_line_is_divided_after_its_first_sentence)
{
    const Reading reading =
        read("[2024-08-29 11:11] Rain all day! We read.\n[2024-08-30 11:11] No stop here\n");
    EXPECT_EQ(reading.contents.entries[0].entry.title, u"Rain all day!"_s);
    EXPECT_EQ(reading.contents.entries[0].entry.body, u"We read."_s);
    EXPECT_EQ(reading.contents.entries[1].entry.title, u"No stop here"_s);
}

TEST(JrnlText, several_ways_to_write_a_time_are_read)
{
    for (const char *const date : {"2024-01-05 21:00", "2024-01-05 09:00:00 PM", "05.01.2024 21:00",
                                   "5 January 2024 9:00 pm", "Fri Jan 5 2024 21:00", "2024/01/05 21:00:00"}) {
        const Reading reading = read(QByteArray{"["} + date + "] Words.\n");
        ASSERT_THAT(reading.contents.entries, SizeIs(1)) << date;
        EXPECT_EQ(reading.contents.entries.front().entry.day, QDate(2024, 1, 5)) << date;
        EXPECT_EQ(reading.contents.entries.front().entry.writtenAt.time(), QTime(21, 0)) << date;
    }
}

TEST(JrnlText, dates_that_can_be_two_days_are_asked_for_and_never_guessed)
{
    const QByteArray text = "[03/04/2024 09:00] One.\n[05/06/2024 09:00] Two.\n";
    const auto reading = readJrnlText(text, known());
    ASSERT_FALSE(reading);
    EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("the day or the month first"));
    Known knows = known();
    knows.choices.dates = Choices::Dates::DayFirst;
    EXPECT_EQ(readJrnlText(text, knows)->contents.entries.front().entry.day, QDate(2024, 4, 3));
}

TEST(JrnlText, one_clear_date_decides_for_all)
{
    EXPECT_EQ(read("[03/04/2024 09:00] One.\n[25/06/2024 09:00] Two.\n").contents.entries.front().entry.day,
              QDate(2024, 4, 3));
    EXPECT_EQ(read("[03/04/2024 09:00] One.\n[06/25/2024 09:00] Two.\n").contents.entries.front().entry.day,
              QDate(2024, 3, 4));
    EXPECT_FALSE(readJrnlText("[13/04/2024 09:00] One.\n[06/25/2024 09:00] Two.\n[01/02/2024 09:00] Three.\n",
                              known()));
}

TEST(JrnlText, a_date_that_is_none_is_named_with_its_line_and_its_words_are_not_given_to_another)
{
    const Reading reading = read("[2024-02-01 09:00] Fine.\n\n[2024-02-30 09:00] No such day.\nIts "
                                 "words.\n[2024-03-01 09:00] Fine too.\n");
    EXPECT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries[0].entry.body, QString{});
    EXPECT_EQ(reading.problems,
              QStringList{u"Line 3 was left out: “2024-02-30” is no day of the calendar"_s});
}

TEST(JrnlText, brackets_in_the_words_begin_no_entry)
{
    const Reading reading = read("[2024-02-01 09:00] List.\n[x] done\n[1] a note\n[see 4 pages] more\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.contents.entries.front().entry.body, u"[x] done\n[1] a note\n[see 4 pages] more"_s);
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(JrnlText, jrnl_1_wrote_no_brackets)
{
    const Reading reading = read("2013-06-09 15:39 Old ways. *\nBody.\n\n2013-06-10 15:40 Next.\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_TRUE(reading.contents.entries.front().entry.starred);
}

TEST(JrnlText, jrnl_1_let_brackets_stand_in_the_words)
{
    const Reading reading = read("2013-06-09 15:39 Old ways.\nWe talked:\n[2013-06-08 12:55] she wrote\n\n"
                                 "2013-06-10 15:40 Next.\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries.front().entry.body, u"We talked:\n[2013-06-08 12:55] she wrote"_s);
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(JrnlText, jrnl_1_wrote_days_with_dots_as_well)
{
    const auto source = fileOf(u"dots.txt"_s, "10.06.2013 15:39 Old ways.\n\n11.06.2013 15:40 Next.\n");
    const auto reading = readImport(source->path(), {}, known());
    ASSERT_THAT(reading->contents.entries, SizeIs(2));
    EXPECT_EQ(reading->contents.entries.front().entry.day, QDate(2013, 6, 10));
    EXPECT_EQ(reading->contents.entries.front().entry.title, u"Old ways."_s);
}

TEST(JrnlText, an_encrypted_file_says_what_to_do)
{
    const QByteArray token = QByteArray{"gAAAAABf"} + QByteArray(200, 'b') + "==";
    const QByteArrayList contents{token, QByteArray{"JRNLv3\0\x02{}", 10} + token};
    for (const QByteArray &content : contents) {
        const auto reading = readImport(fileOf(u"secret.txt"_s, content)->path(), {}, known());
        ASSERT_FALSE(reading);
        EXPECT_THAT(reading.error().message.toStdString(), HasSubstr("jrnl --decrypt"));
    }
    EXPECT_FALSE(isJrnlEncrypted("gAAAAA is no token, but words about one."));
}

TEST(JrnlText, a_grown_file_keeps_what_was_known)
{
    const Reading before = read("[2024-02-01 09:00] One.\n");
    const Reading after =
        read("[2024-01-31 09:00] Earlier.\n[2024-02-01 09:00] One.\n[2024-02-02 09:00] More.\n");
    EXPECT_EQ(before.contents.entries[0].source, after.contents.entries[1].source);
}

TEST(JrnlFolder, every_day_is_read_and_named)
{
    const auto source = sourceOf({{u"2024/02/01.txt"_s, "[2024-02-01 09:00] One.\n"},
                                  {u"2024/02/02.txt"_s, "[2024-02-32 09:00] Two.\n"},
                                  {u"notes.txt"_s, "x"}});
    const Reading reading = readJrnlFiles(*source, known()).value();
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("2024/02/02.txt: Line 1 was left out"));
}

TEST(JrnlText, is_recognised_by_its_first_line)
{
    const auto source = fileOf(u"work.journal"_s, "\n[2024-02-01 09:00] One.\n");
    EXPECT_THAT(readImport(source->path(), {}, known())->contents.entries, SizeIs(1));
    EXPECT_FALSE(isJrnlText("[link](http://a.example) and 2024-01-01"));
}

} // namespace
