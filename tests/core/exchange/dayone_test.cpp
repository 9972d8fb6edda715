// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/dayone.h"
#include "core/exchange/dayonetext.h"
#include "core/exchange/moment.h"
#include "core/exchange/text.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

namespace {

class DayOne : public testing::Test
{
protected:
    const Reading reading =
        readDayOne(*Source::open(fixture(u"dayone/Home.json"_s)).value(), known()).value();
    const std::vector<PortableEntry> &entries = reading.contents.entries;
};

TEST_F(DayOne, the_day_is_the_one_where_it_was_written)
{
    EXPECT_EQ(entries[0].entry.day, QDate(2024, 7, 15)); // half past midnight in Berlin
    EXPECT_EQ(momentText(entries[0].entry.writtenAt), u"2024-07-15T00:30:00+02:00"_s);
    EXPECT_EQ(entries[1].entry.day, QDate(2024, 12, 31)); // still early evening in New York
    EXPECT_EQ(momentText(entries[1].entry.writtenAt), u"2024-12-31T18:10:00-05:00"_s);
}

TEST_F(DayOne, a_heading_is_the_title_and_idle_escapes_are_dropped)
{
    EXPECT_EQ(entries[0].entry.title, u"Late, and loud"_s);
    EXPECT_TRUE(entries[0].entry.body.startsWith(u"We argued about the keys. I left - then came back.\n"_s));
    EXPECT_TRUE(entries[0].entry.body.endsWith(u"```\na\\.b\n```"_s)); // but not in code
}

TEST_F(DayOne, star_tags_and_place_are_kept)
{
    EXPECT_TRUE(entries[0].entry.starred);
    EXPECT_EQ(entries[0].with, u"Sam"_s);
    EXPECT_THAT(entries[0].entry.patterns,
                ElementsAre(PatternTag{u"withdrawal"_s, PatternTag::Source::Chosen}));
    EXPECT_EQ(entries[0].entry.extra, u"tags: [Sam, allotment, withdrawal]\njournal: Home\n"
                                      u"place: \"Home, Leipzig, Germany\"\nweather: \"Rain, 17 °C\"\n"
                                      u"activity: Walking\npinned: \"yes\""_s);
    EXPECT_EQ(reading.unknownTags, (QMap<QString, int>{{u"allotment"_s, 1}}));
}

TEST_F(DayOne, pictures_point_to_their_files_and_are_counted)
{
    EXPECT_THAT(entries[0].entry.body.toStdString(),
                HasSubstr("![](photos/0123456789abcdef0123456789abcdef.jpeg)"));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("2 pictures and recordings"));
}

TEST_F(DayOne, rich_text_stands_in_for_missing_text)
{
    EXPECT_EQ(entries[1].entry.title, u"Year's end"_s);
    EXPECT_EQ(entries[1].entry.body,
              u"- first thing\n- [x] rang Mum\n\n![](dayone-moment:/photo/X)\n\nDone."_s);
}

TEST_F(DayOne, missing_keys_are_empty)
{
    EXPECT_EQ(entries[2].entry.day, QDate(2025, 1, 2));
    EXPECT_EQ(entries[2].entry.body, QString{});
}

TEST_F(DayOne, an_entry_without_a_date_is_named_and_the_rest_goes_in)
{
    EXPECT_THAT(entries, SizeIs(3));
    EXPECT_THAT(reading.problems, Contains(u"Home.json, entry 4 was left out: it has no date"_s));
    EXPECT_THAT(reading.problems,
                Contains(u"Home.json, entry 5 (yesterday) was left out: “yesterday” is no date and time"_s));
}

TEST_F(DayOne, its_own_id_is_kept)
{
    EXPECT_EQ(entries[0].source->id, u"1F0C6F0A6B3D4E7C9A5B2C8D7E6F5A41"_s);
}

