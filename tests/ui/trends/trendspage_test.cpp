// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/charttable.h"
#include "ui/trends/dayreadout.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/inwordscard.h"
#include "ui/trends/mapcard.h"
#include "ui/trends/mapview.h"
#include "ui/trends/marking.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/spanpopover.h"
#include "ui/trends/stillmissing.h"
#include "ui/trends/timechart.h"
#include "ui/trends/togethercard.h"
#include "ui/trends/trendscontrols.h"
#include "ui/trends/trendspage.h"
#include "ui/trends/yearcard.h"
#include "ui/widgets/combofield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAccessible>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;

namespace {

class TrendsPageTest : public test::JournalTest
{
protected:
    TrendsPageTest()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        QCoreApplication::setOrganizationName(u"Mooring tests"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path(u"settings"_s));
    }

    std::unique_ptr<TrendsPage> page(const std::vector<test::MadeUpDay> &days)
    {
        if (!days.empty())
            test::write(*m_journal, days);
        auto page = std::make_unique<TrendsPage>(*m_journal, [] { return today; });
        page->resize(1092, 760);
        page->show();
        return page;
    }

    static int dots(const TrendsPage &page)
    {
        return static_cast<int>(page.overTime().chart().series(Dimension::Anxiety).dots().size());
    }

    const std::unique_ptr<Journal> m_journal = newJournal();
};

std::vector<test::MadeUpDay> samAndPriya()
{
    auto days = test::everyOtherDay(u"Priya"_s, today, 12);
    std::ranges::copy(test::everyOtherDay(u"Sam"_s, today.addDays(1 - 2), 20), std::back_inserter(days));
    return days;
}

template <typename Widget>
Widget &find(const QWidget &parent)
{
    return *parent.findChild<Widget *>();
}

QToolButton &tableButton(const PictureCard &card) { return card.tableButton(); }

} // namespace

TEST_F(TrendsPageTest, says_what_it_waits_for_without_a_check_in)
{
    const auto shown = page({});

    EXPECT_FALSE(shown->showsCharts());
    EXPECT_THAT(shown->stillMissing().text().toStdString(),
                AllOf(HasSubstr("No check-ins in general yet"), HasSubstr("7 more")));
}

TEST_F(TrendsPageTest, says_what_it_waits_for_with_one)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 1));

    EXPECT_FALSE(shown->showsCharts());
    EXPECT_THAT(shown->stillMissing().text().toStdString(),
                AllOf(HasSubstr("One day with Sam so far"), HasSubstr("Dots for days: 1 check-in, shown"),
                      HasSubstr("A place on the map, with its range: 3 check-ins, 2 more")));
}

TEST_F(TrendsPageTest, shows_dots_and_a_place_with_three)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 3));

    EXPECT_TRUE(shown->showsCharts());
    EXPECT_EQ(dots(*shown), 3);
    EXPECT_TRUE(shown->map().closer().isEnabled());
}

TEST_F(TrendsPageTest, says_what_a_line_waits_for_with_six)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 6));

    EXPECT_TRUE(shown->showsCharts());
    EXPECT_THAT(shown->overTime().chart().accessibleDescription().toStdString(), HasSubstr(": 1 more."));
}

TEST_F(TrendsPageTest, offers_to_write_about_the_person)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 1));
    RelationshipId asked{};
    QObject::connect(shown.get(), &TrendsPage::writeRequested, shown.get(),
                     [&](RelationshipId with) { asked = with; });
    find<QPushButton>(shown->stillMissing()).click();

    EXPECT_EQ(asked, test::idOf(*m_journal, u"Sam"_s));
}

TEST_F(TrendsPageTest, begins_with_the_person_last_written_about)
{
    const auto shown = page(samAndPriya());

    EXPECT_EQ(shown->controls().with(), test::idOf(*m_journal, u"Priya"_s));
}

TEST_F(TrendsPageTest, shows_another_person)
{
    const auto shown = page(samAndPriya());
    EXPECT_EQ(dots(*shown), 12);
    shown->showPerson(test::idOf(*m_journal, u"Sam"_s));
    QCoreApplication::processEvents();

    EXPECT_EQ(dots(*shown), 20);
    EXPECT_THAT(shown->inWords().text().toStdString(), HasSubstr("about Sam"));
}

TEST_F(TrendsPageTest, lists_archived_people_last)
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

TEST_F(TrendsPageTest, remembers_what_was_chosen)
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

TEST_F(TrendsPageTest, remembers_that_it_was_in_general)
{
    page(samAndPriya())->showPerson({});

    EXPECT_EQ(page({})->controls().with(), RelationshipId{});
}

