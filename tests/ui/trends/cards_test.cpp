// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/charttable.h"
#include "ui/trends/patternbars.h"
#include "ui/trends/patternscard.h"
#include "ui/trends/yearcard.h"
#include "ui/trends/yearview.h"

#include <QAbstractItemModelTester>
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

/// Some check-ins about Sam, every other day, and patterns on two of them.
class TrendsCardTest : public test::JournalTest
{
protected:
    TrendsCardTest() { QLocale::setDefault(QLocale{u"en_GB"_s}); }

    TrendsView view(int checkIns, TimeRange range = TimeRange::ThreeMonths)
    {
        if (checkIns > 0)
            test::write(*m_journal, test::everyOtherDay(u"Sam"_s, today, checkIns));
        return test::viewOfSam(*m_journal, range);
    }

    void mark(QDate day, const QStringList &patterns)
    {
        Entry entry = test::entryOn(day, u"Words"_s);
        if (m_journal->relationship(u"Sam"_s) == nullptr) {
            ASSERT_TRUE(
                m_journal->save(Relationship{.uuid = {}, .name = u"Sam"_s, .colour = {}}).has_value());
        }
        entry.with = test::idOf(*m_journal, u"Sam"_s);
        for (const QString &id : patterns)
            entry.patterns.append({id, PatternTag::Source::Chosen});
        ASSERT_TRUE(m_journal->save(entry).has_value());
    }

    template <typename Chart>
    static void enter(Chart &chart)
    {
        QFocusEvent focus{QEvent::FocusIn, Qt::TabFocusReason};
        QCoreApplication::sendEvent(&chart, &focus);
    }

    OwnSettings m_settings;
    const std::unique_ptr<Journal> m_journal = newJournal();
};

template <typename Card>
std::unique_ptr<Card> shown(const TrendsView &view)
{
    auto card = std::make_unique<Card>();
    card->resize(332, 304);
    card->show();
    card->display(view);
    return card;
}

} // namespace

TEST_F(TrendsCardTest, what_showed_up_says_what_it_waits_for)
{
    const auto card = shown<PatternsCard>(view(5));

    EXPECT_TRUE(card->isEmpty());
    EXPECT_THAT(card->missing().toStdString(), HasSubstr("One pattern on one entry is enough"));
    EXPECT_FALSE(card->tableButton().isEnabled());
}

TEST_F(TrendsCardTest, what_showed_up_says_that_the_time_chosen_is_empty)
{
    mark(today.addYears(-1), {u"protest"_s});

    EXPECT_EQ(shown<PatternsCard>(view(5))->missing(), u"No patterns were marked in the time chosen."_s);
}

TEST_F(TrendsCardTest, what_showed_up_reads_a_week_by_the_keyboard)
{
    mark(today, {u"protest"_s, u"repaired"_s});
    const auto card = shown<PatternsCard>(view(5));
    enter(card->bars());

    EXPECT_EQ(card->bars().accessibleName(), u"What showed up. 10–16 Nov: Secure 1, Alarm up 1"_s);
    QTest::keyClick(&card->bars(), Qt::Key_Home);
    EXPECT_EQ(card->bars().accessibleName(), u"What showed up. 11–17 Aug: nothing written"_s);
}

TEST_F(TrendsCardTest, what_showed_up_asks_for_the_first_day_of_a_week)
{
    mark(today.addDays(-1), {u"protest"_s});
    const auto card = shown<PatternsCard>(view(0));
    const QSignalSpy asked{card.get(), &PictureCard::dayRequested};
    enter(card->bars());
    QTest::keyClick(&card->bars(), Qt::Key_Return);

    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toDate(), today.addDays(-1));
}

TEST_F(TrendsCardTest, what_showed_up_reads_the_week_under_the_pointer)
{
    mark(today, {u"protest"_s});
    const auto card = shown<PatternsCard>(view(0));
    const auto &bars = card->bars();
    QTest::mouseMove(&card->bars(), QPoint{bars.width() - 20, bars.height() / 2});

    EXPECT_EQ(bars.readBar(), static_cast<int>(bars.counts().bars.size()) - 1);
}

