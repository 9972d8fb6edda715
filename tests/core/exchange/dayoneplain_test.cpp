// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/dayoneplain.h"
#include "core/exchange/importer.h"
#include "core/exchange/moment.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Reading readText(const QByteArray &text) { return readDayOneText(text, known()).value(); }

TEST(DayOneText, every_date_line_begins_an_entry)
{
    const Reading reading = readText(
        "\tDate:\t3 March 2024\n\nThe pier\n\nCold hands.\n\n\n\tDate:\t29 February 2024\n\nLeap.\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries[0].entry.day, QDate(2024, 3, 3));
    EXPECT_EQ(reading.contents.entries[0].entry.title, u"The pier"_s);
    EXPECT_EQ(reading.contents.entries[0].entry.body, u"Cold hands."_s);
    EXPECT_EQ(reading.contents.entries[1].entry.day, QDate(2024, 2, 29));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(DayOneText, times_and_further_lines_are_read)
{
    const Reading reading = readText(
        "\tDate:\tMarch 3, 2024 at 9:30:12 PM GMT+1\n\tTags:\tSam, pier\n\tLocation:\tHarbour\n\nCold.\n");
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.writtenAt.time(), QTime(21, 30, 12));
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_EQ(entry.entry.extra, u"tags: [Sam, pier]\nplace: Harbour"_s);
    EXPECT_EQ(entry.entry.body, u"Cold."_s);
}

TEST(DayOneText, what_is_no_entry_is_named)
{
    const Reading reading =
        readText("A preface.\n\n\tDate:\t31 June 2024\n\nNo such day.\n\tDate:\t1 July 2024\n\nFine.\n");
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems, Contains(u"Lines 1 to 2 stand before the first date and were left out."_s));
    EXPECT_THAT(reading.problems,
                Contains(u"Line 3 was left out: “31 June 2024” is no day of the calendar"_s));
}

TEST(DayOneText, is_recognised_by_its_date_lines)
{
    const auto source = fileOf(u"whatever"_s, "\tDate:\t3 March 2024\n\nCold.\n");
    EXPECT_THAT(readImport(source->path(), {}, known())->contents.entries, SizeIs(1));
}

QByteArray classic(const QByteArray &inside)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>)"
         + inside + "</dict></plist>";
}

const QByteArray walk =
    classic("<key>Creation Date</key><date>2014-03-30T22:15:00Z</date>"
            "<key>Creator</key><dict><key>Device Agent</key><string>Phone</string></dict>"
            "<key>Entry Text</key><string># A walk\nTwo &amp; a half miles.</string>"
            "<key>Location</key><dict><key>Locality</key><string>Whitby</string><key>Country</"
            "key><string>England</string></dict>"
            "<key>Starred</key><true/><key>Tags</key><array><string>mum</string><string>sea</string></array>"
            "<key>Time Zone</key><string>Europe/London</string><key>UUID</key><string>ABCD</string>");

TEST(DayOneClassic, an_entry_keeps_everything_it_has)
{
    const auto source = sourceOf(
        {{u"Journal.dayone/entries/ABCD.doentry"_s, walk}, {u"Journal.dayone/photos/ABCD.jpg"_s, "x"}});
    const Reading reading = readDayOneClassic(*source, known()).value();
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(momentText(entry.entry.writtenAt), u"2014-03-30T23:15:00+01:00"_s);
    EXPECT_EQ(entry.entry.title, u"A walk"_s);
    EXPECT_EQ(entry.entry.body, u"Two & a half miles."_s);
    EXPECT_TRUE(entry.entry.starred);
    EXPECT_EQ(entry.with, u"Mum"_s);
    EXPECT_EQ(entry.entry.extra, u"tags: [mum, sea]\nplace: \"Whitby, England\""_s);
    EXPECT_EQ(entry.source->id, u"ABCD"_s);
}

TEST(DayOneClassic, one_file_is_recognised)
{
    const auto source = fileOf(u"ABCD.doentry"_s, walk);
    EXPECT_THAT(readImport(source->path(), {}, known())->contents.entries, SizeIs(1));
}

TEST(DayOneClassic, broken_xml_is_named_with_its_line)
{
    const auto source = sourceOf({{u"a.doentry"_s, walk.first(walk.size() - 30)}, {u"b.doentry"_s, walk}});
    const Reading reading = readDayOneClassic(*source, known()).value();
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("a.doentry was left out: line 4: "));
}

TEST(DayOneClassic, entities_that_multiply_are_refused)
{
    QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE plist [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 12; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \""
              + QByteArray{"&a" + QByteArray::number(i - 1) + ";"}.repeated(10) + "\">";
    bomb += "]><plist><dict><key>Creation Date</key><date>2014-03-30T22:15:00Z</date><key>Entry "
            "Text</key><string>&a11;</string></dict></plist>";
    const Reading reading = readDayOneClassic(*sourceOf({{u"a.doentry"_s, bomb}}), known()).value();
    EXPECT_THAT(reading.contents.entries, IsEmpty());
    EXPECT_THAT(reading.problems, SizeIs(1));
}

} // namespace
