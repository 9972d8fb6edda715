// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/diarium.h"
#include "core/exchange/importer.h"
#include "tests/core/exchange/known.h"
#include "tests/core/exchange/zips.h"
#include "tests/support/printers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

const QByteArray harbour = R"({"date": "2024-10-26T15:47:53.48828", "heading": "Harbour &amp; rain",
 "html": "<p>Sat by the <strong>boats</strong>.</p><p>Went home.</p>", "rating": 4, "tags": ["sea", "withdrawal"],
 "people": [{"name": "Sam"}], "location": [51.3, 12.4]})";

TEST(Diarium, an_entry_keeps_heading_words_time_rating_and_tags)
{
    const Reading reading =
        readDiarium(*sourceOf({{u"a.json"_s, harbour}, {u"media/1.jpg"_s, "x"}}), known()).value();
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.entry.title, u"Harbour & rain"_s);
    EXPECT_EQ(entry.entry.body, u"Sat by the **boats**.\n\nWent home."_s);
    EXPECT_EQ(entry.entry.day, QDate(2024, 10, 26));
    EXPECT_EQ(entry.entry.writtenAt.time(), QTime(15, 47, 53, 488));
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_THAT(entry.entry.patterns, SizeIs(1));
    EXPECT_EQ(entry.entry.extra, u"tags: [sea, withdrawal]\npeople: [Sam]\nrating: \"4\""_s);
}

TEST(Diarium, one_list_and_one_file_for_each_entry_are_both_recognised)
{
    const auto list =
        fileOf(u"diarium.json"_s, "[" + harbour + ", {\"date\": \"2024-10-27\", \"html\": \"x\"}]");
    EXPECT_THAT(readImport(list->path(), {}, known())->contents.entries, SizeIs(2));
    const QTemporaryDir folder;
    QFile zip{folder.filePath(u"diarium.zip"_s)};
    ASSERT_TRUE(zip.open(QIODevice::WriteOnly));
    zip.write(zipOf({{u"1.json"_s, harbour}, {u"2.json"_s, R"({"date": "2024-10-27", "html": "x"})"}}));
    zip.close();
    EXPECT_THAT(readImport(zip.fileName(), {}, known())->contents.entries, SizeIs(2));
}

TEST(Diarium, what_is_no_entry_is_named_and_the_rest_goes_in)
{
    const Reading reading =
        readDiarium(
            *sourceOf({{u"1.json"_s, harbour}, {u"2.json"_s, "{"}, {u"3.json"_s, R"({"html": "x"})"}}),
            known())
            .value();
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems, SizeIs(2));
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(), HasSubstr("3.json was left out: it has no date"));
}

} // namespace
