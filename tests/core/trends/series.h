// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"

#include <vector>

// Made-up series, the same on every machine (see also made.h).

/// Values that wander, without a random number: near 3.5, one a day with holes.
std::vector<mooring::Observation> wandering(int days);

/// One value a day around 3.5 that drifts by about `drift` a day, with a noise of SD 0.6; not kept to 1..7.
std::vector<mooring::Observation> noisy(int days, double drift, unsigned seed);

std::vector<mooring::Observation> constant(int days, double value);

std::vector<mooring::Observation> shifted(std::vector<mooring::Observation> rows, double by);
std::vector<mooring::Observation> scaled(std::vector<mooring::Observation> rows, double factor);
std::vector<mooring::Observation> shiftedInTime(std::vector<mooring::Observation> rows, double days);
std::vector<mooring::Observation> backwardsInTime(std::vector<mooring::Observation> rows);
