// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/search.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <random>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(SearchLanguage, takes_plain_words_as_words)
{
    EXPECT_THAT(parseQuery(u"quiet evening"_s).words, ElementsAre(u"quiet"_s, u"evening"_s));
}

TEST(SearchLanguage, takes_quoted_words_as_a_phrase)
{
    EXPECT_THAT(parseQuery(u"\"so quiet\""_s).phrases, ElementsAre(u"so quiet"_s));
}

TEST(SearchLanguage, takes_a_minus_as_not)
{
    const SearchQuery query = parseQuery(u"walk -rain -\"long drive\""_s);
    EXPECT_THAT(query.words, ElementsAre(u"walk"_s));
    EXPECT_THAT(query.excluded, ElementsAre(u"rain"_s, u"long drive"_s));
}

TEST(SearchLanguage, reads_names_with_spaces_in_quotes)
{
    EXPECT_THAT(parseQuery(u"with:\"Aunt Jo\""_s).with, ElementsAre(u"Aunt Jo"_s));
}

TEST(SearchLanguage, lets_a_month_mean_its_first_and_last_day)
{
    const SearchQuery query = parseQuery(u"from:2026-02 to:2026-02"_s);
    EXPECT_EQ(query.from, QDate(2026, 2, 1));
    EXPECT_EQ(query.to, QDate(2026, 2, 28));
}

TEST(SearchLanguage, lets_a_year_mean_its_first_and_last_day)
{
    const SearchQuery query = parseQuery(u"from:2024 to:2024"_s);
    EXPECT_EQ(query.from, QDate(2024, 1, 1));
    EXPECT_EQ(query.to, QDate(2024, 12, 31));
}

TEST(SearchLanguage, says_that_the_thirtieth_of_february_is_no_date)
{
    const SearchQuery query = parseQuery(u"from:2026-02-30"_s);
    EXPECT_FALSE(query.from);
    ASSERT_THAT(query.problems, SizeIs(1));
    EXPECT_EQ(query.problems.front().length, 15);
}

TEST(SearchLanguage, reads_bounds_on_scores)
{
    const SearchQuery query = parseQuery(u"anxiety:>5 avoidance:<=2.5"_s);
    ASSERT_THAT(query.anxiety, SizeIs(1));
    EXPECT_EQ(query.anxiety.front().compare, ScoreBound::Compare::More);
    ASSERT_THAT(query.avoidance, SizeIs(1));
    EXPECT_EQ(query.avoidance.front().compare, ScoreBound::Compare::AtMost);
    EXPECT_DOUBLE_EQ(query.avoidance.front().value, 2.5);
}

TEST(SearchLanguage, reads_tags_steps_and_states)
{
    const SearchQuery query = parseQuery(u"tag:withdrawal step:5 is:starred is:trashed"_s);
    EXPECT_THAT(query.tags, ElementsAre(u"withdrawal"_s));
    EXPECT_THAT(query.steps, ElementsAre(5));
    EXPECT_TRUE(query.starred);
    EXPECT_TRUE(query.trashed);
}

TEST(SearchLanguage, says_what_it_does_not_understand)
{
    const SearchQuery query = parseQuery(u"colour:blue step:12 walk"_s);
    EXPECT_THAT(query.problems, SizeIs(2));
    EXPECT_THAT(query.words, ElementsAre(u"walk"_s));
}

TEST(SearchLanguage, knows_where_each_part_stands)
{
    const SearchQuery query = parseQuery(u"  with:Sam quiet"_s);
    ASSERT_THAT(query.parts, SizeIs(2));
    EXPECT_EQ(query.parts[0].start, 2);
    EXPECT_EQ(query.parts[0].length, 8);
    EXPECT_EQ(query.parts[1].start, 11);
}

TEST(SearchLanguage, takes_an_open_quote_as_being_typed)
{
    EXPECT_THAT(parseQuery(u"\"so qui"_s).phrases, ElementsAre(u"so qui"_s));
}

TEST(SearchLanguage, ignores_punctuation_alone)
{
    EXPECT_THAT(parseQuery(u"* ( ) AND \" - ,"_s).words, ElementsAre(u"AND"_s));
}

TEST(SearchLanguage, survives_any_text)
{
    std::mt19937 random{7}; // NOLINT(cert-msc51-cpp): the same texts every time
    const QString letters = u"ab:\"-<>=. with tag\u00e9\U0001F600\n"_s;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (auto length = random() % 30; length > 0; --length)
            text.append(letters.at(static_cast<qsizetype>(random()) % letters.size()));
        const SearchQuery query = parseQuery(text);
        for (const QueryPart &part : query.parts)
            EXPECT_LE(part.start + part.length, text.size());
    }
}

} // namespace
} // namespace mooring
