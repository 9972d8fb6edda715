// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/htmltext.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring::exchange;

namespace {

TEST(HtmlText, marks_breaks_and_paragraphs)
{
    EXPECT_EQ(markdownFromHtml(u"<p>A <b>good</b> <i>day</i>.<br>Really.</p><p>Late.</p>"_s),
              u"A **good** *day*.\nReally.\n\nLate."_s);
}

TEST(HtmlText, lists_and_headings)
{
    EXPECT_EQ(
        markdownFromHtml(u"<h2>Plan</h2><ul><li>tea<ol><li>boil</li></ol></li><li>walk</li></ul>after"_s),
        u"## Plan\n\n- tea\n  1. boil\n- walk\n\nafter"_s);
}

TEST(HtmlText, links_and_entities)
{
    EXPECT_EQ(markdownFromHtml(u"<a href=\"http://a.example\">Tom &amp; Ann</a> &#8364;&nbsp;5 &unknown;"_s),
              u"[Tom & Ann](http://a.example) € 5 &unknown;"_s);
}

TEST(HtmlText, what_is_not_to_be_read_is_dropped)
{
    EXPECT_EQ(markdownFromHtml(u"<style>p { x }</style><!-- note --><span class=\"x\">Words</span><b></b>"_s),
              u"Words"_s);
}

TEST(HtmlText, plain_words_stay_as_they_are)
{
    EXPECT_EQ(markdownFromHtml(u"1 < 2 and 3 > 2\n* yes"_s), u"1 < 2 and 3 > 2\n* yes"_s);
}

TEST(HtmlText, a_title_is_one_line_without_marks)
{
    EXPECT_EQ(titleFromHtml(u"<h1><b>Rain</b> &amp; <i class='x'>tea</i><br>all day, 1 < 2</h1>"_s),
              u"Rain & tea all day, 1 < 2"_s);
}

} // namespace
