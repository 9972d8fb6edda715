// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/journal/querywords.h"

#include <gtest/gtest.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const QString &typed)
{
    const auto patterns = PatternCatalogue::builtIn(QLocale::c()).value();
    return queryWords(parseQuery(typed), patterns);
}

QString without(const QString &typed, std::size_t part)
{
    return withoutPart(typed, parseQuery(typed).parts.at(part));
}

} // namespace

TEST(QueryWords, quote_a_word) { EXPECT_EQ(wordsOf(u"quiet"_s), u"“quiet”"_s); }
TEST(QueryWords, name_the_person) { EXPECT_EQ(wordsOf(u"with:Sam"_s), u"with Sam"_s); }
TEST(QueryWords, say_in_general) { EXPECT_EQ(wordsOf(u"with:\"\""_s), u"in general"_s); }
TEST(QueryWords, give_a_pattern_its_name)
{
    EXPECT_EQ(wordsOf(u"tag:withdrawal"_s), u"Pulling away in conflict"_s);
}
TEST(QueryWords, put_a_bound_into_words)
{
    EXPECT_EQ(wordsOf(u"anxiety:>=5"_s), u"closeness‑worry at least 5"_s);
}
TEST(QueryWords, name_all_parts) { EXPECT_EQ(wordsOf(u"with:Sam -phone"_s), u"with Sam, without “phone”"_s); }

TEST(WithoutPart, leaves_one_space_between_its_neighbours)
{
    EXPECT_EQ(without(u"with:Sam quiet drive"_s, 1), u"with:Sam drive"_s);
}
TEST(WithoutPart, leaves_nothing_of_a_single_part) { EXPECT_EQ(without(u" quiet "_s, 0), QString{}); }

} // namespace mooring::ui
