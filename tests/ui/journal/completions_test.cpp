// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/completions.h"

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class CompletionsTest : public WithJournal
{
protected:
    QStringList offeredFor(const QString &text)
    {
        QStringList inserts;
        for (const auto &offer : completionsAt(text, text.size(), journal()).offers)
            inserts += offer.insert;
        return inserts;
    }
};

TEST_F(CompletionsTest, begin_with_the_operators) { EXPECT_EQ(offeredFor(u"wi"_s).value(0), u"with:"_s); }

TEST_F(CompletionsTest, offer_the_people_after_with)
{
    EXPECT_THAT(offeredFor(u"quiet with:s"_s), ElementsAre(u"with:Sam"_s));
}

TEST_F(CompletionsTest, quote_a_name_with_a_space)
{
    ASSERT_TRUE(journal().save(Relationship{.name = u"Aunt Jo"_s}));

    EXPECT_THAT(offeredFor(u"with:jo"_s), ElementsAre(u"with:\"Aunt Jo\""_s));
}

TEST_F(CompletionsTest, offer_patterns_by_any_word_of_their_name)
{
    EXPECT_THAT(offeredFor(u"tag:danger"_s), ElementsAre(u"tag:threat_reading"_s));
}

TEST_F(CompletionsTest, offer_a_pattern_for_a_plain_word)
{
    EXPECT_THAT(offeredFor(u"pull"_s), Contains(u"tag:withdrawal"_s));
}

TEST_F(CompletionsTest, are_none_inside_quotes) { EXPECT_THAT(offeredFor(u"\"pull"_s), IsEmpty()); }

TEST_F(CompletionsTest, leave_out_what_stands_there_already)
{
    EXPECT_THAT(offeredFor(u"is:starred"_s), Not(Contains(u"is:starred"_s)));
}

TEST_F(CompletionsTest, replace_only_the_piece_before_the_caret)
{
    const auto completions = completionsAt(u"quiet tag:p more"_s, 11, journal());

    EXPECT_EQ(completions.start, 6);
    EXPECT_EQ(completions.length, 5);
}

} // namespace mooring::ui
