// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/gathering.h"
#include "core/exchange/importer.h"
#include "core/exchange/rednotebook.h"
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

Reading readMonth(const QByteArray &yaml)
{
    const Known knows = known();
    Gathering gathering{u"rednotebook"_s, knows};
    readRedNotebookMonth(yaml, u"data/2024-09.txt"_s, RedNotebookMarkup::Unsaid, gathering);
    return gathering.finished().value();
}

TEST(RedNotebook, every_day_of_a_month_is_an_entry)
{
    const Reading reading =
        readMonth("3:\n  text: 'First, and //last//.'\n21:\n  text: \"= Rain =\\n\\n- roof\\n\"\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(2));
    EXPECT_EQ(reading.contents.entries[0].entry.day, QDate(2024, 9, 3));
    EXPECT_EQ(reading.contents.entries[0].entry.body, u"First, and *last*."_s);
    EXPECT_EQ(reading.contents.entries[1].entry.body, u"# Rain\n\n- roof"_s);
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(RedNotebook, python_tags_are_read_as_text)
{
    const Reading reading = readMonth("9:\n  Tags:\n    !!python/unicode 'garden': null\n"
                                      "  text: !!python/unicode 'Dug the beds.'\n"
                                      "10:\n  text: !!python/object/apply:os.system ['never run']\n");
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.contents.entries[0].entry.body, u"Dug the beds."_s);
    EXPECT_EQ(reading.contents.entries[0].entry.extra, u"tags: [garden]"_s);
}

TEST(RedNotebook, hashtags_are_tags_and_colours_are_none)
{
    const Reading reading = readMonth("5: {text: 'Rang #Sam, #withdrawal all day. #ff0000 #include #7'}\n");
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_THAT(entry.entry.patterns, ElementsAre(PatternTag{u"withdrawal"_s, PatternTag::Source::Chosen}));
    EXPECT_EQ(entry.entry.extra, u"tags: [Sam, withdrawal]"_s);
}

TEST(RedNotebook, what_stands_in_a_category_follows_the_text)
{
    const Reading reading =
        readMonth("5:\n  Films:\n    Two Men: null\n    //Rain//: null\n  Ideas: null\n  text: Quiet.\n");
    EXPECT_EQ(reading.contents.entries.front().entry.body, u"Quiet.\n\n**Films**\n\n- Two Men\n- *Rain*"_s);
    EXPECT_EQ(reading.contents.entries.front().entry.extra, u"tags: [Films, Ideas]"_s);
}

TEST(RedNotebook, empty_days_and_months_are_no_entries_and_no_problem)
{
    EXPECT_THAT(readMonth("{}\n").contents.entries, IsEmpty());
    EXPECT_THAT(readMonth("4: {text: ''}\n").contents.entries, IsEmpty());
    EXPECT_THAT(readMonth("4: {text: ''}\n").problems, IsEmpty());
}

TEST(RedNotebook, a_day_that_is_none_is_named)
{
    const Reading reading = readMonth("2: {text: a}\n31: {text: b}\n");
    EXPECT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.problems,
              QStringList{u"data/2024-09.txt, line 2 was left out: “31” is no day of that month"_s});
}

TEST(RedNotebook, a_broken_day_does_not_take_the_month_with_it)
{
    const Reading reading = readMonth("1:\n  text: one\n2:\n  text: [never closed\n3:\n  text: three\n");
    EXPECT_THAT(reading.contents.entries, SizeIs(2));
    ASSERT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems.front().toStdString(), HasSubstr("data/2024-09.txt, line "));
}

TEST(RedNotebook, nothing_grows_from_repeated_anchors)
{
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'z'; ++c)
        bomb += QByteArray{1, c} + ": &" + c + " [" + QByteArray("*").append(char(c - 1))
              + QByteArray(", *").append(char(c - 1)).repeated(8) + "]\n";
    EXPECT_THAT(readMonth(bomb + "1: {text: *y}\n").contents.entries, IsEmpty());
}

TEST(RedNotebook, a_backup_archive_and_one_month_are_recognised)
{
    const auto zip = sourceOf({{u"data/2024-08.txt"_s, "1: {text: a}\n"},
                               {u"data/2024-09.txt"_s, "1: {text: b}\n"},
                               {u"configuration.cfg"_s, "x"}});
    EXPECT_THAT(readRedNotebook(*zip, known())->contents.entries, SizeIs(2));
    const auto month = fileOf(u"2024-07.txt"_s, "1: {text: a}\n");
    EXPECT_THAT(readImport(month->path(), {}, known())->contents.entries, SizeIs(1));
}

TEST(RedNotebook, a_journal_that_says_it_is_markdown_is_not_converted)
{
    const QByteArray month = "1: {text: 'All __very__ loud //and// wet', Films: {'//Rain//': null}}\n";
    const QByteArray settings = "# Settings for the journal in this directory.\nmarkup=markdown\n";
    const auto body = [](const std::vector<NamedContent> &files) -> QString {
        return readRedNotebook(*sourceOf(files), known())->contents.entries.at(0).entry.body;
    };
    EXPECT_EQ(body({{u"2024-08.txt"_s, month}, {u"journal.cfg"_s, settings}}),
              u"All __very__ loud //and// wet\n\n**Films**\n\n- //Rain//"_s);
    EXPECT_EQ(body({{u"2024-08.txt"_s, month}, {u"journal.cfg"_s, "other=1\n"}}),
              u"All <u>very</u> loud *and* wet\n\n**Films**\n\n- *Rain*"_s);
}

} // namespace
