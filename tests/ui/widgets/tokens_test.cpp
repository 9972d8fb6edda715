// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

struct Pair {
    QString of, on;
    double alpha, needs;
};

QPalette light() { return QPalette{Qt::white}; }
QPalette dark() { return QPalette{Qt::black}; }

// WCAG 2.2, "relative luminance" and "contrast ratio".
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
         + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [low, high] =
        std::minmax({luminance(one), luminance(other)}); // by value: a pair of references would dangle
    return (high + 0.05) / (low + 0.05);
}

QColor blended(const QColor &over, const QColor &under, double alpha)
{
    const auto mix = [alpha](float a, float b) { return static_cast<float>(alpha * a + (1 - alpha) * b); };
    return QColor::fromRgbF(mix(over.redF(), under.redF()), mix(over.greenF(), under.greenF()),
                            mix(over.blueF(), under.blueF()));
}

QList<Pair> pairs()
{
    QFile file{QStringLiteral(TEST_DATA "/contrast-pairs.json")};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QList<Pair> result;
    const auto list = QJsonDocument::fromJson(file.readAll()).array();
    for (const auto &pair : list)
        result.append({pair["of"_L1].toString(), pair["on"_L1].toString(), pair["alpha"_L1].toDouble(1),
                       pair["kind"_L1] == "text"_L1 ? 4.5 : 3.0});
    return result;
}

QStringList pairsBelowTheirContrast(const QPalette &palette)
{
    QStringList below;
    const auto all = pairs();
    for (const auto &pair : all) {
        const auto ground = colour(palette, pair.on);
        const auto ratio = contrast(blended(colour(palette, pair.of), ground, pair.alpha), ground);
        if (!ground.isValid() || ratio < pair.needs)
            below << u"%1 on %2: %3"_s.arg(pair.of, pair.on).arg(ratio);
    }
    return below;
}

} // namespace

TEST(Tokens, name_every_pair_of_colours_that_meet) { EXPECT_THAT(pairs(), SizeIs(72)); }

TEST(Tokens, have_enough_contrast_in_light) { EXPECT_THAT(pairsBelowTheirContrast(light()), IsEmpty()); }

TEST(Tokens, have_enough_contrast_in_dark) { EXPECT_THAT(pairsBelowTheirContrast(dark()), IsEmpty()); }

TEST(Tokens, know_the_contrast_of_black_on_white) { EXPECT_DOUBLE_EQ(contrast(Qt::black, Qt::white), 21); }

TEST(Tokens, follow_the_lightness_of_the_palette)
{
    EXPECT_EQ(colour(light(), Colour::Accent), QColor{u"#454A7B"_s});
    EXPECT_EQ(colour(dark(), Colour::Accent), QColor{u"#B8BDEB"_s});
}

TEST(Tokens, all_have_a_value_in_both_themes)
{
    for (int i = 0; i <= static_cast<int>(Colour::HeatAvoidance5); ++i) {
        EXPECT_TRUE(colour(light(), static_cast<Colour>(i)).isValid()) << i;
        EXPECT_TRUE(colour(dark(), static_cast<Colour>(i)).isValid()) << i;
    }
}

TEST(Tokens, are_found_by_their_name_in_the_file)
{
    EXPECT_EQ(colour(light(), u"heat-avoidance-5"_s), colour(light(), Colour::HeatAvoidance5));
}

TEST(Tokens, have_no_colour_for_an_unknown_name) { EXPECT_FALSE(colour(light(), u"danger"_s).isValid()); }

TEST(Tokens, exchange_the_colours_of_a_picture_for_the_dark_ones)
{
    EXPECT_EQ(inThemeColours("<path stroke=\"#454A7B\"/>", dark()), "<path stroke=\"#B8BDEB\"/>");
}

TEST(Tokens, leave_a_picture_as_it_is_in_light)
{
    EXPECT_EQ(inThemeColours("<path stroke=\"#454A7B\"/>", light()), "<path stroke=\"#454A7B\"/>");
}

TEST(Tokens, never_give_a_dark_colour_the_light_value_of_another)
{
    QSet<QRgb> lights;
    QSet<QRgb> darks;
    for (int i = 0; i <= static_cast<int>(Colour::HeatAvoidance5); ++i) {
        lights << colour(light(), static_cast<Colour>(i)).rgb();
        darks << colour(dark(), static_cast<Colour>(i)).rgb();
    }

    EXPECT_FALSE(lights.intersects(darks));
}

} // namespace mooring::ui
