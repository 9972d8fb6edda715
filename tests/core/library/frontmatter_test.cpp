// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/frontmatter.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring::library;
using testing::ElementsAre;
using testing::Field;
using testing::SizeIs;

namespace {

const QStringList keys{u"id"_s, u"title"_s, u"steps"_s, u"checkin"_s};

QString messageOf(const QString &text) { return readFrontMatter(text, keys).error().message; }

TEST(FrontMatter, text_without_a_fence_is_all_body)
{
    EXPECT_EQ(readFrontMatter(u"Two cups.\n---\n"_s, keys)->body, u"Two cups.\n---\n"_s);
}

TEST(FrontMatter, the_blank_line_after_it_belongs_to_neither_side)
{
    EXPECT_EQ(readFrontMatter(u"---\ntitle: a\n---\n\n\nbody"_s, keys)->body, u"\nbody"_s);
}

TEST(FrontMatter, a_body_may_follow_at_once)
{
    EXPECT_EQ(readFrontMatter(u"---\ntitle: a\n---\nbody"_s, keys)->body, u"body"_s);
}

TEST(FrontMatter, an_empty_one_is_allowed)
{
    const auto parts = readFrontMatter(u"---\n---\nbody"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_THAT(parts->fields, SizeIs(0));
    EXPECT_EQ(parts->body, u"body"_s);
}

TEST(FrontMatter, windows_line_breaks_are_understood_and_kept_in_the_body)
{
    const auto parts = readFrontMatter(u"---\r\ntitle: a\r\nfoo: 1\r\n---\r\n\r\none\r\ntwo"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->fields.front().text, u"a"_s);
    EXPECT_EQ(parts->rest, u"foo: 1"_s);
    EXPECT_EQ(parts->body, u"one\r\ntwo"_s);
}

TEST(FrontMatter, nothing_of_a_line_break_written_thrice_is_left)
{
    const auto parts = readFrontMatter(u"---\ntitle: a\nfoo: |\n  one\r\r\n  two\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->rest, u"foo: |\n  one\n  two"_s);
}

TEST(FrontMatter, values_are_text_lists_and_maps)
{
    const auto parts = readFrontMatter(u"---\ntitle: null\nsteps: [1, 2]\ncheckin: {ax1: 3}\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    ASSERT_THAT(parts->fields, SizeIs(3));
    EXPECT_EQ(parts->fields[0].text, QString{});
    EXPECT_THAT(parts->fields[1].list, ElementsAre(u"1"_s, u"2"_s));
    EXPECT_THAT(parts->fields[2].map, ElementsAre(std::pair{u"ax1"_s, u"3"_s}));
}

TEST(FrontMatter, deeper_values_are_told_apart)
{
    const auto parts = readFrontMatter(u"---\nsteps: [[1], 2]\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->fields.front().kind, Field::Kind::Nested);
}

TEST(FrontMatter, other_keys_stay_as_they_stand_and_in_order)
{
    const auto parts = readFrontMatter(
        u"---\nzeta:   1 # one\ntitle: a\n# about the walk\nwalk:\n    km: 4.2\nsteps: [1]\nalpha: 'x'\n---\n"_s,
        keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->rest, u"zeta:   1 # one\n# about the walk\nwalk:\n    km: 4.2\nalpha: 'x'"_s);
}

TEST(FrontMatter, other_keys_on_one_line_with_ours_are_written_afresh)
{
    const auto parts = readFrontMatter(u"---\n{title: a, mood: blue}\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->rest, u"mood: blue"_s);
}

TEST(FrontMatter, an_alias_to_one_of_our_keys_is_resolved)
{
    const auto parts = readFrontMatter(u"---\ntitle: &t Tea\nother: *t\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_TRUE(isFrontMatterRest(parts->rest, keys));
    EXPECT_TRUE(parts->rest.contains(u"Tea"_s));
}

TEST(FrontMatter, nothing_is_built_from_tags)
{
    const auto parts = readFrontMatter(u"---\ntitle: !!python/unicode 'a'\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->fields.front().text, u"a"_s);
}

TEST(FrontMatter, one_that_is_never_closed_is_named)
{
    EXPECT_THAT(messageOf(u"---\ntitle: a\n\nbody"_s).toStdString(), testing::StartsWith("line 1: "));
}

TEST(FrontMatter, a_mistake_is_named_with_its_line_in_the_file)
{
    EXPECT_THAT(messageOf(u"---\ntitle: a\nsteps: [1, 2\nid: x\n---\nbody"_s).toStdString(),
                testing::ContainsRegex("^line [45]: "));
}

TEST(FrontMatter, a_key_that_is_there_twice_is_refused)
{
    EXPECT_THAT(messageOf(u"---\ntitle: a\ntitle: b\n---\n"_s).toStdString(), testing::HasSubstr("title"));
}

TEST(FrontMatter, a_list_instead_of_keys_is_refused)
{
    EXPECT_FALSE(readFrontMatter(u"---\n- a\n- b\n---\n"_s, keys));
}

TEST(FrontMatter, nesting_without_end_is_refused)
{
    EXPECT_FALSE(readFrontMatter(u"---\ntitle: "_s + QString{100'000, u'['} + u"\n---\n"_s, keys));
}

TEST(FrontMatter, aliases_that_multiply_cost_nothing)
{
    QString yaml = u"---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"_s;
    for (int i = 1; i < 30; ++i)
        yaml += u"a%1: &a%1 [*a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2]\n"_s.arg(i).arg(i - 1);
    const auto parts = readFrontMatter(yaml + u"---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_LT(parts->rest.size(), 5000);
}

TEST(FrontMatter, a_rest_may_hold_neither_a_fence_nor_our_keys)
{
    EXPECT_TRUE(isFrontMatterRest(u"mood: blue"_s, keys));
    EXPECT_FALSE(isFrontMatterRest(u"mood: blue\n---\nx: 1"_s, keys));
    EXPECT_FALSE(isFrontMatterRest(u"title: blue"_s, keys));
}

TEST(FrontMatter, a_rest_must_be_the_same_below_our_keys)
{
    EXPECT_FALSE(isFrontMatterRest(u"  mood: blue"_s, keys));
}

TEST(FrontMatter, keys_that_could_not_stand_below_ours_are_written_afresh)
{
    const auto parts = readFrontMatter(u"---\n  mood: blue\n  sky: grey\n---\n"_s, keys);
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->rest, u"mood: blue\nsky: grey"_s);
}

} // namespace
