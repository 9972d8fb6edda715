// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace mooring::ui {

/// The head of a line across the chart: where the line stands and how wide its words are, in px.
struct MarkHead {
    double x = 0, words = 0;
};

/// Where the words stand beside the icon. In a crowd first the words give way, then the icon.
enum class MarkSide { Before, After, IconOnly, LineOnly };

inline constexpr double markIcon = 16, markGap = 4; ///< px at 100 % text size

/// For heads in order of x, so that none overlap and all lie between `left` and `right`.
std::vector<MarkSide> markSides(std::span<const MarkHead> heads, double left, double right,
                                double textScale = 1);

/// Where something of that height would like its middle to be, in px.
struct WantedPlace {
    double at = 0, height = 0;
};

/// Middles as near to the wanted ones as can be, so that nothing overlaps and all middles lie within
/// low..high if they fit there; the order stays.
std::vector<double> spread(std::span<const WantedPlace> wanted, double low, double high);

} // namespace mooring::ui