TEST_F(TrendsCardTest, what_showed_up_is_a_table_newest_first)
{
    mark(today, {u"protest"_s});
    const auto card = shown<PatternsCard>(view(5));
    card->tableButton().click();
    auto *model = card->table().model();
    const QAbstractItemModelTester tester{model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    EXPECT_TRUE(card->showsTable());
    EXPECT_EQ(model->index(0, 0).data().toString(), u"10–16 Nov"_s);
    EXPECT_EQ(model->index(0, 2).data().toString(), u"1"_s);
    EXPECT_EQ(model->headerData(2, Qt::Horizontal).toString(), u"Alarm up"_s);
}

TEST_F(TrendsCardTest, what_showed_up_has_numbers_for_a_spreadsheet)
{
    mark(today, {u"protest"_s});
    const auto numbers = shown<PatternsCard>(view(0))->numbers();

    EXPECT_THAT(numbers.first(), ElementsAre(u"first_day"_s, u"last_day"_s, u"entries"_s, u"secure"_s,
                                             u"alarm_up"_s, u"alarm_down"_s, u"both"_s));
    EXPECT_THAT(numbers.last(),
                ElementsAre(u"2025-11-10"_s, u"2025-11-16"_s, u"1"_s, u"0"_s, u"1"_s, u"0"_s, u"0"_s));
}

TEST_F(TrendsCardTest, the_year_says_that_nothing_is_written)
{
    EXPECT_TRUE(shown<YearCard>(view(0))->isEmpty());
}

TEST_F(TrendsCardTest, the_year_is_that_of_the_days_shown)
{
    const auto card = shown<YearCard>(view(10));

    EXPECT_EQ(card->year().days().year, 2025);
    EXPECT_THAT(card->year().days().days, SizeIs(10));
}

TEST_F(TrendsCardTest, the_year_moves_by_day_and_month)
{
    const auto card = shown<YearCard>(view(10));
    auto &year = card->year();
    enter(year);
    EXPECT_EQ(year.current(), today);
    QTest::keyClick(&year, Qt::Key_Up);
    EXPECT_EQ(year.current(), today.addMonths(-1));
    QTest::keyClick(&year, Qt::Key_Left);
    EXPECT_EQ(year.current(), today.addMonths(-1).addDays(-1));
    QTest::keyClick(&year, Qt::Key_Home);
    EXPECT_EQ(year.current(), (QDate{2025, 10, 1}));
}

TEST_F(TrendsCardTest, the_year_does_not_go_beyond_today)
{
    const auto card = shown<YearCard>(view(10));
    enter(card->year());
    QTest::keyClick(&card->year(), Qt::Key_Right);

    EXPECT_EQ(card->year().current(), today);
}

TEST_F(TrendsCardTest, the_year_turns_to_the_one_before)
{
    mark(QDate{2024, 3, 1}, {});
    const auto card = shown<YearCard>(view(10));
    enter(card->year());
    QTest::keyClick(&card->year(), Qt::Key_PageUp);

    EXPECT_EQ(card->year().days().year, 2024);
    EXPECT_EQ(card->year().current(), (QDate{2024, 11, 13}));
    QTest::keyClick(&card->year(), Qt::Key_PageUp);
    EXPECT_EQ(card->year().days().year, 2024);
}

TEST_F(TrendsCardTest, the_year_opens_a_day_on_enter_and_on_a_click)
{
    const auto card = shown<YearCard>(view(10));
    auto &year = card->year();
    const QSignalSpy asked{card.get(), &PictureCard::dayRequested};
    enter(year);
    QTest::keyClick(&year, Qt::Key_Return);
    const QPoint cell = year.cell(today.addDays(-2)).center().toPoint();
    QTest::mouseMove(&year, cell);
    QTest::mouseClick(&year, Qt::LeftButton, {}, cell);

    ASSERT_EQ(asked.count(), 2);
    EXPECT_EQ(asked.at(0).first().toDate(), today);
    EXPECT_EQ(asked.at(1).first().toDate(), today.addDays(-2));
}

TEST_F(TrendsCardTest, the_year_can_show_the_days_written_on)
{
    mark(today.addDays(-1), {});
    const auto card = shown<YearCard>(view(10));
    card->setShows(YearShows::Written);

    EXPECT_THAT(card->year().days().days, SizeIs(11));
}

TEST_F(TrendsCardTest, the_year_follows_a_single_dimension)
{
    auto distance = view(10);
    distance.shown = Shown::Avoidance;

    EXPECT_EQ(shown<YearCard>(distance)->shows(), YearShows::Avoidance);
}
