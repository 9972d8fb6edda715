// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing 10,000 entries of about 640 characters in and taking them out, beside the bare engine's bulk
// insert of the same rows with the same index and settings.
#include "core/exchange/csv.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/reading.h"
#include "core/journal/sqlite.h"
#include "tests/bench/journals.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <benchmark/benchmark.h>

using namespace Qt::StringLiterals;

namespace mooring::bench {
namespace {

constexpr int entries = 10'000;

enum Format { Markdown, Json, Csv, Jrnl };

void write(const QString &path, const QByteArray &content)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the benchmark's source can't be written");
}

/// Days and texts of the journal's entries as other programs write them.
template <typename Line>
QByteArray lines(const Line &line)
{
    const auto journal = open(journalOf(entries));
    QByteArray all;
    const auto done = journal->eachEntry(*journal->inOrder(), [&](const PortableEntry &portable) -> Status {
        all += line(portable.entry);
        return {};
    });
    return done ? all : QByteArray{};
}

QByteArray asTable()
{
    return exchange::csvRow({u"date"_s, u"title"_s, u"text"_s, u"anxiety"_s, u"avoidance"_s})
         + lines([](const Entry &entry) {
               return exchange::csvRow(
                   {entry.day.toString(Qt::ISODate), entry.title, entry.body, u"3"_s, u"2.5"_s});
           });
}

QByteArray asJrnl()
{
    return lines([](const Entry &entry) {
        return (entry.writtenAt.toString(u"[yyyy-MM-dd HH:mm] "_s) + u"A day.\n"_s + entry.body + u"\n\n"_s)
            .toUtf8();
    });
}

/// What is imported in a format, made once per run.
QString sourceOf(Format format)
{
    static QHash<int, QString> made;
    if (const auto known = made.constFind(format); known != made.cend())
        return *known;
    const QString path = journalOf(entries) + u".source%1"_s.arg(format);
    if (format == Csv)
        write(path, asTable());
    else if (format == Jrnl)
        write(path, asJrnl());
    else if (!exchange::exportJournal(
                 *open(journalOf(entries)),
                 {.format = format == Json ? exchange::ExportFormat::Json : exchange::ExportFormat::Markdown,
                  .path = path}))
        qFatal("the benchmark's source can't be exported");
    made.insert(format, path);
    return path;
}

qint64 bytesOf(const QString &path)
{
    if (QFileInfo{path}.isFile())
        return QFileInfo{path}.size();
    qint64 bytes = 0;
    for (QDirIterator files{path, QDir::Files, QDirIterator::Subdirectories}; files.hasNext();)
        bytes += QFileInfo{files.next()}.size();
    return bytes;
}

std::unique_ptr<Journal> freshJournal()
{
    const QString path = journalOf(entries) + u".fresh"_s;
    for (const QString &suffix : {QString{}, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    return Journal::create(path, passphrase()).value();
}

exchange::Known knownTo(const Journal &journal) { return exchange::knownTo(journal, QDate{2026, 7, 1}); }

void parse(benchmark::State &state)
{
    const QString path = sourceOf(static_cast<Format>(state.range(0)));
    const auto journal = freshJournal();
    for (auto _ : state) {
        std::size_t count = 0;
        const auto reading = exchange::readImport(path, {}, knownTo(*journal),
                                                  [&count](const JournalContents &part) -> Status {
                                                      count += part.entries.size();
                                                      return {};
                                                  });
        if (!reading || count < entries / 2)
            state.SkipWithError("not read");
    }
    state.SetBytesProcessed(state.iterations() * bytesOf(path));
}

void importAll(benchmark::State &state)
{
    const QString path = sourceOf(static_cast<Format>(state.range(0)));
    for (auto _ : state) {
        state.PauseTiming();
        auto journal = freshJournal();
        state.ResumeTiming();
        const auto known = knownTo(*journal);
        const auto outcome = journal->merge(
            [&](const TakeContents &take) -> Status {
                return exchange::readImport(path, {}, known, take).map([](const auto &) {});
            },
            false);
        if (!outcome || outcome->added < entries / 2)
            state.SkipWithError("not imported");
        state.PauseTiming();
        journal.reset();
        state.ResumeTiming();
    }
}

/// The rows of the journal by prepared statements in one transaction, and nothing else.
void insertTheSameRows(benchmark::State &state)
{
    using sqlite::Statement;
    std::vector<Entry> rows;
    const auto journal = open(journalOf(entries));
    const auto read = journal->eachEntry(*journal->inOrder(), [&](const PortableEntry &portable) -> Status {
        rows.push_back(portable.entry);
        return {};
    });
    for (auto _ : state) {
        state.PauseTiming();
        const QString path = freshJournal()->path();
        sqlite::Database db{path, sqlite::OpenMode::ReadWrite, passphrase()};
        db.execute("PRAGMA foreign_keys = ON");
        db.execute("PRAGMA synchronous = FULL");
        state.ResumeTiming();
        sqlite::Transaction transaction{db};
        Statement row{db, "INSERT INTO entry (uuid, day, written_at, utc_offset, saved_at, checkin) "
                          "VALUES (?, ?, ?, ?, ?, ?)"};
        Statement text{db, "INSERT INTO entry_text (entry, title, body, what_happened, automatic, instead) "
                           "VALUES (?, ?, ?, ?, ?, ?)"};
        Statement answer{db, "INSERT INTO answer VALUES (?, ?, ?)"};
        Statement pattern{db, "INSERT INTO entry_pattern VALUES (?, ?, 'chosen')"};
        for (const Entry &entry : rows) {
            const qint64 written = entry.writtenAt.toMSecsSinceEpoch();
            row.bind(entry.uuid.toString(QUuid::WithoutBraces), entry.day.toString(Qt::ISODate), written,
                     3600, written, entry.checkIn.version)
                .run();
            const qint64 id = db.lastInsertId();
            text.bind(id, entry.title, entry.body, entry.whatHappened, entry.automatic, entry.instead).run();
            const Answers &given = entry.checkIn.answers;
            for (auto one = given.cbegin(); one != given.cend(); ++one)
                answer.bind(id, one.key(), one.value()).run();
            for (int number = 1; number <= entry.patterns.size(); ++number)
                pattern.bind(id, number).run();
        }
        transaction.commit();
    }
    if (!read)
        state.SkipWithError("not read");
}

void exportAll(benchmark::State &state)
{
    const auto journal = open(journalOf(entries));
    const QString path = journalOf(entries) + u".out"_s;
    for (auto _ : state) {
        state.PauseTiming();
        QFile::remove(path);
        QDir{path}.removeRecursively();
        state.ResumeTiming();
        if (!exchange::exportJournal(
                *journal, {.format = static_cast<exchange::ExportFormat>(state.range(0)), .path = path}))
            state.SkipWithError("not exported");
    }
    QFile::remove(path);
    QDir{path}.removeRecursively();
}

BENCHMARK(insertTheSameRows)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(importAll)
    ->ArgName("markdown,json,csv,jrnl")
    ->DenseRange(Markdown, Jrnl)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK(parse)
    ->ArgName("markdown,json,csv,jrnl")
    ->DenseRange(Markdown, Jrnl)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(exportAll)
    ->ArgName("markdown,json,csv,sqlite")
    ->DenseRange(0, 3)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace mooring::bench
