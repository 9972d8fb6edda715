// SPDX-License-Identifier: GPL-3.0-or-later
// A durable save, beside the bare engine's commit of the same rows with the same settings.
#include "core/journal/backup.h"
#include "core/journal/sqlite.h"
#include "tests/bench/journals.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;

namespace mooring::bench {
namespace {

QString copyOf(int entries, const QString &name)
{
    const QString path = journalOf(entries) + name;
    QFile::remove(path);
    open(journalOf(entries)); // folds the log into the file
    QFile::copy(journalOf(entries), path);
    return path;
}

void saveAnEntry(benchmark::State &state)
{
    const auto journal = open(copyOf(static_cast<int>(state.range(0)), u".save"_s));
    const Entry entry = evening(*journal);
    for (auto _ : state) {
        if (!journal->save(entry))
            state.SkipWithError("not saved");
    }
}

void changeAnEntry(benchmark::State &state)
{
    const auto journal = open(copyOf(static_cast<int>(state.range(0)), u".change"_s));
    Entry entry = evening(*journal);
    entry.id = *journal->save(entry);
    int round = 0;
    for (auto _ : state) {
        entry.title = QString::number(++round);
        if (!journal->save(entry))
            state.SkipWithError("not saved");
    }
}

void keepADraft(benchmark::State &state)
{
    const auto journal = open(copyOf(static_cast<int>(state.range(0)), u".draft"_s));
    Entry entry = evening(*journal);
    int round = 0;
    for (auto _ : state) {
        entry.title = QString::number(++round);
        if (!journal->keepDraft(entry))
            state.SkipWithError("not kept");
    }
}

/// Copied, opened, every page and every thing in it checked, and only then given its name.
void backUp(benchmark::State &state)
{
    const QString path = copyOf(static_cast<int>(state.range(0)), u".backedup"_s);
    const JournalKey key = open(path)->key();
    const QTemporaryDir folder;
    for (auto _ : state) {
        const auto made = makeBackup(path, key, {.folder = folder.path()}, {});
        if (!made)
            state.SkipWithError("no backup");
        state.PauseTiming();
        QFile::remove(made->path);
        state.ResumeTiming();
    }
}

/// What the engine alone takes: its copy, and its own check of that.
void copyAndCheck(benchmark::State &state)
{
    using sqlite::Database;
    const QString path = copyOf(static_cast<int>(state.range(0)), u".copied"_s);
    const JournalKey key = open(path)->key();
    Database source{path, sqlite::OpenMode::ReadOnly, key};
    for (auto _ : state) {
        const QString to = path + u".to"_s;
        Database target{to, sqlite::OpenMode::Create, key};
        source.copyTo(target, {});
        benchmark::DoNotOptimize(target.text("PRAGMA integrity_check"));
        state.PauseTiming();
        QFile::remove(to);
        state.ResumeTiming();
    }
}

/// The same rows by prepared statements and nothing else: no checks, no memory, no signals.
void commitTheSameRows(benchmark::State &state)
{
    using sqlite::Statement;
    const QString path = copyOf(static_cast<int>(state.range(0)), u".bare"_s);
    sqlite::Database db{path, sqlite::OpenMode::ReadWrite, passphrase()};
    db.execute("PRAGMA foreign_keys = ON");
    db.execute("PRAGMA synchronous = FULL");
    db.execute("PRAGMA journal_mode = WAL");
    const Entry entry = [&path] {
        const auto journal = Journal::open(path, passphrase(), Journal::Access::ReadOnly);
        return evening(**journal);
    }();
    Statement row{
        db,
        "INSERT INTO entry (uuid, day, written_at, utc_offset, saved_at, checkin) VALUES (?, ?, ?, ?, ?, ?)"};
    Statement text{db, "INSERT INTO entry_text (entry, body) VALUES (?, ?)"};
    Statement answer{db, "INSERT INTO answer VALUES (?, ?, ?)"};
    Statement pattern{db, "INSERT INTO entry_pattern VALUES (?, ?, 'chosen')"};
    Statement step{db, "INSERT INTO entry_step VALUES (?, ?)"};
    const QString day = entry.day.toString(Qt::ISODate);
    for (auto _ : state) {
        sqlite::Transaction transaction{db};
        row.bind(QUuid::createUuid().toString(QUuid::WithoutBraces), day, entry.writtenAt.toMSecsSinceEpoch(),
                 3600, entry.writtenAt.toMSecsSinceEpoch(), u"daily-1"_s)
            .run();
        const qint64 id = db.lastInsertId();
        text.bind(id, entry.body).run();
        for (auto given = entry.checkIn.answers.cbegin(); given != entry.checkIn.answers.cend(); ++given)
            answer.bind(id, given.key(), given.value()).run();
        for (const int number : {1, 2, 3})
            pattern.bind(id, number).run();
        step.bind(id, 4).run();
        transaction.commit();
    }
}

BENCHMARK(commitTheSameRows)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond)->MinTime(2);
BENCHMARK(saveAnEntry)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMicrosecond)->MinTime(2);
BENCHMARK(changeAnEntry)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(keepADraft)->Arg(10'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(copyAndCheck)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(backUp)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace mooring::bench
