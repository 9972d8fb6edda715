// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/meanings.h"
#include "core/exchange/reading.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::exchange {
namespace {

class MeaningsTest : public test::JournalTest
{};

TEST_F(MeaningsTest, are_known_to_the_next_import)
{
    const auto journal = newJournal();
    ASSERT_TRUE(rememberMeanings(*journal, {{u"row"_s, u"protest"_s}}));
    EXPECT_EQ(knownTo(*journal, QDate{2026, 1, 1}).choices.meanings.value(u"row"_s), u"protest"_s);
}

TEST_F(MeaningsTest, are_added_to_those_of_earlier_imports)
{
    const auto journal = newJournal();
    ASSERT_TRUE(rememberMeanings(*journal, {{u"row"_s, u"protest"_s}, {u"anna"_s, u"Sam"_s}}));
    ASSERT_TRUE(rememberMeanings(*journal, {{u"row"_s, QString{}}, {u"calm"_s, u"good"_s}}));
    EXPECT_EQ(rememberedMeanings(*journal), (Meanings{{u"anna"_s, u"Sam"_s}, {u"calm"_s, u"good"_s}}));
}

TEST_F(MeaningsTest, stay_with_the_journal)
{
    ASSERT_TRUE(rememberMeanings(*newJournal(), {{u"row"_s, u"protest"_s}}));
    EXPECT_EQ(rememberedMeanings(*reopened()).size(), 1);
}

} // namespace
} // namespace mooring::exchange
