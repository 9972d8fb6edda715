// SPDX-License-Identifier: GPL-3.0-or-later
// Opening after the key is derived. The derivation itself (Argon2id, 64 MiB) is measured as the baseline:
// opening an empty encrypted journal is the derivation and little else.
#include "tests/bench/journals.h"

#include <benchmark/benchmark.h>

namespace mooring::bench {
namespace {

void deriveTheKey(benchmark::State &state)
{
    const QString path = journalOf(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(open(path));
}

void openTheJournal(benchmark::State &state)
{
    const QString path = journalOf(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(open(path));
}

/// What the list shows first: the newest thirty rows with their texts.
void fetchAScreenOfTexts(benchmark::State &state)
{
    const auto journal = open(journalOf(static_cast<int>(state.range(0))));
    std::vector<EntryId> ids;
    for (const EntryRow &row : journal->rows().last(30))
        ids.push_back(row.id);
    for (auto _ : state)
        benchmark::DoNotOptimize(journal->excerpts(ids));
}

BENCHMARK(deriveTheKey)->Unit(benchmark::kMillisecond)->Iterations(8);
BENCHMARK(openTheJournal)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(8);
BENCHMARK(fetchAScreenOfTexts)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace mooring::bench
