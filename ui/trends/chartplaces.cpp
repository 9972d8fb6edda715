// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/chartplaces.h"

#include <algorithm>
#include <numeric>

namespace mooring::ui {

std::vector<MarkSide> markSides(std::span<const MarkHead> heads, double left, double right, double textScale)
{
    std::vector<MarkSide> sides;
    const double icon = markIcon / 2 * textScale;
    const double beside = icon + markGap * textScale;
    double taken = left; // up to here the row is full
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const auto [x, words] = heads[i];
        const double limit = i + 1 < heads.size() ? std::min(heads[i + 1].x - icon, right) : right;
        if (x - icon < taken) {
            sides.push_back(MarkSide::LineOnly);
            continue;
        }
        const bool before = x - beside - words >= taken;
        const bool after = !before && x + beside + words <= limit;
        sides.push_back(before ? MarkSide::Before : after ? MarkSide::After : MarkSide::IconOnly);
        taken = after ? x + beside + words + markGap * textScale : x + icon + markGap * textScale;
    }
    return sides;
}

std::vector<double> spread(std::vector<double> wanted, double apart, double low, double high)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i]; });
    // Two that are too near part evenly; the ends then push back.
    for (std::size_t i = 1; i < order.size(); ++i) {
        double &before = wanted[order[i - 1]];
        double &here = wanted[order[i]];
        const double lack = std::max(0., apart - (here - before));
        before -= lack / 2;
        here += lack / 2;
    }
    double least = low;
    for (const std::size_t i : order) {
        wanted[i] = std::max(wanted[i], least);
        least = wanted[i] + apart;
    }
    double most = high;
    for (auto i = order.rbegin(); i != order.rend(); ++i) {
        wanted[*i] = std::min(wanted[*i], most);
        most = wanted[*i] - apart;
    }
    return wanted;
}

} // namespace mooring::ui
