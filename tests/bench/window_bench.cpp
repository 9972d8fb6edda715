// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for inside the window: a page that is switched to, and a letter that is typed. Every
// event is timed at the one place all of them pass, so that nothing on the UI thread is left out.
#include "core/library/library.h"
#include "tests/bench/journals.h"
#include "tests/bench/timedapplication.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/theme.h"
#include "ui/shell/workspace.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/motion.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QThread>

#include <algorithm>
#include <benchmark/benchmark.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::bench {
namespace {

struct Window {
    explicit Window(int entries)
        : journal{open(journalOf(entries))}
        , workspace{*journal, library, &QDateTime::currentDateTime}
    {
        workspace.resize(1180, 760);
        workspace.setVisible(true);
        QApplication::processEvents();
    }

    library::Library library;
    std::unique_ptr<Journal> journal;
    ui::Workspace workspace;
};

/// From the wish to the drawn page, when the page has been seen before.
void switchToAPage(benchmark::State &state)
{
    Window window{static_cast<int>(state.range(0))};
    const auto page = static_cast<ui::Rail::Page>(state.range(1));
    const auto other = page == ui::Rail::Today ? ui::Rail::Journal : ui::Rail::Today;
    window.workspace.show(page);
    QApplication::processEvents();
    for (auto _ : state) {
        state.PauseTiming();
        window.workspace.show(other);
        QApplication::processEvents();
        state.ResumeTiming();
        window.workspace.show(page);
        QApplication::processEvents();
    }
}

/// The same for the first time, when the page is made as well.
void switchToANewPage(benchmark::State &state)
{
    const auto page = static_cast<ui::Rail::Page>(state.range(1));
    for (auto _ : state) {
        state.PauseTiming();
        auto window = std::make_unique<Window>(static_cast<int>(state.range(0)));
        state.ResumeTiming();
        window->workspace.show(page);
        QApplication::processEvents();
        state.PauseTiming();
        window.reset();
        state.ResumeTiming();
    }
}

void draw(ui::MainWindow &window)
{
    window.resize(1180, 760);
    static_cast<QWidget &>(window).show();
    QApplication::processEvents();
}

/// From the wish to lock, with a half-written entry, to the unlock page on the screen.
void lock(benchmark::State &state)
{
    const QString path = journalOf(static_cast<int>(state.range(0)));
    const auto page = static_cast<ui::Rail::Page>(state.range(1));
    for (auto _ : state) {
        state.PauseTiming();
        auto window = std::make_unique<ui::MainWindow>();
        window->show(open(path));
        draw(*window);
        window->workspace()->findChild<ui::WritingEditor *>()->insertPlainText(u"half a sentence"_s);
        window->workspace()->show(page);
        QApplication::processEvents();
        state.ResumeTiming();
        window->lock();
        QApplication::processEvents();
        state.PauseTiming();
        window.reset();
        state.ResumeTiming();
    }
}

/// From the key, once it is derived, to the pages on the screen.
void unlock(benchmark::State &state)
{
    const QString path = journalOf(static_cast<int>(state.range(0)));
    const auto key = JournalKey::forFile(path, passphrase());
    for (auto _ : state) {
        state.PauseTiming();
        auto window = std::make_unique<ui::MainWindow>();
        window->start(path);
        draw(*window);
        state.ResumeTiming();
        window->show(*Journal::openWith(path, *key));
        QApplication::processEvents();
        state.PauseTiming();
        window.reset();
        state.ResumeTiming();
    }
}

QString evenings()
{
    const QString sentence = QStringLiteral("We spoke for a while and I said what I had **hoped** for. ");
    return sentence.repeated(10);
}

/// Types a text a letter at a time, twenty-five letters a second, and says how long the longest event took.
void typeInto(QTextEdit &editor, benchmark::State &state)
{
    const QString text = evenings();
    std::vector<double> steps;
    editor.setFocus();
    application().startTiming();
    for (auto _ : state)
        for (const QChar letter : text) {
            QKeyEvent press{QEvent::KeyPress, 0, Qt::NoModifier, letter};
            QApplication::sendEvent(&editor, &press);
            QApplication::processEvents();
            QThread::msleep(40);
            QApplication::processEvents();
            steps.push_back(application().takeLongest());
        }
    application().stopTiming();
    std::sort(steps.begin(), steps.end());
    state.counters["median_ms"] = steps[steps.size() / 2];
    state.counters["p99_ms"] = steps[steps.size() * 99 / 100];
    state.counters["longest_ms"] = steps.back();
}

void typeAnEntry(benchmark::State &state)
{
    Window window{static_cast<int>(state.range(0))};
    window.workspace.show(ui::Rail::Today);
    QApplication::processEvents();
    typeInto(*window.workspace.findChild<ui::WritingEditor *>(), state);
}

void typeIntoABareEditor(benchmark::State &state)
{
    QTextEdit editor;
    editor.resize(760, 300);
    editor.show();
    QApplication::processEvents();
    typeInto(editor, state);
}

void everyPage(benchmark::internal::Benchmark *bench)
{
    for (const int entries : {10'000, 100'000})
        for (int page = 0; page < ui::Rail::pages; ++page)
            bench->Args({entries, page});
}

BENCHMARK(switchToAPage)->Apply(everyPage)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK(switchToANewPage)->Apply(everyPage)->Unit(benchmark::kMillisecond)->Iterations(3);
BENCHMARK(lock)->Apply(everyPage)->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK(unlock)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK(typeAnEntry)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK(typeIntoABareEditor)->Unit(benchmark::kSecond)->Iterations(1);

} // namespace
} // namespace mooring::bench

int main(int argc, char **argv)
{
    using namespace mooring;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::TimedApplication application{argc, argv};
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QSettings{}.setValue("trends/range"_L1, 4);
    QLocale::setDefault(QLocale{u"en_GB"_s});
    ui::applyTheme(application, ui::Appearance::Light);
    ui::setMotionReduced(true);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
