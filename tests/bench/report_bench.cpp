// SPDX-License-Identifier: GPL-3.0-or-later
// A report from the open journal to the bytes of its PDF, beside Qt printing the same words and nothing else.
#include "core/library/library.h"
#include "core/report/report.h"
#include "core/report/reportsource.h"
#include "tests/bench/journals.h"
#include "ui/report/reportlayout.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;

namespace mooring::bench {
namespace {

constexpr int daysOfAYear = 365;

QStringList stepTitles()
{
    QStringList titles;
    const library::Library library;
    for (const library::Step &step : library.steps())
        titles.append(step.title);
    return titles;
}

QDate lastDayOf(const Journal &journal) { return QDate::fromJulianDay(journal.rows().back().day); }

/// The last year with everybody in it.
ReportChoices aYearOf(const Journal &journal, bool inFull)
{
    ReportChoices choices;
    choices.last = lastDayOf(journal);
    choices.first = choices.last.addDays(1 - daysOfAYear);
    for (const Relationship &person : journal.relationships())
        choices.people.push_back(person.id);
    if (inFull)
        choices.entries = entriesFor(journal, choices);
    return choices;
}

ui::ReportPages laidOut(const Journal &journal, bool inFull)
{
    const auto source = reportSource(journal, aYearOf(journal, inFull), lastDayOf(journal));
    return ui::laidOut(reportOf(*source, QLocale{}), ui::Paper::A4, stepTitles());
}

void writeAYearsReport(benchmark::State &state)
{
    const auto journal = open(journalOf(static_cast<int>(state.range(0))));
    qsizetype bytes = 0;
    for (auto _ : state)
        bytes = ui::pdfOf(laidOut(*journal, state.range(1) != 0)).size();
    state.counters["pages"] = laidOut(*journal, state.range(1) != 0).count();
    state.counters["KiB"] = static_cast<double>(bytes) / 1024;
}

void printTheSameWords(benchmark::State &state)
{
    const auto journal = open(journalOf(static_cast<int>(state.range(0))));
    const ui::ReportPages pages = laidOut(*journal, state.range(1) != 0);
    QString words;
    for (int page = 0; page < pages.count(); ++page)
        words += pages.words(page) + u'\n';
    for (auto _ : state) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer{&buffer};
        QTextDocument document{words};
        document.print(&writer);
        benchmark::DoNotOptimize(buffer.size());
    }
}

// In a row of its own: the year's entries in full, some hundred pages.
BENCHMARK(writeAYearsReport)->Args({10'000, 0})->Args({10'000, 1})->Unit(benchmark::kMillisecond);
BENCHMARK(printTheSameWords)->Args({10'000, 0})->Args({10'000, 1})->Unit(benchmark::kMillisecond);

} // namespace
} // namespace mooring::bench
