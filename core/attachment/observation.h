// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <span>
#include <vector>

namespace mooring {

/// One score on one dimension.
struct Observation {
    double day = 0; ///< civil day number (Julian day) of the local date; fractions are allowed
    double value = 0;
    int answered = 3; ///< items behind the value; fewer than three count as noisier

    bool operator==(const Observation &) const = default;
};

inline double dayNumber(QDate day) { return static_cast<double>(day.toJulianDay()); }

/// 0 without any.
double meanOf(std::span<const Observation> observations);

/// One observation per civil day, in order: same-day repeats become their mean (items added up, at most 6:
/// they are not independent). Values that are not finite or not in 1..7, and days that are not finite, are
/// left out.
std::vector<Observation> dailyObservations(std::span<const Observation> observations);

} // namespace mooring
