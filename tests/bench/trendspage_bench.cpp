// SPDX-License-Identifier: GPL-3.0-or-later
// The trends page over ten years with five relationships, about half of the days answered for each, and the
// same with 100,000 entries: opened up to the first paint with its curves, another range, another person, a
// frame of a zoom. QT_QPA_PLATFORM=offscreen paints what a screen would.
#include "tests/bench/journals.h"
#include "tests/bench/timedapplication.h"
#include "ui/shell/theme.h"
#include "ui/trends/overtimecard.h"
#include "ui/trends/timechart.h"
#include "ui/trends/trendscontrols.h"
#include "ui/trends/trendspage.h"
#include "ui/trends/zoom.h"
#include "ui/widgets/motion.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <array>
#include <benchmark/benchmark.h>
#include <cmath>
#include <functional>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::bench {
namespace {

constexpr std::array names{"Sam", "Priya", "Mum", "Jo", "Kit"};
constexpr QSize window{1092, 760}; // px, of the page in the usual window
const QDate today{2025, 11, 13};

/// The same every time.
JournalContents tenYears(const CheckIn &checkIn, int entriesADay)
{
    std::mt19937 random{3}; // NOLINT(cert-msc51-cpp): the same journal every time
    JournalContents contents;
    for (int ago = 3652; ago >= 0; --ago)
        for (const char *name : names)
            for (int entry = 0; entry < entriesADay; ++entry) {
                if (random() % 100 >= 49)
                    continue;
                PortableEntry portable;
                portable.entry.uuid = QUuid::createUuid();
                portable.entry.day = today.addDays(-ago);
                portable.entry.body = u"Words."_s;
                portable.entry.checkIn.version = checkIn.version;
                for (const CheckInItem &item : checkIn.items)
                    portable.entry.checkIn.answers.insert(item.id, 1 + static_cast<double>(random() % 7));
                if (random() % 3 == 0)
                    portable.entry.patterns = {{u"monitoring"_s}, {u"asked_directly"_s}};
                portable.with = QString::fromLatin1(name);
                contents.entries.push_back(std::move(portable));
            }
    return contents;
}

/// Of about 9,000 or 100,000 entries; made once.
Journal &journalWith(int entriesADay)
{
    static const QTemporaryDir folder;
    static std::array<std::unique_ptr<Journal>, 16> made;
    auto &journal = made.at(static_cast<std::size_t>(entriesADay));
    if (!journal) {
        journal = *Journal::create(folder.filePath(QString::number(entriesADay)), Passphrase{});
        if (!journal->merge(tenYears(journal->checkIn(), entriesADay), false))
            std::abort();
    }
    return *journal;
}

std::unique_ptr<ui::TrendsPage> opened(Journal &journal)
{
    auto page = std::make_unique<ui::TrendsPage>(journal, [] { return today; });
    page->resize(window);
    page->show();
    while (!page->showsCharts())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    page->grab();
    return page;
}

void trendsOpened(benchmark::State &state)
{
    Journal &journal = journalWith(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        auto page = opened(journal);
        state.PauseTiming();
        page.reset();
        state.ResumeTiming();
    }
    state.counters["entries"] = static_cast<double>(journal.rows().size());
}

/// From a choice to the last card. longest_ms is the median of the longest step on the window's thread,
/// painting included: what a person may feel.
void timeEach(benchmark::State &state, ui::TrendsPage &page, const std::function<void()> &choose)
{
    bool shown = false;
    QObject::connect(&page, &ui::TrendsPage::displayed, &page, [&shown] { shown = true; });
    std::vector<double> longest;
    for (auto _ : state) {
        shown = false;
        application().startTiming();
        QTimer::singleShot(0, &page, choose);
        while (!shown)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
        longest.push_back(application().takeLongest());
        application().stopTiming();
    }
    const auto middle = longest.begin() + static_cast<std::ptrdiff_t>(longest.size() / 2);
    std::ranges::nth_element(longest, middle);
    state.counters["longest_ms"] = *middle;
}

void anotherRange(benchmark::State &state)
{
    const auto page = opened(journalWith(static_cast<int>(state.range(0))));
    bool late = false;
    timeEach(state, *page, [&] {
        page->controls().chooseSpan(late ? ui::DayRange{today.addYears(-9), today.addYears(-1)}
                                         : ui::DayRange{today.addYears(-10), today});
        late = !late;
    });
}

void anotherPerson(benchmark::State &state)
{
    Journal &journal = journalWith(static_cast<int>(state.range(0)));
    const auto page = opened(journal);
    const auto &people = journal.relationships();
    auto next = static_cast<std::size_t>(std::ranges::find(people, page->controls().with(), &Relationship::id)
                                         - people.begin());
    timeEach(state, *page, [&] { page->showPerson(people.at(++next % people.size()).id); });
}

/// The chart alone follows a wheel; painting included.
void zoomFrame(benchmark::State &state)
{
    const auto page = opened(journalWith(static_cast<int>(state.range(0))));
    ui::TimeChart &chart = page->overTime().chart();
    int step = 0;
    for (auto _ : state) {
        chart.zoomTo({today.addDays(-3650 + 8 * (++step % 200)), today});
        chart.grab();
    }
}

BENCHMARK(trendsOpened)->Arg(1)->Arg(11)->Unit(benchmark::kMillisecond);
BENCHMARK(anotherRange)->Arg(1)->Arg(11)->Unit(benchmark::kMillisecond);
BENCHMARK(anotherPerson)->Arg(1)->Arg(11)->Unit(benchmark::kMillisecond);
BENCHMARK(zoomFrame)->Arg(1)->Arg(11)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace mooring::bench
