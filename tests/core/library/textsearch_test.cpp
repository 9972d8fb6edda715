// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/textsearch.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::library {

namespace {

std::vector<Range> found(const QString &text, const QString &query)
{
    return SearchableText{text}.find(searchWords(query));
}

} // namespace

TEST(TextSearch, finds_words_by_their_beginning)
{
    EXPECT_THAT(found(u"Closeness and close"_s, u"clos"_s), ElementsAre(Range{0, 4}, Range{14, 4}));
}

TEST(TextSearch, finds_nothing_inside_words) { EXPECT_THAT(found(u"disclose"_s, u"close"_s), IsEmpty()); }

TEST(TextSearch, does_not_mind_case_and_diacritics)
{
    EXPECT_THAT(found(u"A Café"_s, u"CAFE"_s), ElementsAre(Range{2, 4}));
    EXPECT_THAT(found(u"A cafe"_s, u"café"_s), ElementsAre(Range{2, 4}));
}

TEST(TextSearch, keeps_its_place_behind_letters_that_fold_to_several)
{
    EXPECT_THAT(found(u"Straße hier"_s, u"hier"_s), ElementsAre(Range{7, 4}));
}

TEST(TextSearch, understands_decomposed_letters)
{
    EXPECT_THAT(found(u"cafe\u0301 now"_s, u"café"_s), ElementsAre(Range{0, 5}));
}

TEST(TextSearch, gives_no_range_twice)
{
    EXPECT_THAT(found(u"closeness"_s, u"close closeness"_s), ElementsAre(Range{0, 9}));
}

TEST(TextSearch, takes_hyphens_apart)
{
    EXPECT_THAT(searchWords(u"Closeness\u2011worry, self-worth"_s),
                ElementsAre(u"closeness"_s, u"worry"_s, u"self"_s, u"worth"_s));
}

TEST(TextSearch, counts_single_letters_only_when_alone)
{
    EXPECT_THAT(searchWords(u"don’t"_s), ElementsAre(u"don"_s));
    EXPECT_THAT(searchWords(u"d"_s), ElementsAre(u"d"_s));
}

TEST(TextSearch, cuts_excerpts_between_words)
{
    const SearchableText text{u"one two three four five six seven eight nine ten"_s};

    EXPECT_EQ(excerpt(text, {u"six"_s}, 20), u"…five six seven…"_s);
}

TEST(TextSearch, leaves_short_texts_whole)
{
    EXPECT_EQ(excerpt(SearchableText{u"one two"_s}, {u"two"_s}, 20), u"one two"_s);
}

TEST(TextSearch, reads_markdown_without_its_marks)
{
    EXPECT_EQ(plainText(u"## A **b**\n\n- [c](page:d)\n\n| e | f |\n| --- | --- |\n| g | h |\n"_s),
              u"A b c e f g h"_s);
}

} // namespace mooring::library
