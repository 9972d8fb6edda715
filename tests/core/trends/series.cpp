// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/trends/series.h"

#include "tests/core/trends/made.h"

#include <algorithm>
#include <cmath>

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
