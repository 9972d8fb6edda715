// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/dimensionseries.h"
#include "ui/trends/timechart.h"
#include "ui/trends/zoom.h"
#include "ui/widgets/motion.h"

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
using test::today;

namespace {

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
        m_view = test::viewOfSam(*journal, range, shown);
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

    /// The middle of a day in the plot, at the height of its dot's column.
    QPoint at(QDate day) const
    {
        const QRectF plot = m_chart.chart()->plotArea();
        const auto days = static_cast<double>(m_view.days.length());
        const double x =
            plot.left() + plot.width() * (static_cast<double>(m_view.days.first.daysTo(day)) + .5) / days;
        return QPointF{x, plot.center().y()}.toPoint();
    }

    void turnWheel(int notches, QPoint place)
    {
        QTest::mouseMove(m_chart.viewport(), place);
        QWheelEvent wheel{place,
                          m_chart.viewport()->mapToGlobal(place),
                          {},
                          {0, 120 * notches},
                          Qt::NoButton,
                          {},
                          Qt::NoScrollPhase,
                          false};
        QCoreApplication::sendEvent(m_chart.viewport(), &wheel);
        m_scrolled = !wheel.isAccepted();
    }

    TrendsView m_view;
    TimeChart m_chart;
    bool m_scrolled = false; // the page would have
};

/// The days it was asked to show; null days for none.
DayRange asked(const QSignalSpy &spy)
{
    return spy.isEmpty() ? DayRange{} : spy.last().first().value<DayRange>();
}

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

TEST_F(TimeChartTest, asks_for_the_day_of_a_dot_that_is_clicked)
{
    show(test::everyOtherDay(u"Sam"_s, today, 20));
    const QSignalSpy requested{&m_chart, &TimeChart::dayRequested};
    QTest::mouseClick(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-4)));

    ASSERT_EQ(requested.count(), 1);
    EXPECT_EQ(requested.first().first().toDate(), today.addDays(-4));
}

TEST_F(TimeChartTest, asks_for_nothing_where_no_dot_is_near)
{
    show(test::everyOtherDay(u"Sam"_s, today, 8));
    const QSignalSpy requested{&m_chart, &TimeChart::dayRequested};
    QTest::mouseClick(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-5)));

    EXPECT_EQ(requested.count(), 0);
}

TEST_F(TimeChartTest, chooses_a_span_by_dragging)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    const QSignalSpy spans{&m_chart, &TimeChart::spanRequested};
    const QSignalSpy days{&m_chart, &TimeChart::dayRequested};
    QTest::mousePress(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-40)));
    QTest::mouseMove(m_chart.viewport(), at(today.addDays(-20)));
    QTest::mouseRelease(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-20)));

    EXPECT_EQ(asked(spans), (DayRange{today.addDays(-40), today.addDays(-20)}));
    EXPECT_EQ(days.count(), 0);
}

TEST_F(TimeChartTest, drops_a_span_on_escape)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    const QSignalSpy spans{&m_chart, &TimeChart::spanRequested};
    QTest::mousePress(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-40)));
    QTest::mouseMove(m_chart.viewport(), at(today.addDays(-20)));
    QTest::keyClick(&m_chart, Qt::Key_Escape);
    QTest::mouseRelease(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-20)));

    EXPECT_EQ(spans.count(), 0);
}

TEST_F(TimeChartTest, zooms_by_the_wheel_about_the_pointer)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    const QSignalSpy zooms{&m_chart, &TimeChart::zoomRequested};
    turnWheel(3, at(today));

    EXPECT_EQ(asked(zooms).last, today);
    EXPECT_THAT(asked(zooms).length(), AllOf(Gt(40), Lt(50)));
    EXPECT_FALSE(m_scrolled);
}

TEST_F(TimeChartTest, lets_the_page_scroll_where_nothing_is_left_to_zoom)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    turnWheel(-1, at(today));

    EXPECT_TRUE(m_scrolled);
}

TEST_F(TimeChartTest, zooms_by_the_keys)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    const QSignalSpy zooms{&m_chart, &TimeChart::zoomRequested};
    QTest::keyClick(&m_chart, Qt::Key_Plus);
    const qint64 closer = asked(zooms).length();
    QTest::keyClick(&m_chart, Qt::Key_Minus);

    EXPECT_THAT(closer, Lt(m_view.days.length()));
    EXPECT_THAT(asked(zooms).length(), Gt(closer));
}

TEST_F(TimeChartTest, moves_along_with_shift)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40), TimeRange::Month);
    const QSignalSpy zooms{&m_chart, &TimeChart::zoomRequested};
    QTest::keyClick(&m_chart, Qt::Key_Left, Qt::ShiftModifier);

    EXPECT_EQ(asked(zooms).length(), m_view.days.length());
    EXPECT_THAT(asked(zooms).last, Lt(today));
}

TEST_F(TimeChartTest, goes_back_on_escape_and_on_a_double_click)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    const QSignalSpy back{&m_chart, &TimeChart::wholeRequested};
    QTest::keyClick(&m_chart, Qt::Key_Escape);
    QTest::mouseDClick(m_chart.viewport(), Qt::LeftButton, {}, at(today.addDays(-3)));

    EXPECT_EQ(back.count(), 2);
}

TEST_F(TimeChartTest, is_there_at_once_where_motion_is_reduced)
{
    setMotionReduced(true);
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    m_chart.display({m_view.data, daysOf(TimeRange::Month, today, {}), Shown::Both});
    setMotionReduced(false);

    EXPECT_THAT(m_chart.series(Dimension::Anxiety).dots(), SizeIs(16));
}

TEST_F(TimeChartTest, glides_to_other_days)
{
    show(test::everyOtherDay(u"Sam"_s, today, 40));
    m_chart.display({m_view.data, daysOf(TimeRange::Month, today, {}), Shown::Both});
    EXPECT_THAT(m_chart.series(Dimension::Anxiety).dots(), SizeIs(Gt(16U)));

    EXPECT_TRUE(QTest::qWaitFor([this] { return m_chart.series(Dimension::Anxiety).dots().size() == 16; }));
}

TEST_F(TimeChartTest, draws_a_companion_without_dots)
{
    const auto journal = newJournal();
    test::write(*journal, test::everyOtherDay(u"Sam"_s, today, 20));
    test::write(*journal, test::everyOtherDay(u"Priya"_s, today, 20));
    const auto data = std::make_shared<const TrendsData>(trendsData(trendsSource(
        *journal, test::idOf(*journal, u"Sam"_s), today, {}, {test::idOf(*journal, u"Priya"_s)})));
    m_chart.display({data, daysOf(TimeRange::All, today, data->firstCheckIn()), Shown::Both});

    EXPECT_THAT(m_chart.series(Dimension::Anxiety).dots(), SizeIs(20));
    EXPECT_THAT(data->others, ElementsAre(Field(&Companion::name, u"Priya"_s)));
}

TEST_F(TimeChartTest, asks_what_to_do_with_the_marks_of_a_day)
{
    show(test::everyOtherDay(u"Sam"_s, today, 20));
    const QSignalSpy marks{&m_chart, &TimeChart::marksRequested};
    QContextMenuEvent menu{QContextMenuEvent::Mouse, at(today.addDays(-6)), {}};
    QCoreApplication::sendEvent(m_chart.viewport(), &menu);

    ASSERT_EQ(marks.count(), 1);
    EXPECT_EQ(marks.first().first().toDate(), today.addDays(-6));
}
