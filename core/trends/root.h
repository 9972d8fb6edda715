// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace mooring::trends {

/// Where an increasing, continuous function crosses 0, sought outwards from [low, high] (0 < low < high) for
/// an x > 0; relative error about `accuracy`. False position with halving (Illinois; Dowell & Jarratt 1971):
/// some ten evaluations.
template <typename Function>
double positiveRoot(const Function &function, double low, double high, double accuracy = 1e-13)
{
    double atLow = function(low);
    double atHigh = function(high);
    for (; atLow > 0; atLow = function(low))
        low /= 2;
    for (; atHigh < 0; atHigh = function(high))
        high *= 2;
    int side = 0; // the end that stood still, -1 or 1: if it does so twice, it counts half
    for (int step = 0; step < 200 && high - low > accuracy * high; ++step) {
        const double x = (low * atHigh - high * atLow) / (atHigh - atLow);
        const double value = function(x);
        if (value == 0 || x <= low || x >= high)
            return x;
        if (value > 0) {
            high = x;
            atHigh = value;
            atLow /= side == -1 ? 2 : 1;
            side = -1;
        } else {
            low = x;
            atLow = value;
            atHigh /= side == 1 ? 2 : 1;
            side = 1;
        }
    }
    return low + (high - low) / 2;
}

} // namespace mooring::trends
