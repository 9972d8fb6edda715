// SPDX-License-Identifier: GPL-3.0-or-later
// The grid posterior over ten years (1,802 answered days, tests/data/vectors/s05_ten_years.csv has the same
// shape), beside one pass of the fixed-variance smoother, of which it is 29 and their mixture.
#include "core/trends/gridposterior.h"
#include "core/trends/locallevel.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <random>

namespace mooring::bench {
namespace {

/// A noisy drifting level with about half of the days answered; the same every time.
std::vector<Observation> answeredDays(int days)
{
    std::mt19937 random{5}; // NOLINT(cert-msc51-cpp): the same series every time
    std::normal_distribution<double> normal;
    std::vector<Observation> observations;
    double level = 3.5;
    for (int day = 0; day < days; ++day) {
        level += 0.05 * normal(random) - 0.002 * (level - 3.5);
        if (random() % 100 < 49)
            observations.push_back(
                {.day = static_cast<double>(day), .value = std::clamp(level + 0.6 * normal(random), 1., 7.)});
    }
    return observations;
}

void bothDimensionsOverTenYears(benchmark::State &state)
{
    const auto days = answeredDays(3653);
    for (auto _ : state) {
        benchmark::DoNotOptimize(trends::GridPosterior{days});
        benchmark::DoNotOptimize(trends::GridPosterior{days});
    }
    state.counters["answered_days"] = static_cast<double>(days.size());
}

void oneStream(benchmark::State &state)
{
    const auto days = answeredDays(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::GridPosterior{days});
    state.counters["answered_days"] = static_cast<double>(days.size());
}

BENCHMARK(bothDimensionsOverTenYears)->Unit(benchmark::kMillisecond);
BENCHMARK(oneStream)->Arg(365)->Arg(3653)->Arg(200'000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace mooring::bench
