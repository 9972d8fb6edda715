// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/daylio.h"
#include "core/exchange/importer.h"
#include "core/exchange/moment.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

constexpr auto header = "full_date,date,weekday,time,mood,activities,note_title,note\n";

Reading table(const QByteArray &rows) { return readDaylioTable(header + rows, known()).value(); }

QTime clockOf(const PortableEntry &entry) { return entry.entry.writtenAt.time(); }

TEST(DaylioTable, title_note_time_and_tags_are_kept)
{
    const Reading reading = table("2025-02-03,February 3,Monday,11:54 pm,good,Sam | allotment,\"Late, "
                                  "again\",\"We <b>talked</b>.<br>Slept.\"\n");
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.day, QDate(2025, 2, 3));
    EXPECT_EQ(clockOf(entry), QTime(23, 54));
    EXPECT_EQ(entry.entry.title, u"Late, again"_s);
    EXPECT_EQ(entry.entry.body, u"We **talked**.\nSlept."_s);
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_EQ(entry.entry.extra, u"mood: good\nmood_group: \"2\"\ntags: [Sam, allotment]"_s);
}

TEST(DaylioTable, clocks_of_twelve_and_of_24_hours_are_read)
{
    const Reading reading =
        table("2025-02-03,,,12:00 AM,meh,,,a\n2025-02-03,,,12:30 PM,meh,,,b\n2025-02-03,,,20:18,meh,,,c\n");
    EXPECT_EQ(clockOf(reading.contents.entries[0]), QTime(0, 0));
    EXPECT_EQ(clockOf(reading.contents.entries[1]), QTime(12, 30));
    EXPECT_EQ(clockOf(reading.contents.entries[2]), QTime(20, 18));
}

TEST(DaylioTable, clocks_are_read_as_telephones_in_other_languages_write_them)
{
    for (const char *const clock : {"오후 8:30", "下午8:30", "午後8:30", "8:30 μ.μ.", "8:30\u202fp.\u00a0m.",
                                    "20 h 30", "20.30", "٨:٣٠ م", "٢٠:٣٠"}) {
        const Reading reading = table(QByteArray{"2025-02-03,,,"} + clock + ",meh,,,a\n");
        ASSERT_THAT(reading.contents.entries, SizeIs(1)) << clock;
        EXPECT_EQ(clockOf(reading.contents.entries.front()), QTime(20, 30)) << clock;
    }
    EXPECT_EQ(clockOf(table("2025-02-03,,,오전 8:30,meh,,,a\n").contents.entries.front()), QTime(8, 30));
}

TEST(DaylioTable, the_first_generation_has_the_year_apart)
{
    const auto reading = readDaylioTable("year,date,weekday,time,mood,activities,note\n"
                                         "2018,April 22,Sunday,10:04 AM,rad,reading,Good book.\n"
                                         "2018,3 mai,jeudi,10:04,rad,,Bon livre.\n",
                                         known());
    ASSERT_THAT(reading->contents.entries, SizeIs(2));
    EXPECT_EQ(reading->contents.entries[0].entry.day, QDate(2018, 4, 22));
    EXPECT_EQ(reading->contents.entries[1].entry.day, QDate(2018, 5, 3));
}

TEST(DaylioTable, scales_of_the_latest_generation_are_kept)
{
    const auto reading =
        readDaylioTable("full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
                        "2025-02-03,x,y,10:04,bad,,Sleep: 8/10 points | Hours: 7:30,,Tired.\n",
                        known());
    EXPECT_EQ(reading->contents.entries.front().entry.extra,
              u"mood: bad\nmood_group: \"4\"\nscales: [\"Sleep: 8/10 points\", \"Hours: 7:30\"]"_s);
    EXPECT_EQ(reading->contents.entries.front().entry.body, u"Tired."_s);
}

TEST(DaylioTable, a_cell_too_many_and_a_tail_without_quotes_are_mended)
{
    const Reading reading = table("2025-02-03,a,b,10:00,good,walk,,\"Sun\",\"Long, and warm.\"\n"
                                  "2025-02-02,a,b,10:00,good,walk,Rain,cold, wet, grey\n"
                                  "2025-02-01,a,b,10:00,good\n");
    EXPECT_EQ(reading.contents.entries[0].entry.title, u"Sun"_s);
    EXPECT_EQ(reading.contents.entries[0].entry.body, u"Long, and warm."_s);
    EXPECT_EQ(reading.contents.entries[1].entry.body, u"cold, wet, grey"_s);
    EXPECT_EQ(reading.contents.entries[2].entry.body, QString{});
}

TEST(DaylioTable, tabs_and_semicolons_divide_cells_as_well)
{
    const QByteArray commas = QByteArray{header} + "2025-02-03,x,y,22:13,good,tea | walk,Sun,\"Long day\"\n";
    for (const char divider : {'\t', ';'}) {
        const auto source = fileOf(u"moods.csv"_s, QByteArray{commas}.replace(',', divider));
        const auto reading = readImport(source->path(), {}, known());
        ASSERT_TRUE(reading) << divider;
        ASSERT_THAT(reading->contents.entries, SizeIs(1)) << divider;
        const Entry &entry = reading->contents.entries.front().entry;
        EXPECT_EQ(entry.title, u"Sun"_s) << divider;
        EXPECT_EQ(entry.body, u"Long day"_s) << divider;
        EXPECT_EQ(entry.extra, u"mood: good\nmood_group: \"2\"\ntags: [tea, walk]"_s) << divider;
    }
}

