// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

// In the order of Colour.
constexpr std::array colourNames{"background"_L1,
                                 "surface"_L1,
                                 "surface-raised"_L1,
                                 "surface-hover"_L1,
                                 "surface-pressed"_L1,
                                 "hairline"_L1,
                                 "outline"_L1,
                                 "text"_L1,
                                 "text-muted"_L1,
                                 "accent"_L1,
                                 "accent-hover"_L1,
                                 "accent-pressed"_L1,
                                 "accent-text"_L1,
                                 "accent-soft"_L1,
                                 "selection"_L1,
                                 "focus"_L1,
                                 "disabled-text"_L1,
                                 "disabled-fill"_L1,
                                 "anxiety-line"_L1,
                                 "anxiety-band"_L1,
                                 "anxiety-band-edge"_L1,
                                 "avoidance-line"_L1,
                                 "avoidance-band"_L1,
                                 "avoidance-band-edge"_L1,
                                 "secure"_L1,
                                 "pattern-secure"_L1,
                                 "pattern-alarm-up"_L1,
                                 "pattern-alarm-down"_L1,
                                 "pattern-both"_L1,
                                 "pattern-secure-soft"_L1,
                                 "pattern-alarm-up-soft"_L1,
                                 "pattern-alarm-down-soft"_L1,
                                 "pattern-both-soft"_L1,
                                 "middle-zone"_L1,
                                 "highlight"_L1,
                                 "notice"_L1,
                                 "notice-outline"_L1,
                                 "notice-text"_L1,
                                 "pattern-secure-fill"_L1,
                                 "pattern-alarm-up-fill"_L1,
                                 "pattern-alarm-down-fill"_L1,
                                 "pattern-both-fill"_L1,
                                 "heat-1"_L1,
                                 "heat-2"_L1,
                                 "heat-3"_L1,
                                 "heat-4"_L1,
                                 "heat-5"_L1,
                                 "heat-avoidance-1"_L1,
                                 "heat-avoidance-2"_L1,
                                 "heat-avoidance-3"_L1,
                                 "heat-avoidance-4"_L1,
                                 "heat-avoidance-5"_L1};
static_assert(colourNames.size() == static_cast<std::size_t>(Colour::HeatAvoidance5) + 1);

struct Theme {
    std::array<QColor, colourNames.size()> colours;
    double bandAlpha = 0;
};

struct Themes {
    Theme light;
    Theme dark;
};

Theme themeIn(const QJsonObject &tokens, const QString &name)
{
    const auto colours = tokens["colour"_L1][name];
    Theme theme;
    std::transform(colourNames.begin(), colourNames.end(), theme.colours.begin(),
                   [&colours](QLatin1StringView key) { return QColor{colours[key].toString()}; });
    theme.bandAlpha = tokens["alpha"_L1]["band"_L1][name].toDouble();
    return theme;
}

Themes readThemes()
{
    QFile file{u":/mooring/tokens.json"_s};
    [[maybe_unused]] const bool builtIn = file.open(QIODevice::ReadOnly);
    Q_ASSERT(builtIn);
    const auto tokens = QJsonDocument::fromJson(file.readAll()).object();
    return {themeIn(tokens, u"light"_s), themeIn(tokens, u"dark"_s)};
}

const Themes &themes()
{
    static const Themes read = readThemes();
    return read;
}

const Theme &themeOf(const QPalette &palette) { return isDark(palette) ? themes().dark : themes().light; }

constexpr int bodySize = 15;

struct Type {
    int size;
    int line;
};

constexpr Type typeOf(FontSize size)
{
    switch (size) {
    case FontSize::Caption:
        return {12, 16};
    case FontSize::Small:
        return {13, 20};
    case FontSize::Body:
        return {bodySize, 24};
    case FontSize::Writing:
        return {17, 28};
    case FontSize::Title:
        return {20, 32};
    case FontSize::Display:
        return {26, 40};
    }
    Q_UNREACHABLE();
}

} // namespace

bool isDark(const QPalette &palette)
{
    // A style sheet that makes a ground transparent leaves a palette that says nothing about light or dark.
    const auto window = palette.color(QPalette::Window);
    return (window.alpha() > 0 ? window : QApplication::palette().color(QPalette::Window)).lightness() < 128;
}

QColor colour(const QPalette &palette, Colour name)
{
    return themeOf(palette).colours.at(static_cast<std::size_t>(name));
}

QColor colour(const QPalette &palette, Colour name, double alpha)
{
    auto result = colour(palette, name);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

QColor colour(const QPalette &palette, const QString &name)
{
    const auto *found = std::find(colourNames.begin(), colourNames.end(), name);
    return found == colourNames.end() ? QColor{}
                                      : colour(palette, static_cast<Colour>(found - colourNames.begin()));
}

double bandAlpha(const QPalette &palette) { return themeOf(palette).bandAlpha; }

QByteArray inThemeColours(const QByteArray &svg, const QPalette &palette)
{
    if (!isDark(palette))
        return svg;
    auto result = svg;
    // Longer steps than one at a time are not needed: no dark value equals the light value of another token.
    for (std::size_t i = 0; i < colourNames.size(); ++i)
        result.replace(themes().light.colours.at(i).name(QColor::HexRgb).toUpper().toLatin1(),
                       themes().dark.colours.at(i).name(QColor::HexRgb).toUpper().toLatin1());
    return result;
}

QFont font(FontSize size, Weight weight)
{
    auto result = QApplication::font();
    result.setPixelSize(scaled(typeOf(size).size));
    result.setWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    if (size == FontSize::Display)
        result.setLetterSpacing(QFont::AbsoluteSpacing, -0.3 * textScale());
    return result;
}

int lineHeight(FontSize size) { return scaled(typeOf(size).line); }

double textScale()
{
    const auto size = QApplication::font().pixelSize();
    return size > 0 ? static_cast<double>(size) / bodySize : 1.0;
}

int scaled(int px) { return static_cast<int>(std::lround(px * textScale())); }

} // namespace mooring::ui
