// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/trends/trendspagefixture.h"
#include "ui/trends/charttable.h"
#include "ui/trends/dayreadout.h"
#include "ui/trends/inwordscard.h"
#include "ui/trends/mapcard.h"
#include "ui/trends/mapview.h"
#include "ui/trends/marking.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/stillmissing.h"
#include "ui/trends/timechart.h"
#include "ui/trends/togethercard.h"
#include "ui/trends/trendscontrols.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
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
using test::TrendsPageTest;

namespace {

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
