// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics over ten years (s05: 1,802 observed days), each beside what it would cost without what makes
// it fast. tests/bench/peers has the same smoothing by other programs.
#include "core/trends/changepoint.h"
#include "core/trends/gridposterior.h"
#include "core/trends/links.h"
#include "core/trends/locallevel.h"
#include "core/trends/stepeffect.h"
#include "core/trends/stream.h"

#include <QFile>

#include <benchmark/benchmark.h>
#include <cmath>
#include <random>

namespace mooring::bench {
namespace {

constexpr trends::GridOptions asTheApp{.newSegmentAfter = 180};

/// Columns day, date, y, …; rows without a value are days without a check-in.
std::vector<Observation> tenYearsOfDays()
{
    QFile file{QStringLiteral(TEST_DATA "/vectors/s05_ten_years.csv")};
    std::vector<Observation> days;
    if (file.open(QIODevice::ReadOnly))
        while (!file.atEnd()) {
            const QList<QByteArray> cells = file.readLine().split(',');
            bool hasValue = false;
            const double value = cells.value(2).toDouble(&hasValue);
            if (hasValue)
                days.push_back({.day = cells.at(0).toDouble(), .value = value});
        }
    return days;
}

/// A noisy drifting level, a check-in every day; the same every time.
std::vector<Observation> everyDay(int days)
{
    std::mt19937 random{5}; // NOLINT(cert-msc51-cpp): the same series every time
    std::normal_distribution<double> normal;
    std::vector<Observation> observations;
    double level = 3.5;
    for (int day = 0; day < days; ++day) {
        level += 0.05 * normal(random) - 0.002 * (level - 3.5);
        observations.push_back(
            {.day = static_cast<double>(day), .value = std::clamp(level + 0.6 * normal(random), 1., 7.)});
    }
    return observations;
}

/// So many patterns, each on about a quarter of the days.
std::vector<trends::TaggedDay> tagged(const std::vector<Observation> &days, unsigned patterns)
{
    std::mt19937 random{7}; // NOLINT(cert-msc51-cpp)
    std::vector<trends::TaggedDay> tags;
    for (const Observation &day : days) {
        quint64 on = 0;
        for (unsigned pattern = 0; pattern < patterns; ++pattern)
            on |= random() % 4 == 0 ? quint64{1} << pattern : 0;
        tags.push_back({day.day, on});
    }
    return tags;
}

void counted(benchmark::State &state, const std::vector<Observation> &days)
{
    state.counters["observed_days"] = static_cast<double>(days.size());
}

void onePassWithKnownVariances(benchmark::State &state)
{
    const auto days = tenYearsOfDays();
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::LocalLevel{days, {.observation = .49, .drift = .0025}});
    counted(state, days);
}

void tenYears(benchmark::State &state)
{
    const auto days = tenYearsOfDays();
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::GridPosterior{days});
    counted(state, days);
}

void allOfIt(benchmark::State &state)
{
    const auto days = everyDay(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::GridPosterior{days});
    counted(state, days);
}

void appendToday(benchmark::State &state)
{
    trends::Stream stream{asTheApp};
    double today = 0;
    for (const Observation &day : everyDay(static_cast<int>(state.range(0))))
        stream.put({today = day.day, day.value});
    for (auto _ : state) {
        stream.put({today += 1, 4});
        benchmark::DoNotOptimize(stream.current());
    }
}

/// Both dimensions, the same day and the day after: four links for each pattern.
void links(benchmark::State &state, unsigned patterns)
{
    const auto days = tenYearsOfDays();
    const auto tags = tagged(days, patterns);
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::links(days, days, tags, asTheApp));
}

void linksOfOnePattern(benchmark::State &state) { links(state, 1); }
void linksOf25Patterns(benchmark::State &state) { links(state, 25); }

void changePoints(benchmark::State &state)
{
    const auto days = tenYearsOfDays();
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::changePoints(days, asTheApp));
}

void beforeAndAfterNineSteps(benchmark::State &state)
{
    const auto days = tenYearsOfDays();
    const std::vector<double> begun{100, 300, 500, 800, 1000, 1500, 2000, 2500, 3000};
    for (auto _ : state)
        benchmark::DoNotOptimize(trends::stepEffects(days, begun, asTheApp));
}

BENCHMARK(onePassWithKnownVariances)->Unit(benchmark::kMillisecond);
BENCHMARK(tenYears)->Unit(benchmark::kMillisecond);
BENCHMARK(allOfIt)->Arg(365)->Arg(3653)->Arg(100'000)->Unit(benchmark::kMillisecond);
BENCHMARK(appendToday)->Arg(3653)->Arg(100'000)->Iterations(20'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(linksOfOnePattern)->Unit(benchmark::kMillisecond);
BENCHMARK(linksOf25Patterns)->Unit(benchmark::kMillisecond);
BENCHMARK(changePoints)->Unit(benchmark::kMillisecond);
BENCHMARK(beforeAndAfterNineSteps)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace mooring::bench
