// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/timechart.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;

namespace {

const QDate today{2025, 11, 13};

class TimeChartTest : public test::JournalTest
{
protected:
    TimeChartTest()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        m_chart.resize(680, 260);
    }

    void show(const std::vector<test::MadeUpDay> &days, TimeRange range = TimeRange::All,
              Shown shown = Shown::Both)
    {
        const auto journal = newJournal();
        test::write(*journal, days);
        const auto data = std::make_shared<const TrendsData>(
            trendsData(trendsSource(*journal, test::idOf(*journal, u"Sam"_s), today, {})));
        m_view = {data, daysOf(range, today, data->firstCheckIn()), shown};
        m_chart.display(m_view);
        m_chart.show();
        m_chart.setFocus(Qt::TabFocusReason);
    }

    QList<QPointF> everyPoint() const
    {
        QList<QPointF> points;
        for (const auto *series : m_chart.chart()->series()) {
            if (const auto *line = qobject_cast<const QXYSeries *>(series))
                points += line->points();
            if (const auto *band = qobject_cast<const QAreaSeries *>(series))
                points += band->upperSeries()->points() + band->lowerSeries()->points();
        }
        return points;
    }

    /// As if it had come by Tab, which needs an active window.
    void enter()
    {
        QFocusEvent focus{QEvent::FocusIn, Qt::TabFocusReason};
        QCoreApplication::sendEvent(&m_chart, &focus);
    }

    TrendsView m_view;
    TimeChart m_chart;
};

} // namespace

TEST_F(TimeChartTest, is_handed_no_number_that_is_none)
{
    show(test::randomWalk(u"Sam"_s, today, 900));

    const auto points = everyPoint();
    ASSERT_THAT(points, Not(IsEmpty()));
    for (const QPointF point : points)
        ASSERT_TRUE(std::isfinite(point.x()) && std::isfinite(point.y()));
}

TEST_F(TimeChartTest, is_handed_at_most_two_hundred_dots)
{
    show(test::randomWalk(u"Sam"_s, today, 3650));

    EXPECT_THAT(m_chart.series(Dimension::Anxiety).dots(), SizeIs(AllOf(Gt(150), Le(TimeChart::mostDots))));
}

TEST_F(TimeChartTest, is_handed_about_a_point_for_two_px_of_a_line)
{
    show(test::randomWalk(u"Sam"_s, today, 3650));

    qsizetype points = 0;
    for (const Stretch &stretch : m_chart.series(Dimension::Anxiety).stretches())
        points += stretch.line.size();
    EXPECT_THAT(points, Le(680 / 2));
}

TEST_F(TimeChartTest, draws_only_what_is_visible)
{
    show(test::randomWalk(u"Sam"_s, today, 900), TimeRange::Month);

    for (const QPointF point : everyPoint())
        ASSERT_THAT(point.x(), Ge(dayNumber(today.addMonths(-1)) - .5));
}

TEST_F(TimeChartTest, keeps_its_series_when_the_points_change)
{
    show(test::randomWalk(u"Sam"_s, today, 300));
    const auto before = m_chart.chart()->series();
    m_chart.display({m_view.data, daysOf(TimeRange::Month, today, {}), Shown::Anxiety});

    EXPECT_EQ(m_chart.chart()->series(), before);
}

TEST_F(TimeChartTest, draws_dots_alone_before_there_are_seven)
{
    show(test::everyOtherDay(u"Sam"_s, today, 6));

    EXPECT_THAT(m_chart.series(Dimension::Anxiety).stretches(), IsEmpty());
    EXPECT_THAT(m_chart.series(Dimension::Anxiety).dots(), SizeIs(6));
}

TEST_F(TimeChartTest, draws_a_line_from_seven_over_ten_days)
{
    show(test::everyOtherDay(u"Sam"_s, today, 7));

    EXPECT_THAT(m_chart.series(Dimension::Anxiety).stretches(), SizeIs(1));
}

TEST_F(TimeChartTest, shows_one_dimension_if_asked)
{
    show(test::everyOtherDay(u"Sam"_s, today, 20), TimeRange::All, Shown::Avoidance);

    EXPECT_THAT(m_chart.series(Dimension::Anxiety).dots(), SizeIs(0));
    EXPECT_THAT(m_chart.series(Dimension::Avoidance).dots(), SizeIs(20));
}

TEST_F(TimeChartTest, reads_the_last_check_in_when_the_keyboard_comes)
{
    show(test::everyOtherDay(u"Sam"_s, today.addDays(-1), 20));
    enter();

    EXPECT_EQ(m_chart.readDay(), today.addDays(-1));
}

TEST_F(TimeChartTest, moves_by_a_day_and_a_month)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    enter();
    QTest::keyClick(&m_chart, Qt::Key_Left);
    EXPECT_EQ(m_chart.readDay(), today.addDays(-1));
    QTest::keyClick(&m_chart, Qt::Key_PageUp);
    EXPECT_EQ(m_chart.readDay(), today.addDays(-1).addMonths(-1));
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.readDay(), today.addMonths(-1));
}

TEST_F(TimeChartTest, stays_within_the_days_shown)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    enter();
    QTest::keyClick(&m_chart, Qt::Key_Right);
    EXPECT_EQ(m_chart.readDay(), today);
    QTest::keyClick(&m_chart, Qt::Key_Home);
    QTest::keyClick(&m_chart, Qt::Key_PageUp);
    EXPECT_EQ(m_chart.readDay(), today.addDays(-78));
    QTest::keyClick(&m_chart, Qt::Key_End);
    EXPECT_EQ(m_chart.readDay(), today);
}

TEST_F(TimeChartTest, asks_for_the_day_on_enter)
{
    show(test::everyOtherDay(u"Sam"_s, today, 20));
    enter();
    const QSignalSpy asked{&m_chart, &TimeChart::dayRequested};
    QTest::keyClick(&m_chart, Qt::Key_Left);
    QTest::keyClick(&m_chart, Qt::Key_Return);

    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toDate(), today.addDays(-1));
}

TEST_F(TimeChartTest, says_the_day_it_reads_in_its_name)
{
    show(test::everyOtherDay(u"Sam"_s, today, 20));
    enter();

    EXPECT_THAT(m_chart.accessibleName().toStdString(),
                StartsWith("Over time. Thu 13 November. Closeness‑worry: 3.5 that day, level 3."));
}

TEST_F(TimeChartTest, has_a_summary)
{
    show(test::everyOtherDay(u"Sam"_s, today, 20));

    EXPECT_THAT(m_chart.accessibleDescription().toStdString(),
                AllOf(HasSubstr("days with a check-in: 20."), HasSubstr("Distance is now 2.")));
}
