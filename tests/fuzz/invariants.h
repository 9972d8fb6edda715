// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/observation.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace mooring::fuzz {

/// Check-ins and tags as random bytes say: any days and values, numbers that are none among them, repeats,
/// gaps and any order.
struct Journey {
    std::vector<Observation> anxiety, avoidance;
    std::vector<std::pair<double, std::uint64_t>> tags; ///< day, patterns
};

Journey journeyFrom(std::span<const std::uint8_t> bytes);

/// What must hold of every number the statistics give, whatever goes in: finite, variances not below 0, means
/// within their ranges, weights and masses adding up to 1, chances in 0..1. Empty, or the first that does not
/// hold.
std::string brokenInvariant(const Journey &journey);

} // namespace mooring::fuzz
