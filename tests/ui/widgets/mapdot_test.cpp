// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapdot.h"
#include "ui/widgets/patternglyph.h"

#include <QImage>
#include <QPainter>
#include <QPalette>

#include <gmock/gmock.h>

using namespace testing;

namespace mooring::ui {

namespace {

QImage mapDot(std::optional<double> anxiety, std::optional<double> avoidance)
{
    QImage image{20, 20, QImage::Format_ARGB32};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    paintMapDot(painter, {0, 0, 20, 20}, anxiety, avoidance, QPalette{Qt::white});
    return image;
}

QImage glyph(PatternGroup group, bool filled)
{
    QImage image{10, 10, QImage::Format_ARGB32};
    image.fill(Qt::transparent);
    QPainter painter{&image};
    paintGlyph(painter, {0, 0, 10, 10}, group, filled, QPalette{Qt::white});
    return image;
}

} // namespace

TEST(MapDot, is_not_drawn_without_a_check_in)
{
    EXPECT_EQ(mapDot({}, 3), mapDot({}, {}));
    EXPECT_EQ(mapDot(3, {}).pixelColor(10, 10).alpha(), 0);
}

TEST(MapDot, has_worry_to_the_right_and_distance_upwards)
{
    const auto ink = QColor{0x26, 0x23, 0x1F};

    EXPECT_EQ(mapDot(6, 2).pixelColor(16, 16), ink);
    EXPECT_EQ(mapDot(2, 6).pixelColor(4, 4), ink);
}

TEST(MapDot, keeps_its_dot_inside_the_frame) { EXPECT_EQ(mapDot(7, 7), mapDot(100, 100)); }

TEST(PatternGlyph, is_hollow_until_chosen)
{
    for (const auto group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both}) {
        EXPECT_LT(glyph(group, false).pixelColor(5, 5).alpha(), 64); // the edge of a stroke may shine in
        EXPECT_EQ(glyph(group, true).pixelColor(5, 5), colour(QPalette{Qt::white}, inkOf(group)));
    }
}

} // namespace mooring::ui
