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

std::vector<double> spread(std::span<const WantedPlace> wanted, double low, double high)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return wanted[i].at; });
    std::vector<double> places(wanted.size());
    std::ranges::transform(wanted, places.begin(), &WantedPlace::at);
    const auto apart = [&](std::size_t one, std::size_t other) {
        return (wanted[one].height + wanted[other].height) / 2;
    };
    // Two that are too near part evenly; the ends then push back.
    for (std::size_t i = 1; i < order.size(); ++i) {
        double &before = places[order[i - 1]];
        double &here = places[order[i]];
        const double lack = std::max(0., apart(order[i - 1], order[i]) - (here - before));
        before -= lack / 2;
        here += lack / 2;
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double least = i == 0 ? low : places[order[i - 1]] + apart(order[i - 1], order[i]);
        places[order[i]] = std::max(places[order[i]], least);
    }
    for (std::size_t i = order.size(); i-- > 0;) {
        const bool last = i + 1 == order.size();
        const double most = last ? high : places[order[i + 1]] - apart(order[i], order[i + 1]);
        places[order[i]] = std::min(places[order[i]], most);
    }
    return places;
}

} // namespace mooring::ui
