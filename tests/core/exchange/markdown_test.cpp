// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/markdown.h"
#include "core/exchange/moment.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

Reading readMarkdownFolder(const QString &path, const Known &known)
{
    return readMarkdown(*Source::open(path).value(), known).value();
}

std::vector<std::string> namesOf(const std::vector<NamedContent> &files)
{
    std::vector<std::string> names;
    for (const NamedContent &file : files)
        names.push_back(file.name.toStdString());
    return names;
}

PortableEntry entryAt(const QString &moment, const QString &uuid)
{
    PortableEntry portable;
    portable.entry.writtenAt = *momentFrom(moment);
    portable.entry.day = portable.entry.writtenAt.date();
    portable.entry.uuid = QUuid::fromString(uuid);
    portable.entry.body = u"Words."_s;
    return portable;
}

const QString firstNote = u"00000000-0000-4000-8000-000000000001"_s;
const QString secondNote = u"00000000-0000-4000-8000-000000000002"_s;

TEST(MarkdownFolder, days_come_from_front_matter_or_file_names)
{
    const Reading reading = readMarkdownFolder(fixture(u"daily"_s), known());
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries[0].entry.day, QDate(2025, 1, 5));
    EXPECT_EQ(reading.contents.entries[1].entry.day, QDate(2025, 1, 6));
}

TEST(MarkdownFolder, a_file_without_any_day_is_named)
{
    const Reading reading = readMarkdownFolder(fixture(u"daily"_s), known());
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems.front().toStdString(), AllOf(HasSubstr("ideas.md"), HasSubstr("no date")));
}

TEST(MarkdownFolder, keys_of_other_programs_are_kept)
{
    const Reading reading = readMarkdownFolder(fixture(u"daily"_s), known());
    const Entry &entry = reading.contents.entries.front().entry;
    EXPECT_TRUE(entry.starred);
    EXPECT_EQ(entry.extra, u"tags: garden, work\nmood: 🌧\n# measured in the morning\npressure: [118, 76]\n"
                           u"walk:\n    km: 4.2\n    where: canal"_s);
}

TEST(MarkdownFolder, bodies_are_kept_to_the_byte)
{
    const Reading reading = readMarkdownFolder(fixture(u"daily"_s), known());
    EXPECT_EQ(reading.contents.entries[1].entry.body, u"# Plain\r\n\r\nNo front matter at all.\r\n"_s);
}

TEST(MarkdownFolder, a_file_without_an_id_is_known_again_by_its_place)
{
    const Reading reading = readMarkdownFolder(fixture(u"daily"_s), known());
    ASSERT_TRUE(reading.contents.entries[1].source);
    EXPECT_EQ(reading.contents.entries[1].source->id, u"archive/2025-01-06.md"_s);
}

TEST(MarkdownFolder, what_is_broken_is_left_out_and_the_rest_goes_in)
{
    const Reading reading = readMarkdownFolder(fixture(u"broken"_s), known());
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    const std::string all = reading.problems.join(u'\n').toStdString();
    EXPECT_THAT(reading.problems, SizeIs(6));
    EXPECT_THAT(all, HasSubstr("february.md was left out: line 2, “date”"));
    EXPECT_THAT(all, HasSubstr("latin.md was left out: line 6 is not UTF-8 text"));
    EXPECT_THAT(all, HasSubstr("open.md was left out: line 1: "));
    EXPECT_THAT(all, HasSubstr("quote.md was left out: line "));
    EXPECT_THAT(all, HasSubstr("score.md was left out: line 3, “checkin”"));
    EXPECT_THAT(all, HasSubstr("pattern.md was left out: the pattern “sulking” is unknown"));
}

TEST(MarkdownFolder, an_empty_one_says_so)
{
    const QTemporaryDir folder;
    EXPECT_THAT(readMarkdownFolder(folder.path(), known()).problems, SizeIs(1));
}

TEST(MarkdownExport, files_are_named_by_day_and_time)
{
    JournalContents contents;
    contents.entries = {entryAt(u"2025-02-27T21:04:05+01:00"_s, firstNote)};
    EXPECT_THAT(namesOf(writeMarkdown(contents)), testing::ElementsAre("2025-02-27 2104.md", "Index.md"));
}

TEST(MarkdownExport, entries_of_one_minute_are_numbered_in_a_fixed_order)
{
    JournalContents contents;
    contents.entries = {entryAt(u"2025-02-27T21:04:05+01:00"_s, secondNote),
                        entryAt(u"2025-02-27T21:04:05+01:00"_s, firstNote)};
    const auto files = writeMarkdown(contents);
    EXPECT_THAT(namesOf(files),
                testing::ElementsAre("2025-02-27 2104.md", "2025-02-27 2104 2.md", "Index.md"));
    EXPECT_THAT(files.front().content.toStdString(), HasSubstr(firstNote.toStdString()));
}

TEST(MarkdownExport, leaves_out_the_trash)
{
    JournalContents contents;
    contents.entries = {entryAt(u"2025-02-27T21:04:05+01:00"_s, firstNote)};
    contents.entries.front().trashedAt = contents.entries.front().entry.writtenAt;
    EXPECT_THAT(writeMarkdown(contents), SizeIs(0));
}

TEST(MarkdownExport, what_entries_cannot_carry_lies_beside_them)
{
    JournalContents contents;
    contents.relationships = {{{}, {}, u"Mum"_s, RelationshipKind::Parent, {}, false}};
    EXPECT_THAT(namesOf(writeMarkdown(contents)), Contains("mooring.json"));
}

TEST(MarkdownExport, a_name_alone_needs_nothing_beside_the_entries)
{
    JournalContents contents;
    contents.relationships = {{{}, {}, u"Sam"_s, RelationshipKind::Other, {}, false}};
    contents.entries = {entryAt(u"2025-02-27T21:04:05+01:00"_s, firstNote)};
    contents.entries.front().with = u"Sam"_s;
    EXPECT_THAT(namesOf(writeMarkdown(contents)),
                testing::ElementsAre("2025-02-27 2104.md", "people/Sam.md", "Index.md"));
}

TEST(MarkdownExport, its_index_and_people_are_no_entries_when_it_comes_back)
{
    JournalContents contents;
    contents.relationships = {{{}, {}, u"Sam"_s, RelationshipKind::Other, {}, false}};
    contents.entries = {entryAt(u"2025-02-27T21:04:05+01:00"_s, firstNote)};
    const QTemporaryDir folder;
    ASSERT_TRUE(QDir{folder.path()}.mkdir(u"people"_s));
    for (const NamedContent &file : writeMarkdown(contents)) {
        QFile out{folder.filePath(file.name)};
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(file.content);
    }
    const Reading reading = readMarkdownFolder(folder.path(), known());
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_THAT(reading.problems, SizeIs(0));
}

} // namespace
