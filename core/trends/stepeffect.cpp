// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/stepeffect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace mooring::trends {

namespace {

void fill(AugmentedLanes &lanes, std::span<const Observation> rows, std::span<const double> days)
{
    std::vector<double> regressors(days.size());
    for (const Observation &row : rows) {
        std::ranges::transform(days, regressors.begin(),
                               [&row](double day) { return row.day >= day ? 1. : 0.; });
        lanes.append(row, regressors);
    }
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

StepEffect stepEffect(std::span<const Observation> rows, double day, GridOptions options)
{
    return stepEffects(rows, std::array{day}, options).front();
}

std::vector<StepEffect> stepEffects(std::span<const Observation> rows, std::span<const double> days,
                                    GridOptions options)
{
    AugmentedLanes lanes = gridRegression(days.size(), options);
    fill(lanes, rows, days);
    std::vector<StepEffect> effects;
    for (std::size_t k = 0; k < days.size(); ++k) {
        effects.push_back(counted(rows, days[k], options.newSegmentAfter));
        effects.back().shift = averagedEffect(lanes, k, options);
    }
    return effects;
}

StepEffect stepEffect(std::span<const Observation> rows, double day, Variances variances)
{
    StepEffect effect = counted(rows, day, Lanes::never);
    AugmentedLanes lanes{std::array{variances.drift / variances.observation}, 1};
    fill(lanes, rows, std::array{day});
    effect.shift = effectGiven(lanes, 0, variances);
    return effect;
}

} // namespace mooring::trends
