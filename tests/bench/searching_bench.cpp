// SPDX-License-Identifier: GPL-3.0-or-later
// One keystroke in the search field: parse, find the newest fifty, cut their snippets. Every prefix of the
// words below is one keystroke; the counter p95_ms is the 95th percentile over all of them.
#include "core/journal/sqlite.h"
#include "tests/bench/journals.h"

#include <algorithm>
#include <benchmark/benchmark.h>
#include <chrono>

using namespace Qt::StringLiterals;

namespace mooring::bench {
namespace {

QStringList keystrokes()
{
    QStringList all;
    for (const QString &typed :
         {u"afterwards"_s, u"the evening"_s, u"something"_s, u"remembered"_s, u"with:Sam quiet"_s,
          u"tag:withdrawal call"_s, u"\"on the phone"_s, u"thursday -rain"_s, u"zzyzx"_s})
        for (qsizetype length = 1; length <= typed.size(); ++length)
            all.append(typed.first(length));
    return all;
}

double percentile(std::vector<double> values, double share)
{
    const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + at, values.end());
    return values[static_cast<std::size_t>(at)];
}

template <typename Search>
void typeAndSearch(benchmark::State &state, const Search &search)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> ms;
    const QStringList typed = keystrokes();
    for (auto _ : state) {
        for (const QString &text : typed) {
            const auto begin = Clock::now();
            search(text);
            ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        }
    }
    state.counters["p50_ms"] = percentile(ms, .50);
    state.counters["p95_ms"] = percentile(ms, .95);
    state.counters["max_ms"] = *std::max_element(ms.begin(), ms.end());
}

void searchAsTyped(benchmark::State &state)
{
    const auto journal = open(journalOf(static_cast<int>(state.range(0))));
    typeAndSearch(
        state, [&](const QString &text) { benchmark::DoNotOptimize(journal->search(parseQuery(text), 50)); });
}

/// What a diary without an index does: LIKE over every text, fifty rows.
void scanEveryText(benchmark::State &state)
{
    const sqlite::Database db{journalOf(static_cast<int>(state.range(0))), sqlite::OpenMode::ReadOnly,
                              passphrase()};
    typeAndSearch(state, [&](const QString &text) {
        sqlite::Statement rows{
            db, "SELECT entry, body FROM entry_text WHERE body LIKE ? ORDER BY entry DESC LIMIT 50"};
        rows.bind(u'%' + text + u'%');
        while (rows.next())
            benchmark::DoNotOptimize(rows.text(1));
    });
}

BENCHMARK(scanEveryText)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(searchAsTyped)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->MinTime(2);

} // namespace
} // namespace mooring::bench
