// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/txt2tags.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring::exchange;

namespace {

TEST(Txt2tags, headings_take_their_depth_from_the_signs_around_them)
{
    EXPECT_EQ(markdownFromTxt2tags(u"= One =\n=== Three ===\n++ Numbered ++"_s),
              u"# One\n### Three\n## Numbered"_s);
}

TEST(Txt2tags, marks_become_those_of_markdown)
{
    EXPECT_EQ(markdownFromTxt2tags(u"**bold** //slanted// __under__ --gone-- ``a*b``"_s),
              u"**bold** *slanted* <u>under</u> ~~gone~~ `a*b`"_s);
}

TEST(Txt2tags, an_address_is_no_italic)
{
    EXPECT_EQ(markdownFromTxt2tags(u"see http://a.example/b//c and //this//"_s),
              u"see http://a.example/b//c and *this*"_s);
}

TEST(Txt2tags, marks_in_code_and_addresses_stay)
{
    EXPECT_EQ(markdownFromTxt2tags(u"``//x//`` [//name// \"\"http://a.example/__b__\"\"]"_s),
              u"`//x//` [*name*](http://a.example/__b__)"_s);
}

TEST(Txt2tags, pictures_and_links_keep_their_targets)
{
    EXPECT_EQ(markdownFromTxt2tags(u"[\"\"file:///home/me/a b\"\".png] [map \"\"http://m.example\"\"]"_s),
              u"![](<file:///home/me/a b.png>) [map](http://m.example)"_s);
    EXPECT_EQ(markdownFromTxt2tags(u"[map http://m.example]"_s), u"[map](http://m.example)"_s);
}

TEST(Txt2tags, lists_rules_and_breaks)
{
    EXPECT_EQ(markdownFromTxt2tags(u"- a\n  - b\n+ first\n====================\nhere\\\\\nthere"_s),
              u"- a\n  - b\n1. first\n---\nhere  \nthere"_s);
}

TEST(Txt2tags, tabs_quote_and_colours_are_dropped)
{
    EXPECT_EQ(markdownFromTxt2tags(u"said:\n\tonce //more//\n\t\tand again\n\t- item"_s),
              u"said:\n> once *more*\n> > and again\n\t- item"_s);
    EXPECT_EQ(markdownFromTxt2tags(u"a {**red**|color:red} and {b c|color:#ff0000} {d}"_s),
              u"a **red** and b c {d}"_s);
}

TEST(Txt2tags, a_table_gets_the_line_markdown_asks_for)
{
    EXPECT_EQ(markdownFromTxt2tags(u"|| day | hours |\n| Mon | 7 |"_s),
              u"| day | hours |\n| --- | --- |\n| Mon | 7 |"_s);
}

TEST(Txt2tags, a_fence_is_left_alone)
{
    EXPECT_EQ(markdownFromTxt2tags(u"```\n= x =\n//y//\n```\n= z ="_s), u"```\n= x =\n//y//\n```\n# z"_s);
}

TEST(Txt2tags, markdown_of_newer_versions_is_left_alone)
{
    const QString text = u"## Today\n\nA [link](http://a.example) and __bold__."_s;
    EXPECT_EQ(markdownFromTxt2tags(text), text);
}

TEST(Txt2tags, hashtags_and_plain_words_stay)
{
    EXPECT_EQ(markdownFromTxt2tags(u"#tea at 5 -- or 6, a/b, 1 + 1 = 2"_s),
              u"#tea at 5 -- or 6, a/b, 1 + 1 = 2"_s);
}

} // namespace
