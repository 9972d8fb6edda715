// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/plainwords.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

TEST(PlainWords, have_no_marks_of_headings_and_quotes)
{
    EXPECT_EQ(withoutMarks(u"## My week\n\n### One thing\n> he said\n> > and I"_s),
              u"My week\n\nOne thing\nhe said\nand I"_s);
}

TEST(PlainWords, have_no_marks_of_emphasis)
{
    EXPECT_EQ(withoutMarks(u"I was *not* **at all** _sure_, __really__ ***not***."_s),
              u"I was not at all sure, really not."_s);
}

TEST(PlainWords, keep_signs_that_mean_themselves)
{
    for (const QString &text : {u"2 * 3 and 2*3"_s, u"snake_case_name"_s, u"#tag and C#"_s, u"a > b"_s,
                                u"* an item\n* another"_s, u"***"_s, u""_s})
        EXPECT_EQ(withoutMarks(text), text);
}

} // namespace
} // namespace mooring
