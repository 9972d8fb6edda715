// SPDX-License-Identifier: GPL-3.0-or-later
// Finding entries on the page, by typing and by saved filters.
#include "tests/support/printers.h"
#include "tests/ui/journal/journalpagefixture.h"
#include "ui/journal/entrypane.h"
#include "ui/journal/filterrow.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QTest>

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

using JournalPageSearch = JournalPageTest;

TEST_F(JournalPageSearch, finds_as_one_types)
{
    QTest::keyClicks(&field(), u"qui"_s);
    settle();

    EXPECT_EQ(rows(), 2);
    EXPECT_EQ(shownText(), u"a quiet drive"_s);
}

TEST_F(JournalPageSearch, counts_what_it_found)
{
    type(u"quiet"_s);

    EXPECT_EQ(the<EntryPane>().summary(), u"2 entries, newest first"_s);
}

TEST_F(JournalPageSearch, tints_the_words_in_the_reader)
{
    type(u"quiet"_s);

    EXPECT_EQ(the<EntryReader>().body().text().hitCount(), 1);
}

TEST_F(JournalPageSearch, shows_what_it_understood_as_chips)
{
    type(u"with:Sam quiet"_s);

    QStringList words;
    for (const auto *chip : the<SearchBox>().findChildren<Chip *>())
        words += chip->text();
    EXPECT_EQ(words, (QStringList{u"with Sam"_s, u"“quiet”"_s}));
}

TEST_F(JournalPageSearch, takes_a_part_out_with_its_chip)
{
    type(u"with:Sam quiet"_s);

    emit the<SearchBox>().findChild<Chip *>()->dismissed();
    settle();

    EXPECT_EQ(field().text(), u"quiet"_s);
    EXPECT_EQ(rows(), 2);
}

TEST_F(JournalPageSearch, says_what_it_did_not_understand)
{
    type(u"quiet mood:bad"_s);

    EXPECT_THAT(the<SearchBox>().problems().toStdString(), HasSubstr("mood"));
    EXPECT_EQ(rows(), 2);
}

TEST_F(JournalPageSearch, says_that_nobody_has_this_name)
{
    type(u"with:Nobody"_s);

    EXPECT_THAT(the<SearchBox>().problems().toStdString(), HasSubstr("Nobody"));
}

TEST_F(JournalPageSearch, keeps_the_entry_on_the_screen_while_it_is_among_the_hits)
{
    type(u"quiet"_s);
    pressOnList(Qt::Key_Down);
    ASSERT_EQ(shownText(), u"a quiet evening"_s);

    type(u"quiet e"_s);

    EXPECT_EQ(shownText(), u"a quiet evening"_s);
}

TEST_F(JournalPageSearch, goes_from_search_to_list_to_reader_by_keyboard)
{
    QTest::keyClick(&page, Qt::Key_F, Qt::ControlModifier);
    ASSERT_EQ(QApplication::focusWidget(), &field());

    QTest::keyClick(&field(), Qt::Key_Down);
    ASSERT_EQ(QApplication::focusWidget(), &list());

    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(QApplication::focusWidget(), &the<EntryReader>().body().text());
}

TEST_F(JournalPageSearch, clears_the_search_with_escape)
{
    type(u"quiet"_s);

    QTest::keyClick(&field(), Qt::Key_Escape);
    settle();

    EXPECT_EQ(rows(), 4);
}

TEST_F(JournalPageSearch, lists_a_saved_filter_with_its_count)
{
    ASSERT_TRUE(journal().save(SavedFilter{u"Quiet days"_s, u"quiet"_s}));
    settle();

    auto &row = static_cast<FilterRow &>(button(u"Quiet days"_s));

    EXPECT_TRUE(QTest::qWaitFor([&row] { return row.count() == 2; }));
}

TEST_F(JournalPageSearch, searches_with_a_saved_filter)
{
    ASSERT_TRUE(journal().save(SavedFilter{u"Quiet days"_s, u"quiet"_s}));
    settle();

    button(u"Quiet days"_s).click();
    settle();

    EXPECT_EQ(rows(), 2);
}

TEST_F(JournalPageSearch, removes_a_saved_filter_with_delete)
{
    ASSERT_TRUE(journal().save(SavedFilter{u"Quiet days"_s, u"quiet"_s}));
    settle();

    QTest::keyClick(&button(u"Quiet days"_s), Qt::Key_Delete);

    EXPECT_THAT(journal().filters().value(), testing::IsEmpty());
}

} // namespace mooring::ui