TEST_F(TrendsPageTest, follows_a_new_entry)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today.addDays(-3), 8));
    Entry entry = test::entryOn(today, u"Better"_s);
    entry.with = test::idOf(*m_journal, u"Sam"_s);
    entry.checkIn = test::answersFor(2, 2);
    ASSERT_TRUE(m_journal->save(entry).has_value());
    QCoreApplication::processEvents();

    EXPECT_EQ(dots(*shown), 9);
}

TEST_F(TrendsPageTest, follows_the_trash)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 8));
    ASSERT_TRUE(m_journal->moveToTrash(m_journal->rows().front().id).has_value());
    QCoreApplication::processEvents();

    EXPECT_EQ(dots(*shown), 7);
}

TEST_F(TrendsPageTest, catches_up_when_it_is_shown_again)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 8));
    shown->hide();
    ASSERT_TRUE(m_journal->moveToTrash(m_journal->rows().front().id).has_value());
    QCoreApplication::processEvents();
    EXPECT_EQ(dots(*shown), 8);
    shown->show();

    EXPECT_EQ(dots(*shown), 7);
}

TEST_F(TrendsPageTest, says_that_nothing_lies_in_the_time_chosen)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today.addDays(-400), 20));
    find<SegmentedControl>(shown->controls()).setCurrentIndex(0);

    EXPECT_FALSE(shown->overTime().chart().isVisible());
    EXPECT_FALSE(shown->overTime().readout().isVisible());
}

TEST_F(TrendsPageTest, reads_the_newest_day_at_rest)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today.addDays(-1), 20));

    EXPECT_THAT(shown->overTime().readout().text().toStdString(),
                StartsWith("Wed 12 November. Closeness‑worry: 3.5 that day"));
}

TEST_F(TrendsPageTest, reads_the_day_the_keyboard_is_on)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    QTest::keyClick(&shown->overTime().chart(), Qt::Key_Home);
    QTest::keyClick(&shown->overTime().chart(), Qt::Key_End);
    QTest::keyClick(&shown->overTime().chart(), Qt::Key_Left);

    EXPECT_THAT(shown->overTime().readout().text().toStdString(),
                StartsWith("Wed 12 November. Closeness‑worry: no check-in, level"));
}

TEST_F(TrendsPageTest, turns_the_chart_into_its_table_and_back)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    tableButton(shown->overTime()).click();
    EXPECT_TRUE(shown->overTime().showsTable());
    EXPECT_EQ(shown->overTime().table().model()->rowCount(), 20);
    tableButton(shown->overTime()).click();

    EXPECT_FALSE(shown->overTime().showsTable());
}

TEST_F(TrendsPageTest, turns_the_chart_into_its_table_on_t)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    shown->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(shown.get()));
    shown->overTime().chart().setFocus();
    QTest::keyClick(&shown->overTime().chart(), Qt::Key_T);

    EXPECT_TRUE(shown->overTime().showsTable());
    EXPECT_TRUE(shown->overTime().table().hasFocus());
    EXPECT_FALSE(shown->map().showsTable());
}

TEST_F(TrendsPageTest, turns_the_map_into_its_table)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    tableButton(shown->map()).click();

    EXPECT_TRUE(shown->map().showsTable());
    EXPECT_THAT(shown->map().table().model()->rowCount(), Gt(5));
}

TEST_F(TrendsPageTest, goes_closer_to_the_map_and_back)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    shown->map().closer().click();
    EXPECT_TRUE(shown->map().map().isCloser());
    EXPECT_EQ(shown->map().closer().text(), u"Whole map"_s);
    shown->map().closer().click();

    EXPECT_FALSE(shown->map().map().isCloser());
}

TEST_F(TrendsPageTest, copies_the_words)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    shown->inWords().copyButton().click();

    EXPECT_EQ(QGuiApplication::clipboard()->text(), shown->inWords().text());
    EXPECT_THAT(shown->inWords().text().toStdString(), StartsWith("Your check-ins about Sam now sit around"));
}

TEST_F(TrendsPageTest, leads_to_how_it_is_worked_out)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    const QSignalSpy asked{shown.get(), &TrendsPage::pageRequested};
    emit shown->inWords().explanationRequested();

    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toString(), u"reading-your-charts"_s);
}

TEST_F(TrendsPageTest, tells_screen_readers_what_its_pictures_are)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    const auto role = [](QWidget &widget) { return QAccessible::queryAccessibleInterface(&widget)->role(); };

    EXPECT_EQ(role(shown->overTime().chart()), QAccessible::Chart);
    EXPECT_EQ(role(shown->map().map()), QAccessible::Chart);
    EXPECT_EQ(role(shown->overTime().readout()), QAccessible::StaticText);
    EXPECT_THAT(shown->map().map().accessibleDescription().toStdString(),
                HasSubstr("Now: closeness‑worry 3."));
}

