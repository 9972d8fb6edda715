// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QPalette;

namespace mooring::ui {

/// The colours of resources/tokens.json, in its order; each has a light and a dark value.
enum class Colour {
    Background,
    Surface,
    SurfaceRaised,
    SurfaceHover,
    SurfacePressed,
    Hairline,
    Outline,
    Text,
    TextMuted,
    Accent,
    AccentHover,
    AccentPressed,
    AccentText,
    AccentSoft,
    Selection,
    Focus,
    DisabledText,
    DisabledFill,
    AnxietyLine,
    AnxietyBand,
    AnxietyBandEdge,
    AvoidanceLine,
    AvoidanceBand,
    AvoidanceBandEdge,
    Secure,
    PatternSecure,
    PatternAlarmUp,
    PatternAlarmDown,
    PatternBoth,
    PatternSecureSoft,
    PatternAlarmUpSoft,
    PatternAlarmDownSoft,
    PatternBothSoft,
    MiddleZone,
    Highlight,
    Notice,
    NoticeOutline,
    NoticeText,
    PatternSecureFill,
    PatternAlarmUpFill,
    PatternAlarmDownFill,
    PatternBothFill,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    Heat5,
    HeatAvoidance1,
    HeatAvoidance2,
    HeatAvoidance3,
    HeatAvoidance4,
    HeatAvoidance5,
};

/// Light or dark follows from the lightness of the palette's window, so whoever paints needs nothing but its
/// palette.
bool isDark(const QPalette &palette);
QColor colour(const QPalette &palette, Colour name);
QColor colour(const QPalette &palette, Colour name, double alpha);
/// By its name in the file, such as "surface-raised"; invalid if there is none.
QColor colour(const QPalette &palette, const QString &name);
/// Opacity of the band around a line on the charts.
double bandAlpha(const QPalette &palette);

/// The picture with every light colour in it exchanged for its dark pair if the palette is dark.
QByteArray inThemeColours(const QByteArray &svg, const QPalette &palette);

/// 12, 13, 15, 17, 20 and 26 px at 100 % text size.
enum class FontSize { Caption, Small, Body, Writing, Title, Display };
enum class Weight { Regular, Strong };

QFont font(FontSize size, Weight weight = Weight::Regular);
/// The distance of two baselines in px: 16, 20, 24, 28, 32, 40 at 100 %.
int lineHeight(FontSize size);
/// 1.0 at 100 % text size; the application's font is the only place that knows it.
double textScale();
/// A length of the design in px at the present text size.
int scaled(int px);

/// Lengths of the design in px at 100 % text size.
namespace metrics {
inline constexpr int pageMargin = 32, pageMarginNarrow = 24, pageHead = 80, pageHeadNarrow = 64;
inline constexpr int gap = 16, inset = 16, footer = 56, rail = 88;
inline constexpr int narrowBelow = 1000, contentAtMost = 1440, editorAtMost = 760, textAtMost = 624;
inline constexpr int radiusControl = 8, radiusCard = 10;
} // namespace metrics

} // namespace mooring::ui
