// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trends/made.h"

#include <cmath>
#include <numbers>

double Dice::uniform()
{
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    mixed ^= mixed >> 31U;
    return (static_cast<double>(mixed >> 11U) + .5) / 9007199254740992.; // 2^53
}

double Dice::normal()
{
    const double radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

MadeSeries made(const Made &how, std::uint64_t seed)
{
    Dice dice{seed};
    MadeSeries series;
    double level = how.start;
    for (int day = 1; day <= how.days; ++day) {
        level += (day == 1 ? 0 : how.perDay + how.wandering * dice.normal());
        if (day == how.stepDay)
            level += how.step;
        series.levels.push_back(level);
        const double value = level + how.noise * dice.normal();
        if (dice.uniform() < how.answered)
            series.rows.push_back({static_cast<double>(day), value});
    }
    return series;
}
