// SPDX-License-Identifier: GPL-3.0-or-later
// Whom and which days the page shows.
#include "tests/support/printers.h"
#include "tests/ui/trends/trendspagefixture.h"
#include "ui/trends/inwordscard.h"
#include "ui/trends/spanpopover.h"
#include "ui/trends/trendscontrols.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDateEdit>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::find;
using test::samAndPriya;
using test::today;

using TrendsPageChoices = test::TrendsPageTest;

TEST_F(TrendsPageChoices, begins_with_the_person_last_written_about)
{
    const auto shown = page(samAndPriya());

    EXPECT_EQ(shown->controls().with(), test::idOf(*m_journal, u"Priya"_s));
}

TEST_F(TrendsPageChoices, shows_another_person)
{
    const auto shown = page(samAndPriya());
    EXPECT_EQ(dots(*shown), 12);
    shown->showPerson(test::idOf(*m_journal, u"Sam"_s));
    QCoreApplication::processEvents();

    EXPECT_EQ(dots(*shown), 20);
    EXPECT_THAT(shown->inWords().text().toStdString(), HasSubstr("about Sam"));
}

TEST_F(TrendsPageChoices, lists_archived_people_last)
{
    test::write(*m_journal, samAndPriya());
    auto priya = *m_journal->relationship(u"Priya"_s);
    priya.archived = true;
    ASSERT_TRUE(m_journal->save(priya).has_value());
    const auto shown = page({});
    const auto &people = *shown->controls().findChildren<ComboField *>().first();

    ASSERT_EQ(people.count(), 3);
    EXPECT_EQ(people.itemText(0), u"Sam"_s);
    EXPECT_EQ(people.itemText(1), u"In general"_s);
    EXPECT_EQ(people.itemText(2), u"Priya (archived)"_s);
}

TEST_F(TrendsPageChoices, remembers_what_was_chosen)
{
    {
        const auto shown = page(samAndPriya());
        shown->showPerson(test::idOf(*m_journal, u"Sam"_s));
        find<SegmentedControl>(shown->controls()).setCurrentIndex(3);
    }
    const auto again = page({});

    EXPECT_EQ(again->controls().with(), test::idOf(*m_journal, u"Sam"_s));
    EXPECT_EQ(again->controls().range(), TimeRange::Year);
}

TEST_F(TrendsPageChoices, remembers_that_it_was_in_general)
{
    page(samAndPriya())->showPerson({});

    EXPECT_EQ(page({})->controls().with(), RelationshipId{});
}

TEST_F(TrendsPageChoices, shows_the_days_between_two)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    auto &popover = shown->controls().spanPopover();
    shown->controls().spanButton().click();
    EXPECT_TRUE(popover.isVisible());
    popover.from().setDate(today.addDays(-10));
    popover.to().setDate(today.addDays(-3));
    popover.take();

    EXPECT_THAT(shown->controls().span(), Optional(DayRange{today.addDays(-10), today.addDays(-3)}));
    EXPECT_TRUE(QTest::qWaitFor([&] { return dots(*shown) == 4; }));
    EXPECT_TRUE(shown->controls().spanButton().isChecked());
}

TEST_F(TrendsPageChoices, takes_two_days_the_wrong_way_round)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    auto &popover = shown->controls().spanPopover();
    shown->controls().spanButton().click();
    popover.from().setDate(today.addDays(-3));
    popover.to().setDate(today.addDays(-13));
    popover.take();

    EXPECT_THAT(shown->controls().span(), Optional(DayRange{today.addDays(-13), today.addDays(-3)}));
}

TEST_F(TrendsPageChoices, goes_back_from_a_span_to_the_range_before)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    shown->controls().chooseSpan({today.addDays(-10), today.addDays(-3)});
    QTest::keyClick(&shown->overTime().chart(), Qt::Key_Escape);

    EXPECT_EQ(shown->controls().span(), std::nullopt);
    EXPECT_EQ(shown->controls().range(), TimeRange::ThreeMonths);
    EXPECT_FALSE(shown->controls().spanButton().isChecked());
}

TEST_F(TrendsPageChoices, puts_somebody_beside_the_person)
{
    const auto shown = page(samAndPriya());
    shown->controls().compare(test::idOf(*m_journal, u"Sam"_s), true);
    QCoreApplication::processEvents();

    EXPECT_EQ(dots(*shown), 12);
    EXPECT_THAT(shown->inWords().text().toStdString(), HasSubstr("A comparison in words needs 14 check-ins"));
}

TEST_F(TrendsPageChoices, says_how_two_people_differ)
{
    auto days = test::everyOtherDay(u"Priya"_s, today, 20);
    for (auto day : test::everyOtherDay(u"Sam"_s, today.addDays(-1), 20)) {
        day.anxiety += 2;
        days.push_back(day);
    }
    const auto shown = page(days);
    shown->controls().compare(test::idOf(*m_journal, u"Sam"_s), true);
    QCoreApplication::processEvents();

    EXPECT_THAT(shown->inWords().text().toStdString(),
                AllOf(HasSubstr("Closeness‑worry is clearly higher with Sam than with Priya, by 2."),
                      HasSubstr("Different with different people is normal.")));
}

TEST_F(TrendsPageChoices, drops_the_comparison_with_the_person_chosen)
{
    const auto shown = page(samAndPriya());
    shown->controls().compare(test::idOf(*m_journal, u"Sam"_s), true);
    shown->showPerson(test::idOf(*m_journal, u"Sam"_s));

    EXPECT_THAT(shown->controls().compared(), IsEmpty());
}
