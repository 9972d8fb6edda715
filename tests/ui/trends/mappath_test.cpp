// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/mappath.h"
#include "ui/trends/mapscale.h"
#include "ui/trends/maptablemodel.h"

#include <QAbstractItemModelTester>

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;
using trends::GapKind;

namespace {

class MapPathTest : public test::JournalTest
{
protected:
    MapPath pathOf(const std::vector<test::MadeUpDay> &days, TimeRange range = TimeRange::All)
    {
        const auto journal = newJournal();
        test::write(*journal, days);
        return mapPath(test::viewOfSam(*journal, range));
    }
};

/// Every other day from the first to the last.
std::vector<test::MadeUpDay> between(QDate first, QDate last)
{
    return test::everyOtherDay(u"Sam"_s, last, static_cast<int>(first.daysTo(last) / 2) + 1);
}

} // namespace

TEST_F(MapPathTest, has_no_place_with_two_check_ins)
{
    EXPECT_TRUE(pathOf(test::everyOtherDay(u"Sam"_s, today, 2)).empty());
}

TEST_F(MapPathTest, has_a_place_but_no_path_with_three)
{
    const auto path = pathOf(test::everyOtherDay(u"Sam"_s, today, 3));

    EXPECT_TRUE(path.now.has_value());
    EXPECT_THAT(path.points, IsEmpty());
}

TEST_F(MapPathTest, needs_sixty_days)
{
    EXPECT_THAT(pathOf(between(today.addDays(-58), today)).points, IsEmpty());
}

TEST_F(MapPathTest, goes_by_the_week_up_to_the_last_check_in)
{
    const auto path = pathOf(between(today.addDays(-70), today));

    ASSERT_THAT(path.points, SizeIs(11));
    EXPECT_EQ(path.points.front().place.day, today.addDays(-70));
    EXPECT_EQ(path.points.back().place.day, today);
}

TEST_F(MapPathTest, follows_the_range_that_is_shown)
{
    const auto path = pathOf(between(today.addDays(-200), today), TimeRange::ThreeMonths);

    ASSERT_TRUE(path.start().has_value());
    EXPECT_THAT(path.start()->day, Ge(today.addMonths(-3)));
}

TEST_F(MapPathTest, is_dotted_over_a_gap)
{
    auto days = between(today.addDays(-120), today.addDays(-60));
    std::ranges::copy(between(today.addDays(-20), today), std::back_inserter(days));

    EXPECT_THAT(pathOf(days).points, Contains(Field(&PathPoint::kind, GapKind::Dotted)));
}

TEST_F(MapPathTest, is_broken_by_a_new_start)
{
    auto days = between(today.addDays(-420), today.addDays(-300));
    std::ranges::copy(between(today.addDays(-20), today), std::back_inserter(days));
    const auto path = pathOf(days);

    EXPECT_THAT(std::span{path.points}.subspan(1), Contains(Field(&PathPoint::linked, false)));
}

TEST(MapEllipse, lies_around_its_place)
{
    const QPolygonF region = ellipse({4, 3, .2, .4, 0});

    EXPECT_NEAR(region.boundingRect().center().x(), 4, 1e-9);
    EXPECT_NEAR(region.boundingRect().width(), 2 * 2.4477 * .2, 1e-3);
    EXPECT_NEAR(region.boundingRect().height(), 2 * 2.4477 * .4, 1e-3);
}

TEST(MapEllipse, leans_with_the_correlation)
{
    const QPolygonF region = ellipse({4, 4, .3, .3, .8});
    const QPointF rightmost = std::ranges::max(region, {}, [](QPointF p) { return p.x(); });

    EXPECT_THAT(rightmost.y(), Gt(4.4));
}

TEST(MapWindow, is_three_points_wide_and_on_the_scale)
{
    MapPath path;
    path.now = MapPlace{today, {1.4, 6.8, .2, .2, 0}};

    EXPECT_EQ(closerWindow(path), (MapWindow{1, 4, 3}));
}

TEST(MapWindow, holds_the_place)
{
    MapPath path;
    path.now = MapPlace{today, {4.1, 3.2, .2, .2, 0}};
    const MapWindow window = closerWindow(path);

    EXPECT_THAT(4.1, AllOf(Gt(window.left), Lt(window.right())));
    EXPECT_THAT(3.2, AllOf(Gt(window.bottom), Lt(window.top())));
}

TEST_F(MapPathTest, is_a_well_behaved_table)
{
    MapTableModel model;
    const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    const auto path = pathOf(between(today.addDays(-70), today));
    model.reset(path, today);

    EXPECT_EQ(model.rowCount(), 11);
    EXPECT_EQ(model.index(0, 0).data().toString(), u"Thu 13 Nov"_s);
}
