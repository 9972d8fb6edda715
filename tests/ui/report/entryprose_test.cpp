// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/report/entryprose.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace mooring::ui;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

QStringList textsOf(const QString &markdown)
{
    QStringList texts;
    for (const Paragraph &paragraph : proseOf(markdown))
        texts.append(paragraph.text);
    return texts;
}

TEST(EntryProse, keeps_the_line_breaks_of_the_person)
{
    EXPECT_EQ(textsOf(u"one\ntwo\n\nthree"_s), QStringList({u"one\u2028two"_s, u"three"_s}));
}

TEST(EntryProse, shows_lists_with_their_signs)
{
    const auto prose = proseOf(u"- tea\n- toast"_s);
    ASSERT_THAT(prose, SizeIs(2));
    EXPECT_EQ(prose[0].text, u"tea"_s);
    EXPECT_FALSE(prose[0].lead.isEmpty());
    EXPECT_GT(prose[0].indent, 0);
}

TEST(EntryProse, shows_emphasis_and_no_signs_for_it)
{
    const auto prose = proseOf(u"It was **really** quiet."_s);
    ASSERT_THAT(prose, SizeIs(1));
    EXPECT_EQ(prose[0].text, u"It was really quiet."_s);
    ASSERT_THAT(prose[0].formats, SizeIs(1));
    EXPECT_EQ(prose[0].formats[0].start, 7);
    EXPECT_EQ(prose[0].formats[0].format.fontWeight(), QFont::DemiBold);
}

TEST(EntryProse, shows_headings_as_such)
{
    EXPECT_EQ(proseOf(u"# Evening"_s).at(0).style.weight, Weight::Strong);
}

TEST(EntryProse, understands_no_html)
{
    EXPECT_EQ(textsOf(u"a <b>word</b>"_s), QStringList{u"a <b>word</b>"_s});
}

TEST(EntryProse, shows_no_pictures) { EXPECT_THAT(textsOf(u"![](file:///etc/hostname)"_s), IsEmpty()); }

} // namespace
