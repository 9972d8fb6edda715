// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/search.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

QStringList hitsIn(const QString &text, const QString &query)
{
    QStringList hits;
    for (const HitRange &range : hitRanges(text, parseQuery(query)))
        hits.append(text.mid(range.start, range.length));
    return hits;
}

TEST(Hits, are_whole_words_for_a_beginning)
{
    EXPECT_THAT(hitsIn(u"The quiet quietness, disquiet."_s, u"quiet"_s),
                ElementsAre(u"quiet"_s, u"quietness"_s));
}

TEST(Hits, do_not_care_about_case_and_accents)
{
    EXPECT_THAT(hitsIn(u"Caf\u00e9 and CAFE"_s, u"cafe"_s), ElementsAre(u"Caf\u00e9"_s, u"CAFE"_s));
}

TEST(Hits, of_a_phrase_run_over_punctuation)
{
    EXPECT_THAT(hitsIn(u"It was so, quiet. So loud."_s, u"\"so quiet\""_s), ElementsAre(u"so, quiet"_s));
}

TEST(Hits, of_one_letter_are_only_that_word)
{
    EXPECT_THAT(hitsIn(u"I saw it"_s, u"i"_s), ElementsAre(u"I"_s));
}

TEST(Hits, of_a_word_with_an_apostrophe_are_found)
{
    EXPECT_THAT(hitsIn(u"I don't know"_s, u"don't"_s), ElementsAre(u"don't"_s));
}

TEST(Hits, of_accents_alone_are_none)
{
    EXPECT_THAT(hitsIn(u"rain and sun"_s, u"\u0301\u0301 \u0308"_s), IsEmpty());
}

TEST(Hits, leave_excluded_words_unmarked) { EXPECT_THAT(hitsIn(u"rain and sun"_s, u"-rain"_s), IsEmpty()); }

TEST(ASnippet, shows_the_words_around_the_first_match)
{
    const QString body = u"word "_s.repeated(100) + u"harbour "_s + u"word "_s.repeated(100);
    const SearchHit hit = hitIn(EntryId{1}, {u"Title"_s, body, {}, {}, {}}, parseQuery(u"harb"_s));
    ASSERT_EQ(hit.ranges.size(), 1U);
    EXPECT_EQ(hit.snippet.mid(hit.ranges[0].start, hit.ranges[0].length), u"harbour"_s);
    EXPECT_LT(hit.snippet.size(), 170);
}

TEST(ASnippet, comes_from_the_reflection_when_only_that_matches)
{
    const SearchHit hit = hitIn(EntryId{1}, {{}, u"Nothing here."_s, {}, u"Read the harbour news."_s, {}},
                                parseQuery(u"harbour"_s));
    EXPECT_EQ(hit.snippet, u"Read the harbour news."_s);
}

TEST(ASnippet, puts_line_breaks_on_one_line)
{
    EXPECT_EQ(hitIn(EntryId{1}, {{}, u"one\ntwo"_s, {}, {}, {}}, parseQuery(u"two"_s)).snippet, u"one two"_s);
}

} // namespace
} // namespace mooring
