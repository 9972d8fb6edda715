// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"

#include <cstdint>
#include <vector>

/// Numbers that look random and are the same on every machine (SplitMix64, Box-Muller).
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state{seed} {}

    double uniform(); ///< 0 < u < 1
    double normal();  ///< mean 0, SD 1

private:
    std::uint64_t m_state;
};

/// How a made series behaves; days are counted from 1.
struct Made {
    int days = 60;
    double start = 3.5;    ///< level on the first day, scale points
    double perDay = 0;     ///< straight drift of the level
    double wandering = 0;  ///< SD of the level's random walk per day
    double noise = .65;    ///< SD of a day around the level
    double answered = .75; ///< share of days with a check-in
    double step = 0;       ///< added from `stepDay` on
    int stepDay = 0;
};

struct MadeSeries {
    std::vector<double> levels; ///< the truth, of day 1, 2, …
    std::vector<mooring::Observation> rows;
};

/// Not held within 1..7.
MadeSeries made(const Made &how, std::uint64_t seed);
