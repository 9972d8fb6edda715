// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/entrylistmodel.h"
#include "ui/journal/entrysearch.h"

#include <QTest>

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

class EntrySearchTest : public WithJournal
{
protected:
    void finish()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return search.isComplete(); }));
    }

    static constexpr int atOnce = EntrySearch::atOnce;

    EntryListModel model{journal()};
    EntrySearch search{journal(), model};
};

TEST_F(EntrySearchTest, shows_the_newest_hits_at_once)
{
    writeDays(atOnce + 10);

    search.run(u"day"_s);

    EXPECT_EQ(model.rowCount(), atOnce);
    EXPECT_FALSE(search.isComplete());
}

TEST_F(EntrySearchTest, brings_the_others_afterwards)
{
    writeDays(atOnce + 10);

    search.run(u"day"_s);
    finish();

    EXPECT_EQ(model.rowCount(), atOnce + 10);
    EXPECT_TRUE(search.isComplete());
}

TEST_F(EntrySearchTest, knows_the_days_with_a_hit)
{
    write({2025, 1, 1}, u"quiet"_s);
    write({2025, 1, 2}, u"loud"_s);
    write({2025, 1, 3}, u"quiet"_s);
    write({2025, 1, 3}, u"quiet again"_s);

    search.run(u"quiet"_s);
    finish();

    EXPECT_THAT(search.hitDays(), ElementsAre(QDate(2025, 1, 1), QDate(2025, 1, 3)));
}

TEST_F(EntrySearchTest, shows_everything_when_nothing_is_asked_for)
{
    writeDays(3);
    search.run(u"zebra"_s);

    search.run({});

    EXPECT_TRUE(model.showsAll());
    EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(EntrySearchTest, finds_an_entry_written_meanwhile)
{
    search.run(u"quiet"_s);
    finish();

    write({2025, 1, 1}, u"quiet"_s);

    EXPECT_TRUE(QTest::qWaitFor([this] { return model.rowCount() == 1; }));
}

TEST_F(EntrySearchTest, has_no_hit_days_when_nothing_is_asked_for)
{
    writeDays(3);

    search.run({});

    EXPECT_THAT(search.hitDays(), IsEmpty());
}

} // namespace mooring::ui