TEST(DayOneArchive, every_journal_in_it_is_read)
{
    const QByteArray other = R"({"metadata": {"version": "1.0"}, "entries": [)"
                             R"({"uuid": "A", "creationDate": "2024-05-01T09:00:00Z", "text": "Work."}]})";
    const auto source = sourceOf({{u"Home.json"_s, fileContent(fixture(u"dayone/Home.json"_s)).value()},
                                  {u"Work.json"_s, other},
                                  {u"photos/0123.jpeg"_s, "\xff\xd8"}});
    const auto reading = readDayOne(*source, known());
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->contents.entries, SizeIs(4));
    EXPECT_EQ(reading->contents.entries.back().entry.extra, u"journal: Work"_s);
}

TEST(DayOneArchive, a_broken_journal_does_not_keep_the_others_out)
{
    const auto source =
        sourceOf({{u"A.json"_s, "{ not json"},
                  {u"B.json"_s, R"({"entries": [{"creationDate": "2024-05-01T09:00:00Z", "text": "x"}]})"}});
    const auto reading = readDayOne(*source, known());
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->contents.entries, SizeIs(1));
    EXPECT_THAT(reading->problems.join(u'\n').toStdString(), HasSubstr("A.json was left out"));
}

TEST(DayOneArchive, one_without_a_journal_is_refused)
{
    EXPECT_FALSE(readDayOne(*sourceOf({{u"photos/1.jpeg"_s, "x"}}), known()));
}

TEST(DayOneShape, is_told_from_jrnl)
{
    EXPECT_TRUE(isDayOne(jsonObject(R"({"metadata": {"version": "1.0"}, "entries": []})").value()));
    EXPECT_FALSE(isDayOne(jsonObject(R"({"entries": [{"date": "2025-01-01", "title": "x"}]})").value()));
}

TEST(DayOneWords, a_short_first_line_with_a_blank_one_after_it_is_a_title)
{
    Entry entry;
    setDayOneWords(entry, u"A walk\n\nAlong the canal."_s);
    EXPECT_EQ(entry.title, u"A walk"_s);
    setDayOneWords(entry, u"We went for a walk.\n\nAlong the canal."_s);
    EXPECT_EQ(entry.title, QString{});
}

TEST(DayOneWords, an_escape_that_means_something_stays)
{
    Entry entry;
    setDayOneWords(entry, u"2 \\* 3 and \\#1\\, snake\\_case"_s);
    EXPECT_EQ(entry.body, u"2 \\* 3 and #1, snake_case"_s);
}

TEST(DayOneWords, the_place_a_picture_left_behind_is_no_character)
{
    Entry entry;
    setDayOneWords(entry, u"\uFFFCa cup of tea"_s);
    EXPECT_EQ(entry.body, u"a cup of tea"_s);
}

QString fromRich(const QByteArray &nodes)
{
    return fromDayOneRichText(QString::fromUtf8(R"({"meta": {"version": 1}, "contents": [)" + nodes + "]}"));
}

TEST(DayOneRichText, marks_stand_around_the_words_they_are_for)
{
    EXPECT_EQ(fromRich(R"({"text": "so "}, {"text": "loud ", "attributes": {"bold": true}},
                          {"text": "and ", "attributes": {"bold": true, "italic": true}},
                          {"text": "late", "attributes": {"strikethrough": true}},
                          {"text": " x+1", "attributes": {"inlineCode": true}})"),
              u"so **loud** ***and*** ~~late~~ `x+1`"_s);
    EXPECT_EQ(fromRich(R"({"text": "the map", "attributes": {"linkURL": "http://a.example"}}, {"text": " "},
                          {"text": "http://b.example", "attributes": {"linkURL": "http://b.example"}})"),
              u"[the map](http://a.example) http://b.example"_s);
    EXPECT_EQ(fromRich(R"({"text": "one ", "attributes": {"bold": true, "line": {"quote": true}}},
                          {"text": "mark", "attributes": {"bold": true}})"),
              u"> **one mark**"_s);
}

