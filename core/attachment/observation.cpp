// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/observation.h"

#include <algorithm>
#include <cmath>

namespace mooring {

namespace {

constexpr int mostAnswered = 6;

bool isUsable(const Observation &observation)
{
    return std::isfinite(observation.day) && observation.value >= 1 && observation.value <= 7
        && observation.answered > 0;
}

/// One civil day's observations: their plain mean, so that the order of writing does not matter.
Observation merged(std::span<const Observation> sameDay)
{
    double total = 0;
    int answered = 0;
    for (const Observation &observation : sameDay) {
        total += observation.value;
        answered = std::min(answered + std::min(observation.answered, mostAnswered), mostAnswered);
    }
    return {sameDay.front().day, total / static_cast<double>(sameDay.size()), answered};
}

} // namespace

double meanOf(std::span<const Observation> observations)
{
    double sum = 0;
    for (const Observation &observation : observations)
        sum += observation.value;
    return observations.empty() ? 0 : sum / static_cast<double>(observations.size());
}

std::vector<Observation> dailyObservations(std::span<const Observation> observations)
{
    std::vector<Observation> usable;
    usable.reserve(observations.size());
    std::ranges::copy_if(observations, std::back_inserter(usable), isUsable);
    for (Observation &observation : usable)
        observation.day = std::floor(observation.day);
    std::ranges::stable_sort(usable, {}, &Observation::day);

    std::vector<Observation> days;
    days.reserve(usable.size());
    for (auto begin = usable.cbegin(); begin != usable.cend();) {
        const auto end = std::find_if(begin, usable.cend(),
                                      [day = begin->day](const Observation &o) { return o.day != day; });
        days.push_back(merged({begin, end}));
        begin = end;
    }
    return days;
}

} // namespace mooring
