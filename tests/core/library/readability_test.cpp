// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/plainpage.h"
#include "core/library/readability.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

TEST(Readability, counts_words_sentences_and_syllables)
{
    const auto reading = readabilityOf(u"The cat sat. The table was little, and named."_s);

    EXPECT_EQ(reading.words, 9);
    EXPECT_EQ(reading.sentences, 2);
    EXPECT_EQ(reading.syllables, 3 + 1 + 2 + 1 + 2 + 1 + 1);
}

TEST(Readability, follows_the_formula_of_flesch)
{
    const Readability reading{100, 100, 10, 130};

    EXPECT_NEAR(reading.ease(), 206.835 - 1.015 * 10 - 84.6 * 1.3, 1e-9);
}

TEST(Readability, counts_headings_and_tables_as_words_only)
{
    const auto reading = readabilityOf(u"## One two\n\n| a | b |\n| --- | --- |\n| c | d |"_s);

    EXPECT_EQ(reading.words, 6);
    EXPECT_EQ(reading.sentences, 0);
    EXPECT_EQ(reading.ease(), 0);
}

TEST(Readability, takes_each_item_of_a_list_for_a_sentence)
{
    EXPECT_EQ(readabilityOf(u"- first of these\n- second of these"_s).sentences, 2);
}

TEST(PlainPage, underlines_headings_and_describes_pictures)
{
    EXPECT_EQ(inPlainText(u"# Tea\n\n![a cup](picture:cup)\n\n- **hot** [tea](page:tea)"_s),
              u"Tea\n===\n\n[Picture: a cup]\n\n• hot tea\n"_s);
}

TEST(PlainPage, says_head_and_column_of_every_cell)
{
    EXPECT_EQ(inPlainText(u"| | one | two |\n| --- | --- | --- |\n| **row** | a | b |"_s),
              u"row\n  one: a\n  two: b\n"_s);
}

} // namespace mooring::library