TEST_F(TrendsPageTest, names_everything_that_takes_the_keyboard)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    for (auto *widget : shown->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible())
            continue;
        auto *heard = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(heard, nullptr);
        EXPECT_FALSE(heard->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " in "
            << widget->parentWidget()->metaObject()->className();
    }
}

TEST_F(TrendsPageTest, cuts_no_words_off)
{
    const auto shown = page(test::randomWalk(u"Sam"_s, today, 300));
    QTest::qWait(20);

    for (const QLabel *label : shown->inWords().findChildren<QLabel *>())
        if (label->isVisible() && label->wordWrap()) {
            EXPECT_THAT(label->height(), Ge(label->heightForWidth(label->width())));
        }
}

TEST_F(TrendsPageTest, shows_the_days_between_two)
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

TEST_F(TrendsPageTest, takes_two_days_the_wrong_way_round)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    auto &popover = shown->controls().spanPopover();
    shown->controls().spanButton().click();
    popover.from().setDate(today.addDays(-3));
    popover.to().setDate(today.addDays(-13));
    popover.take();

    EXPECT_THAT(shown->controls().span(), Optional(DayRange{today.addDays(-13), today.addDays(-3)}));
}

TEST_F(TrendsPageTest, goes_back_from_a_span_to_the_range_before)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 40));
    shown->controls().chooseSpan({today.addDays(-10), today.addDays(-3)});
    QTest::keyClick(&shown->overTime().chart(), Qt::Key_Escape);

    EXPECT_EQ(shown->controls().span(), std::nullopt);
    EXPECT_EQ(shown->controls().range(), TimeRange::ThreeMonths);
    EXPECT_FALSE(shown->controls().spanButton().isChecked());
}

TEST_F(TrendsPageTest, puts_somebody_beside_the_person)
{
    const auto shown = page(samAndPriya());
    shown->controls().compare(test::idOf(*m_journal, u"Sam"_s), true);
    QCoreApplication::processEvents();

    EXPECT_EQ(dots(*shown), 12);
    EXPECT_THAT(shown->inWords().text().toStdString(), HasSubstr("A comparison in words needs 14 check-ins"));
}

TEST_F(TrendsPageTest, says_how_two_people_differ)
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

TEST_F(TrendsPageTest, drops_the_comparison_with_the_person_chosen)
{
    const auto shown = page(samAndPriya());
    shown->controls().compare(test::idOf(*m_journal, u"Sam"_s), true);
    shown->showPerson(test::idOf(*m_journal, u"Sam"_s));

    EXPECT_THAT(shown->controls().compared(), IsEmpty());
}

TEST_F(TrendsPageTest, undoes_the_removal_of_a_milestone)
{
    const auto shown = page(test::everyOtherDay(u"Sam"_s, today, 20));
    ASSERT_TRUE(m_journal->save(Milestone{.uuid = {}, .day = today, .words = u"Moved in"_s}).has_value());
    shown->marking().remove(test::valueOf(m_journal->milestones()).front());
    EXPECT_EQ(shown->messages().message(), u"Removed “Moved in”."_s);
    emit shown->messages().actionTriggered();

    EXPECT_THAT(test::valueOf(m_journal->milestones()), SizeIs(1));
}

TEST_F(TrendsPageTest, works_out_a_long_journal_beside_the_screen)
{
    const auto shown = page(test::randomWalk(u"Sam"_s, today, 3650));
    find<SegmentedControl>(shown->controls()).setCurrentIndex(4);

    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->showsCharts() && dots(*shown) > 150; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->together().missing() != u"Being worked out…"_s; }));
}

TEST_F(TrendsPageTest, shows_the_latest_of_two_requests)
{
    auto days = test::randomWalk(u"Priya"_s, today, 3650);
    std::ranges::copy(test::randomWalk(u"Sam"_s, today, 3650, 8), std::back_inserter(days));
    const auto shown = page(days);
    shown->showPerson(test::idOf(*m_journal, u"Sam"_s));
    shown->showPerson(test::idOf(*m_journal, u"Priya"_s));
    shown->showPerson(test::idOf(*m_journal, u"Sam"_s));

    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->inWords().text().contains(u"about Sam"_s); }));
    QTest::qWait(50);
    EXPECT_THAT(shown->inWords().text().toStdString(), HasSubstr("about Sam"));
}