TEST(DaylioTable, a_mood_of_ones_own_is_asked_for_once)
{
    const QByteArray rows = "2025-02-03,a,b,10:00,in awe,,,x\n2025-02-02,a,b,10:00,In Awe,,,y\n";
    EXPECT_EQ(table(rows).unknownMoods.size(), 2);
    Known knows = known();
    knows.choices.meanings.insert(u"in awe"_s, u"rad"_s);
    const auto reading = readDaylioTable(header + rows, knows);
    EXPECT_THAT(reading->unknownMoods, IsEmpty());
    EXPECT_EQ(reading->contents.entries.front().entry.extra, u"mood: in awe\nmood_group: \"1\""_s);
}

TEST(DaylioTable, the_five_moods_in_german_are_known)
{
    const Reading reading = table("2025-02-03,a,b,10:00,Lausig,,,x\n2025-02-02,a,b,10:00,Super,,,y\n");
    EXPECT_THAT(reading.unknownMoods, IsEmpty());
    EXPECT_EQ(reading.contents.entries[0].entry.extra, u"mood: Lausig\nmood_group: \"5\""_s);
    Known knows = known();
    knows.choices.meanings.insert(u"super"_s, u"good"_s);
    const auto said = readDaylioTable(QByteArray{header} + "2025-02-02,a,b,10:00,Super,,,y\n", knows);
    EXPECT_EQ(said->contents.entries[0].entry.extra, u"mood: Super\nmood_group: \"2\""_s);
}

TEST(DaylioTable, a_table_without_times_has_days)
{
    const auto reading = readDaylioTable("full_date,weekday,mood,activities,note\n"
                                         "2025-02-03,Montag,good,tea | walk,\"Words.\"\n",
                                         known());
    ASSERT_TRUE(reading);
    EXPECT_EQ(reading->contents.entries.at(0).entry.day, QDate(2025, 2, 3));
    EXPECT_FALSE(reading->contents.entries.at(0).entry.writtenAt.isValid());
}

TEST(DaylioTable, a_bad_row_is_named_and_the_rest_goes_in)
{
    const Reading reading = table("2025-02-30,a,b,10:00,good,,,x\n2025-02-03,a,b,25:00,good,,,x\n"
                                  "2025-02-03,a,b,9:00,good,,,\"x\"y\n2025-02-03,a,b,9:00,good,,,fine\n");
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems, SizeIs(3));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("Line 3 was left out: “25:00”"));
}

TEST(DaylioTable, is_known_by_its_columns_whatever_the_name)
{
    const auto source = fileOf(u"moods.txt"_s, QByteArray{header} + "2025-02-03,a,b,10:00,good,,,x\n");
    EXPECT_THAT(readImport(source->path(), {}, known())->contents.entries, SizeIs(1));
}

constexpr auto backup = R"({"version": 15,
"customMoods": [{"id": 1, "custom_name": "", "mood_group_id": 1, "predefined_name_id": 1},
                {"id": 6, "custom_name": "love it", "mood_group_id": 1, "predefined_name_id": -1}],
"tags": [{"id": 3, "name": "allotment", "id_tag_group": 1}, {"id": 4, "name": "sam"}],
"dayEntries": [
 {"id": 11, "year": 2025, "month": 1, "day": 3, "hour": 7, "minute": 5, "timeZoneOffset": 7200000,
  "mood": 6, "note": "Up early.<br>Tea.", "note_title": "Dawn", "tags": [3, 4, 99], "assets": [1, 2]},
 {"id": 12, "year": 2025, "month": 12, "day": 3, "mood": 1, "note": "No such month.", "tags": []}]})";

TEST(DaylioBackup, an_offset_that_is_not_said_shows_in_the_moment)
{
    // 12:30:00 UTC, and half past two on the wall
    const auto reading = readDaylioBackup(R"({"dayEntries": [{"id": 1, "year": 2024, "month": 6, "day": 5,
        "hour": 14, "minute": 30, "datetime": 1720182600000, "mood": 1, "note": "x"}]})",
                                          known());
    EXPECT_EQ(momentText(reading->contents.entries.at(0).entry.writtenAt), u"2024-07-05T14:30:00+02:00"_s);
}

Reading fromBackup()
{
    const auto source =
        sourceOf({{u"backup.daylio"_s, QByteArray{backup}.toBase64()}, {u"assets/photos/1"_s, "x"}});
    return readDaylio(*source, known()).value();
}

TEST(DaylioBackup, months_count_from_nought_and_times_carry_their_offset)
{
    const Reading reading = fromBackup();
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(momentText(reading.contents.entries.front().entry.writtenAt), u"2025-02-03T07:05:00+02:00"_s);
}

TEST(DaylioBackup, the_group_of_a_mood_is_looked_up)
{
    const Reading reading = fromBackup();
    EXPECT_EQ(reading.contents.entries.front().entry.extra,
              u"mood: love it\nmood_group: \"1\"\ntags: [allotment, sam]"_s);
    EXPECT_EQ(reading.contents.entries.front().with, u"Sam"_s);
    EXPECT_EQ(reading.contents.entries.front().entry.title, u"Dawn"_s);
    EXPECT_EQ(reading.contents.entries.front().entry.body, u"Up early.\nTea."_s);
}

TEST(DaylioBackup, what_is_left_out_is_said)
{
    const Reading reading = fromBackup();
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("Entry 2 was left out"));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("2 pictures and recordings"));
}

TEST(DaylioBackup, one_that_is_cut_is_refused)
{
    const QByteArray cut = QByteArray{backup}.toBase64().first(120);
    EXPECT_FALSE(readDaylioBackup(cut, known()));
    EXPECT_FALSE(readDaylioBackup("no base64 at all!", known()));
}

} // namespace
