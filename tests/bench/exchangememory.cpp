// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory an export or import of 100,000 entries takes above an open journal: one line each, in MiB.
// Each runs in a process of its own, because a peak can't be taken back.
#include "core/exchange/csv.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/exchange/reading.h"
#include "tests/bench/journals.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace mooring;

namespace {

constexpr int entries = 100'000;

/// A line of /proc/self/status in MiB.
double memory(const QByteArray &name)
{
    QFile status{u"/proc/self/status"_s};
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const QByteArray value = all.mid(all.indexOf(name) + name.size() + 1).trimmed();
    return value.split(' ').constFirst().toDouble() / 1024;
}

/// Memory at rest, from which the peak is counted anew: deriving the key has had one of its own.
double atRest()
{
    QFile peak{u"/proc/self/clear_refs"_s};
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5");
    return memory("VmRSS");
}

int exportOne(const QString &path, const QString &format)
{
    const auto journal = bench::open(path);
    const double idle = atRest();
    const QTemporaryDir folder;
    const auto kind = exchange::exportFormatFrom(format);
    if (!kind || !exchange::exportJournal(*journal, {.format = *kind, .path = folder.filePath(u"out"_s)}))
        return 1;
    QTextStream{stdout} << "export " << format << ": " << memory("VmHWM") - idle << " MiB above " << idle
                        << '\n';
    return 0;
}

/// The journal's days and texts as another program writes them.
Status writeForeign(const Journal &journal, const QString &path, const QString &format)
{
    const auto ids = journal.inOrder();
    QFile file{path};
    if (!ids || !file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::Storage, u"no source"_s);
    const bool isTable = format == "csv"_L1;
    if (isTable)
        file.write("date,title,text\r\n");
    return journal.eachEntry(*ids, [&](const PortableEntry &portable) -> Status {
        const Entry &entry = portable.entry;
        const QString words = u"A day.\n"_s + entry.body + u"\n\n"_s;
        file.write(isTable ? exchange::csvRow({entry.day.toString(Qt::ISODate), entry.title, entry.body})
                           : (entry.writtenAt.toString(u"[yyyy-MM-dd HH:mm] "_s) + words).toUtf8());
        return {};
    });
}

Status writeSource(const QString &from, const QString &path, const QString &format)
{
    const auto journal = bench::open(from);
    const auto own = exchange::exportFormatFrom(format);
    if (!own || *own == exchange::ExportFormat::Csv)
        return writeForeign(*journal, path, format);
    return exchange::exportJournal(*journal, {.format = *own, .path = path});
}

int importOne(const QString &source, const QString &format)
{
    const QTemporaryDir folder;
    const auto journal = Journal::create(folder.filePath(u"journal"_s), bench::passphrase());
    const auto known = exchange::knownTo(**journal, QDate{2026, 7, 1});
    const double idle = atRest();
    const auto outcome = (*journal)->merge(
        [&](const TakeContents &take) -> Status {
            return exchange::readImport(source, exchange::importFormatFrom(format), known, take)
                .map([](const auto &) {});
        },
        false);
    if (!outcome)
        return 1;
    QTextStream{stdout} << "import " << format << ", " << outcome->added
                        << " entries: " << memory("VmHWM") - idle << " MiB above " << idle << '\n';
    return 0;
}

/// Writes what is imported in a process of its own, too.
int importAll(const QString &program, const QString &path)
{
    int code = 0;
    for (const QString &format : {u"markdown"_s, u"json"_s, u"csv"_s, u"jrnl"_s}) {
        const QTemporaryDir folder;
        const QString source = folder.filePath(u"source"_s);
        if (!writeSource(path, source, format))
            return 1;
        code |= QProcess::execute(program, {source, format, u"import"_s});
    }
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4)
        return importOne(arguments.at(1), arguments.at(2));
    if (arguments.size() == 3)
        return exportOne(arguments.at(1), arguments.at(2));
    const QString path = bench::journalOf(entries);
    int code = 0;
    for (const QString &what : exchange::exportFormats())
        code |= QProcess::execute(arguments.constFirst(), {path, what});
    return code | importAll(arguments.constFirst(), path);
}
