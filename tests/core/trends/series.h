// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"

#include <vector>

// Made-up series, the same on every machine.

/// Values that wander, without a random number: near 3.5, one a day with holes.
std::vector<mooring::Observation> wandering(int days);

/// One value a day around 3.5 that drifts by about `drift` a day, with a noise of SD 0.6; not kept to 1..7.
std::vector<mooring::Observation> noisy(int days, double drift, unsigned seed);

std::vector<mooring::Observation> constant(int days, double value);

std::vector<mooring::Observation> shifted(std::vector<mooring::Observation> rows, double by);
std::vector<mooring::Observation> scaled(std::vector<mooring::Observation> rows, double factor);
std::vector<mooring::Observation> shiftedInTime(std::vector<mooring::Observation> rows, double days);
std::vector<mooring::Observation> backwardsInTime(std::vector<mooring::Observation> rows);

/// Numbers that look random, spelt out so that every library gives the same ones.
class Dice
{
public:
    explicit Dice(unsigned seed) : m_state{seed * 0x9E3779B97F4A7C15U + 1} {}

    double uniform(); ///< 0..1, 1 excluded
    double normal();  ///< mean 0, SD 1

private:
    unsigned long long m_state;
};
