// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown.h"
#include "core/exchange/notetags.h"
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
using testing::Optional;
using testing::SizeIs;

namespace {

TEST(NoteTags, front_matter_tags_may_be_a_list_or_words)
{
    EXPECT_EQ(marksOf(u"tags: [a, b/c]"_s, {}).tags, (QStringList{u"a"_s, u"b/c"_s}));
    EXPECT_EQ(marksOf(u"tags: a, b c"_s, {}).tags, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    EXPECT_EQ(marksOf(u"tags:\n- '#a'\n- b"_s, {}).tags, (QStringList{u"a"_s, u"b"_s}));
}

TEST(NoteTags, tags_in_the_text_are_found_with_and_without_values)
{
    EXPECT_EQ(marksOf({}, u"#weight:72.5kg and #walk/long\n#walk/long #Übung"_s).tags,
              (QStringList{u"weight"_s, u"walk/long"_s, u"Übung"_s}));
}

TEST(NoteTags, headings_numbers_addresses_and_code_hold_none)
{
    EXPECT_THAT(marksOf({}, u"# Title\n#1 http://a.example/#top `#code`\n```\n#no\n```\n"_s).tags, IsEmpty());
}

TEST(NoteTags, fields_in_the_text_say_with_whom_and_how)
{
    const NoteMarks marks =
        marksOf({}, u"- with:: [[Sam]]\n(anxiety:: 4.5)\navoidance:: 9\nstarred:: true\nother:: x"_s);
    EXPECT_EQ(marks.with, u"Sam"_s);
    EXPECT_THAT(marks.scores.anxiety, Optional(4.5));
    EXPECT_FALSE(marks.scores.avoidance);
    EXPECT_TRUE(marks.starred);
}

Reading readNotes(const std::vector<NamedContent> &files)
{
    return readMarkdown(*sourceOf(files), known()).value();
}

TEST(Notes, a_note_of_another_program_gets_its_tags_and_keeps_its_words)
{
    const QByteArray text = "---\ntags: [withdrawal, garden]\nmood: x\n---\n\nLate. #sam\nanxiety:: 3\n";
    const Reading reading = readNotes({{u"2025-01-05.md"_s, text}});
    const PortableEntry &entry = reading.contents.entries.front();
    EXPECT_THAT(entry.entry.patterns, ElementsAre(PatternTag{u"withdrawal"_s, PatternTag::Source::Chosen}));
    EXPECT_EQ(entry.with, u"Sam"_s);
    EXPECT_EQ(entry.entry.body, u"Late. #sam\nanxiety:: 3\n"_s);
    EXPECT_EQ(entry.entry.extra, u"tags: [withdrawal, garden]\nmood: x\nimported_scores: {anxiety: 3}"_s);
    EXPECT_EQ(reading.unknownTags.keys(), QStringList{u"garden"_s});
}

TEST(Notes, a_note_of_our_own_says_everything_itself)
{
    const Reading reading = readNotes(
        {{u"a.md"_s,
          "---\nid: 8c1f0f6e-3c1b-4b6e-9d53-0a4a5f3c2b10\ndate: 2025-01-05\n---\n\n#withdrawal\n"}});
    EXPECT_THAT(reading.contents.entries.front().entry.patterns, IsEmpty());
}

TEST(Notes, the_pattern_set_in_the_vault_is_followed)
{
    const Reading reading =
        readNotes({{u".obsidian/daily-notes.json"_s, R"({"format": "MM-DD-YYYY", "folder": "days"})"},
                   {u".obsidian/plugins/x.md"_s, "no note"},
                   {u"days/03-04-2024.md"_s, "Spring."}});
    ASSERT_THAT(reading.contents.entries, SizeIs(1));
    EXPECT_EQ(reading.contents.entries.front().entry.day, QDate(2024, 3, 4));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST(Notes, a_name_that_can_be_two_days_says_so)
{
    const Reading reading = readNotes({{u"03-04-2024.md"_s, "Spring."}});
    EXPECT_THAT(reading.problems.join(u'\n').toStdString(),
                HasSubstr("03-04-2024.md was left out: “03-04-2024” can be two days"));
}

} // namespace
