// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::trends {

/// An interval with a crossing of 0 in it, and an increasing function's values at its ends.
struct Bracket {
    double low = 0, high = 0, atLow = 0, atHigh = 0;
    int still = 0; ///< the end that stood still, -1 low or 1 high; if it does so twice it counts half

    double crossing() const { return (low * atHigh - high * atLow) / (atHigh - atLow); }
    void narrow(double x, double value)
    {
        const int end = value > 0 ? -1 : 1;
        double &moved = end < 0 ? high : low;
        double &atMoved = end < 0 ? atHigh : atLow;
        double &atStill = end < 0 ? atLow : atHigh;
        moved = x;
        atMoved = value;
        atStill /= still == end ? 2 : 1;
        still = end;
    }
};

template <typename Function>
Bracket bracketed(const Function &function, double low, double high)
{
    Bracket bracket{low, high, function(low), function(high)};
    while (bracket.atLow > 0)
        bracket.atLow = function(bracket.low /= 2);
    while (bracket.atHigh < 0)
        bracket.atHigh = function(bracket.high *= 2);
    return bracket;
}

/// Where an increasing, continuous function crosses 0, sought outwards from [low, high] (0 < low < high) for
/// an x > 0; relative error about `accuracy`. False position with halving (Illinois; Dowell & Jarratt 1971):
/// some ten evaluations.
template <typename Function>
double positiveRoot(const Function &function, double low, double high, double accuracy = 1e-13)
{
    Bracket bracket = bracketed(function, low, high);
    for (int step = 0; step < 200 && bracket.high - bracket.low > accuracy * bracket.high; ++step) {
        const double x = bracket.crossing();
        const double value = function(x);
        if (value == 0 || x <= bracket.low || x >= bracket.high)
            return x;
        bracket.narrow(x, value);
    }
    return bracket.low + (bracket.high - bracket.low) / 2;
}

} // namespace mooring::trends
