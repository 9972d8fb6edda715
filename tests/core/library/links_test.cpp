// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/links.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

QString nameOf(const Link &link) { return link.target == "unknown"_L1 ? QString{} : u"Name"_s; }

QString inMarkdown(const QString &text) { return withMarkdownLinks(text, nameOf); }

} // namespace

TEST(Links, that_name_nothing_are_none)
{
    EXPECT_THAT(linksIn(u"[[ ]] and [[ |words]] and [[pattern:]]"_s), testing::IsEmpty());
}

TEST(Links, lead_to_pages_patterns_and_steps)
{
    const auto links = linksIn(u"See [[side-by-side]], [[pattern:repaired]] and [[step:4]]."_s);

    EXPECT_THAT(links,
                ElementsAre(Property(&Link::url, u"page:side-by-side"_s),
                            Property(&Link::url, u"pattern:repaired"_s), Property(&Link::url, u"step:4"_s)));
}

TEST(Links, know_where_they_stand)
{
    const auto links = linksIn(u"ab [[c]] d"_s);

    ASSERT_THAT(links, SizeIs(1));
    EXPECT_EQ(links.front().position, 3);
    EXPECT_EQ(links.front().length, 5);
}

TEST(Links, have_the_words_after_the_bar)
{
    EXPECT_EQ(inMarkdown(u"[[step:2|understand it]]"_s), u"[understand it](step:2)"_s);
}

TEST(Links, without_words_have_the_name_of_what_they_lead_to)
{
    EXPECT_EQ(inMarkdown(u"a [[side-by-side]]."_s), u"a [Name](page:side-by-side)."_s);
}

TEST(Links, that_lead_nowhere_become_plain_words)
{
    EXPECT_EQ(inMarkdown(u"[[unknown]] and [[unknown|more]]"_s), u"unknown and more"_s);
}

TEST(Links, are_left_alone_when_not_closed) { EXPECT_EQ(inMarkdown(u"[[a [b]"_s), u"[[a [b]"_s); }

TEST(Links, do_not_run_over_the_end_of_a_line) { EXPECT_THAT(linksIn(u"[[a\nb]]"_s), IsEmpty()); }

TEST(Links, are_not_the_place_of_the_help_lines) { EXPECT_THAT(linksIn(u"[[help-lines]]"_s), IsEmpty()); }

TEST(Links, can_be_taken_off_their_words)
{
    EXPECT_EQ(withPlainLinks(u"[[a]], [[b|c]]"_s, nameOf), u"Name, c"_s);
}

} // namespace mooring::library
