// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/stepeffect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace mooring::trends {

namespace {

void fill(AugmentedLanes &lanes, std::span<const Observation> rows, double day)
{
    for (const Observation &row : rows)
        lanes.append(row, std::array{row.day >= day ? 1. : 0.});
}

/// Days on one side, counted away from the step until a silence ends the segment.
template <typename Iterator>
int countUntilSilence(Iterator begin, Iterator end, double day, double longestSilence)
{
    int days = 0;
    for (double last = day; begin != end && std::abs(begin->day - last) <= longestSilence; ++begin, ++days)
        last = begin->day;
    return days;
}

StepEffect counted(std::span<const Observation> rows, double day, double longestSilence)
{
    const auto middle = std::ranges::lower_bound(rows, day, {}, &Observation::day);
    StepEffect effect{.day = day};
    if (middle == rows.begin() || middle == rows.end()
        || middle->day - std::prev(middle)->day > longestSilence)
        return effect;
    effect.before = countUntilSilence(std::make_reverse_iterator(middle),
                                      std::make_reverse_iterator(rows.begin()), day, longestSilence);
    effect.after = countUntilSilence(middle, rows.end(), day, longestSilence);
    return effect;
}

} // namespace

StepEffect stepEffect(std::span<const Observation> rows, double day, const GridOptions &options)
{
    StepEffect effect = counted(rows, day, options.newSegmentAfter);
    AugmentedLanes lanes = gridRegression(1, options);
    fill(lanes, rows, day);
    effect.shift = averagedEffect(lanes, 0, options);
    return effect;
}

StepEffect stepEffect(std::span<const Observation> rows, double day, Variances variances)
{
    StepEffect effect = counted(rows, day, Lanes::never);
    AugmentedLanes lanes{std::array{variances.drift / variances.observation}, 1};
    fill(lanes, rows, day);
    effect.shift = effectGiven(lanes, 0, variances);
    return effect;
}

} // namespace mooring::trends