TEST(DayOneRichText, a_line_is_what_any_of_its_runs_says)
{
    EXPECT_EQ(fromRich(R"({"text": "plain\nFirst", "attributes": {}},
                          {"text": " thing\n", "attributes": {"line": {"listStyle": "numbered"}}},
                          {"text": "said\n", "attributes": {"line": {"quote": true}}},
                          {"text": "a = b\n", "attributes": {"line": {"codeBlock": true}}},
                          {"text": "c\n", "attributes": {"line": {"codeBlock": true}}}, {"text": "end"})"),
              u"plain\n1. First thing\n> said\n```\na = b\nc\n```\nend"_s);
}

TEST(DayOneRichText, lines_may_come_without_a_break_between_them)
{
    EXPECT_EQ(fromRich(R"({"text": "One", "attributes": {"line": {"header": 1}}},
                          {"text": "two", "attributes": {"line": {"listStyle": "bulleted", "indentLevel": 1}}},
                          {"text": "three", "attributes": {"line": {"listStyle": "bulleted", "indentLevel": 2}}},
                          {"text": "four", "attributes": {"line": {"listStyle": "bulleted", "indentLevel": 1}}},
                          {"text": "five", "attributes": {"line": {"listStyle": "bulleted", "indentLevel": 1}}},
                          {"text": " six", "attributes": {"bold": true,
                                                          "line": {"listStyle": "bulleted", "indentLevel": 1}}})"),
              u"# One\n- two\n  - three\n- four\n- five **six**"_s);
}

TEST(DayOneRichText, objects_stand_between_lines_and_keep_their_words)
{
    EXPECT_EQ(fromRich(R"({"text": "Tea", "attributes": {"line": {"header": 1}}},
                          {"embeddedObjects": [{"type": "photo", "identifier": "AB"}]}, {"text": "a cup\n"},
                          {"embeddedObjects": [{"type": "horizontalRuleLine"}]}, {"text": ""},
                          {"embeddedObjects": [{"type": "song", "song": "Rain", "artist": "Nobody"}]})"),
              u"# Tea\n\n![](dayone-moment:/photo/AB)\n\na cup\n\n---\n\nRain, Nobody"_s);
}

TEST(DayOneRichText, an_address_that_is_previewed_stands_once)
{
    EXPECT_EQ(fromRich(R"({"text": "http://a.example/x"},
                          {"embeddedObjects": [{"type": "preview", "url": "http://a.example/x"}]},
                          {"embeddedObjects": [{"type": "externalVideo", "url": "http://b.example/y"}]})"),
              u"http://a.example/x\n\nhttp://b.example/y"_s);
}

TEST(DayOneRichText, a_table_is_one_here_too)
{
    const QByteArray rows = R"("rows": [[{"content": [{"text": "day"}]}, {"content": [{"text": "hours"}]}],
        [{"content": [{"text": "Mon"}]}, {"content": [{"text": "7", "attributes": {"bold": true}}]}]])";
    const QString table = u"| day | hours |\n| --- | --- |\n| Mon | **7** |"_s;
    EXPECT_EQ(fromRich(R"({"embeddedObjects": [{"type": "table", )" + rows + "}]}"), table);
    EXPECT_EQ(
        fromRich(R"({"embeddedObjects": [{"type": "table", "markdown": "| a |\n| --- |", )" + rows + "}]}"),
        u"| a |\n| --- |"_s);
}

TEST(DayOneZone, names_and_offsets_are_understood)
{
    EXPECT_EQ(dayOneMoment(u"2024-01-01T23:30:00Z"_s, u"GMT+0530"_s)->date(), QDate(2024, 1, 2));
    EXPECT_EQ(dayOneMoment(u"2024-01-01T02:30:00Z"_s, u"America/New_York"_s)->date(), QDate(2023, 12, 31));
    EXPECT_FALSE(dayOneMoment(u"soon"_s, u"Europe/Berlin"_s));
}

} // namespace
