// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "core/exchange/moment.h"
#include "tests/core/exchange/known.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring;
using namespace mooring::exchange;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

const QUuid uuid = QUuid::fromString(u"00000000-0000-4000-8000-000000000001"_s);

JournalContents fullContents()
{
    JournalContents contents;
    contents.relationships = {{{}, uuid, u"Mum"_s, RelationshipKind::Parent, u"#123456"_s, true}};
    Pattern own;
    own.id = u"own_sulking"_s;
    own.name = u"Sulking"_s;
    own.meaning = u"Saying nothing, loudly."_s;
    own.group = PatternGroup::AlarmUp;
    own.own = true;
    contents.ownPatterns = {own};
    PortableEntry entry = fullEntry();
    entry.entry.patterns.append({u"own_sulking"_s, PatternTag::Source::Chosen});
    entry.trashedAt = momentFrom(u"2025-02-28T10:00:00.5+00:00"_s);
    entry.source = ImportSource{u"jrnl"_s, u"7"_s, u"abc"_s};
    PortableEntry earlier = fullEntry();
    earlier.entry.body = u"Before."_s;
    entry.versions = {earlier};
    contents.entries = {entry};
    contents.assessments = {{{0, uuid, QDate{2025, 2, 1}, u"A paper form"_s, {}, 3.5, 2.25, 1, 5}, u"Mum"_s}};
    contents.milestones = {{{0, uuid, QDate{2025, 2, 2}, u"Moved house"_s, {}}, QString{}}};
    contents.practices = {
        {0, uuid, 4, u"the phone is silent"_s, u"put the kettle on"_s, QDate{2025, 2, 3}, QDate{2025, 2, 9}}};
    contents.filters = {{u"Hard days"_s, u"anxiety:>5"_s}};
    contents.care = {u"Ana"_s, u"Walking"_s, u"The harbour"_s};
    contents.hiddenPatterns = {u"withdrawal"_s, u"protest"_s};
    return contents;
}

std::string problems(const QByteArray &json)
{
    const auto reading = readContents(json, known());
    return reading ? reading->problems.join(u'\n').toStdString()
                   : "refused: " + reading.error().message.toStdString();
}

TEST(ContentsJson, everything_comes_back)
{
    const auto reading = readContents(writeContents(fullContents()), known());
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->problems, SizeIs(0));
    EXPECT_EQ(writeContents(reading->contents), writeContents(fullContents()));
    EXPECT_EQ(reading->contents.relationships, fullContents().relationships);
    EXPECT_EQ(reading->contents.ownPatterns, fullContents().ownPatterns);
    EXPECT_EQ(reading->contents.practices, fullContents().practices);
    EXPECT_EQ(reading->contents.filters, fullContents().filters);
    EXPECT_EQ(reading->contents.care, fullContents().care);
    EXPECT_EQ(reading->contents.hiddenPatterns, fullContents().hiddenPatterns);
    EXPECT_EQ(reading->contents.entries.front().trashedAt, fullContents().entries.front().trashedAt);
    EXPECT_EQ(reading->contents.entries.front().versions.front().entry.body, u"Before."_s);
}

TEST(ContentsJson, strange_characters_come_back)
{
    JournalContents contents;
    contents.entries = {fullEntry()};
    contents.entries.front().entry.body = QString{QChar{0xFEFF}} + u"a\0b\u2028\r\n"_s;
    const auto reading = readContents(writeContents(contents), known());
    EXPECT_EQ(reading->contents.entries.front().entry.body, contents.entries.front().entry.body);
}

TEST(ContentsJson, the_order_of_things_in_memory_does_not_matter)
{
    JournalContents there = fullContents();
    PortableEntry later = fullEntry();
    later.entry.day = QDate{2025, 2, 28};
    JournalContents back = there;
    there.entries.push_back(later);
    back.entries.insert(back.entries.begin(), later);
    EXPECT_EQ(writeContents(there), writeContents(back));
}

TEST(ContentsJson, an_empty_journal_is_still_one)
{
    EXPECT_EQ(problems(R"({"format": "mooring", "version": 1})"), "");
}

TEST(ContentsJson, a_newer_version_is_refused)
{
    const auto reading = readContents(R"({"format": "mooring", "version": 2})", known());
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().kind, Error::Kind::NewerSchema);
}

TEST(ContentsJson, other_json_is_refused)
{
    EXPECT_THAT(problems(R"({"entries": []})"), HasSubstr("refused"));
    EXPECT_THAT(problems(R"([1, 2])"), HasSubstr("refused"));
    EXPECT_THAT(problems(R"({"format": "mooring"})"), HasSubstr("version"));
}

TEST(ContentsJson, broken_json_is_named_with_its_line)
{
    EXPECT_THAT(problems("{\n\"format\": \"mooring\",\n\"version\": }"), HasSubstr("line 3"));
}

TEST(ContentsJson, a_bad_entry_is_named_and_the_others_go_in)
{
    const auto reading = readContents(R"({"format": "mooring", "version": 1, "entries": [
        {"day": "2025-02-30"}, {"day": "2025-02-01", "body": "fine"}, {"day": "2026-01-01"},
        {"day": "2025-02-02", "checkin": {"ax1": 9}}, {"day": "2025-02-03", "patterns": ["sulking"]},
        {"day": "2025-02-04", "title": 5}, {"day": "2025-02-05", "trashed": "then"}, 7]})",
                                      known());
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->contents.entries, SizeIs(1));
    EXPECT_THAT(reading->problems, SizeIs(7));
    EXPECT_THAT(reading->problems.front().toStdString(), HasSubstr("entry 1 (2025-02-30)"));
}

TEST(ContentsJson, a_bad_record_is_named_and_the_others_go_in)
{
    EXPECT_THAT(problems(R"({"format": "mooring", "version": 1, "people": [{"name": ""}, {"name": "Jo"}]})"),
                HasSubstr("item 1 of “people”"));
    EXPECT_THAT(problems(R"({"format": "mooring", "version": 1, "assessments": [
        {"day": "2025-02-01", "name": "x", "anxiety": 9, "avoidance": 2}]})"),
                HasSubstr("outside its scale"));
}

TEST(ContentsJson, an_entry_without_an_id_gets_the_same_one_each_time)
{
    const QByteArray json =
        R"({"format": "mooring", "version": 1, "entries": [{"day": "2025-02-01", "body": "a"}]})";
    const QUuid id = readContents(json, known())->contents.entries.front().entry.uuid;
    EXPECT_FALSE(id.isNull());
    EXPECT_EQ(readContents(json, known())->contents.entries.front().entry.uuid, id);
}

} // namespace
