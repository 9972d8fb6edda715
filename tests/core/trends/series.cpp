// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trends/series.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using mooring::Observation;

std::vector<Observation> wandering(int days)
{
    std::vector<Observation> rows;
    for (int day = 0; day < days; ++day)
        if (day % 7 != 3)
            rows.push_back(
                {static_cast<double>(day), 3.5 + std::sin(day * 0.05) + 0.6 * std::sin(day * 2.7)});
    return rows;
}

std::vector<Observation> noisy(int days, double drift, unsigned seed)
{
    Dice dice{seed};
    std::vector<Observation> rows;
    double level = 3.5;
    for (int day = 0; day < days; ++day) {
        level += drift * dice.normal();
        rows.push_back({static_cast<double>(day), level + 0.6 * dice.normal()});
    }
    return rows;
}

std::vector<Observation> constant(int days, double value)
{
    std::vector<Observation> rows;
    for (int day = 0; day < days; ++day)
        rows.push_back({static_cast<double>(day), value});
    return rows;
}

std::vector<Observation> shifted(std::vector<Observation> rows, double by)
{
    for (Observation &row : rows)
        row.value += by;
    return rows;
}

std::vector<Observation> scaled(std::vector<Observation> rows, double factor)
{
    for (Observation &row : rows)
        row.value *= factor;
    return rows;
}

std::vector<Observation> shiftedInTime(std::vector<Observation> rows, double days)
{
    for (Observation &row : rows)
        row.day += days;
    return rows;
}

std::vector<Observation> backwardsInTime(std::vector<Observation> rows)
{
    std::ranges::reverse(rows);
    for (Observation &row : rows)
        row.day = -row.day;
    return rows;
}

/// SplitMix64 (Steele et al. 2014).
double Dice::uniform()
{
    m_state += 0x9E3779B97F4A7C15U;
    auto mixed = m_state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<double>((mixed ^ (mixed >> 31U)) >> 11U) * 0x1p-53;
}

/// Box & Muller 1958.
double Dice::normal()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}
