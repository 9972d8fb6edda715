// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/jrnl.h"
#include "core/exchange/text.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

class Jrnl : public testing::Test
{
protected:
    const Reading reading =
        readJrnl(jsonObject(fileContent(fixture(u"jrnl.json"_s)).value()).value(), known()).value();
    const std::vector<PortableEntry> &entries = reading.contents.entries;
};

TEST_F(Jrnl, entries_keep_title_body_star_and_local_time)
{
    const Entry &entry = entries[0].entry;
    EXPECT_EQ(entry.title, u"Rang @Sam from the station."_s);
    EXPECT_EQ(entry.body, u"The train was late and so was I."_s);
    EXPECT_EQ(entry.day, QDate(2025, 2, 27));
    EXPECT_EQ(entry.writtenAt.toLocalTime().time(), QTime(21, 40));
    EXPECT_TRUE(entries[1].entry.starred);
}

TEST_F(Jrnl, a_tag_that_names_someone_says_whom_it_is_about) { EXPECT_EQ(entries[0].with, u"Sam"_s); }

TEST_F(Jrnl, a_tag_that_names_a_pattern_tags_it)
{
    EXPECT_THAT(entries[3].entry.patterns,
                ElementsAre(PatternTag{u"withdrawal"_s, PatternTag::Source::Chosen}));
}

TEST_F(Jrnl, tags_that_mean_nothing_yet_are_counted_and_can_be_given_a_meaning)
{
    EXPECT_EQ(reading.unknownTags.value(u"allotment"_s), 1);
    Known knows = known();
    knows.choices.meanings.insert(u"allotment"_s, u"asked_directly"_s);
    const auto again = readJrnl(jsonObject(fileContent(fixture(u"jrnl.json"_s)).value()).value(), knows);
    EXPECT_THAT(again->contents.entries[3].entry.patterns,
                testing::Contains(PatternTag{u"asked_directly"_s, PatternTag::Source::Chosen}));
    EXPECT_EQ(again->contents.entries[3].source->id, entries[3].source->id);
}

TEST_F(Jrnl, all_tags_are_kept)
{
    EXPECT_THAT(entries[3].entry.extra.toStdString(),
                HasSubstr("tags: [\"@allotment\", \"@withdrawal\", \"@sam\"]"));
}

TEST_F(Jrnl, a_bad_entry_is_named_and_the_rest_goes_in)
{
    EXPECT_THAT(entries, SizeIs(4));
    EXPECT_THAT(reading.problems, SizeIs(1));
    EXPECT_THAT(reading.problems.front().toStdString(), HasSubstr("Entry 4 was left out: “2025-02-30”"));
}

TEST_F(Jrnl, the_same_words_in_the_same_minute_are_two_entries)
{
    EXPECT_NE(entries[1].source->id, entries[2].source->id);
}

TEST_F(Jrnl, its_own_id_is_used_when_there_is_one)
{
    EXPECT_EQ(entries[3].source->id, u"0f6a2d9c4b1e4d0f8a7b6c5d4e3f2a1b"_s);
}

TEST(JrnlShape, is_told_from_other_json)
{
    EXPECT_TRUE(isJrnl(jsonObject(R"({"entries": [{"title": "a", "date": "2025-01-01"}]})").value()));
    EXPECT_FALSE(isJrnl(jsonObject(R"({"entries": [{"creationDate": "2025-01-01"}]})").value()));
    EXPECT_FALSE(isJrnl(jsonObject(R"({"entries": 3})").value()));
}

TEST(JrnlShape, missing_keys_are_empty)
{
    const auto reading = readJrnl(jsonObject(R"({"entries": [{"date": "2025-01-01"}]})").value(), known());
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->contents.entries, SizeIs(1));
}

} // namespace
