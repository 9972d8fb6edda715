// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory an export or import of 100,000 entries takes above an open journal: one line each, in MiB.
// Each runs in a process of its own, because a peak can't be taken back.
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
constexpr int importable = 80'000; ///< days: as many notes as an import takes

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

int importOne(const QString &path)
{
    const QTemporaryDir folder;
    const QString vault = folder.filePath(u"vault"_s);
    if (!exchange::exportJournal(*bench::open(path), {.path = vault}))
        return 1;
    const auto journal = Journal::create(folder.filePath(u"journal"_s), bench::passphrase());
    const double idle = atRest();
    const auto reading = exchange::readImport(vault, exchange::ImportFormat::Markdown,
                                              exchange::knownTo(**journal, QDate{2026, 7, 1}));
    if (!reading || !(*journal)->merge(reading->contents, false))
        return 1;
    QTextStream{stdout} << "import markdown: " << memory("VmHWM") - idle << " MiB above " << idle << '\n';
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application{argc, argv};
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3)
        return arguments.at(2) == "import"_L1 ? importOne(arguments.at(1))
                                              : exportOne(arguments.at(1), arguments.at(2));
    const QString path = bench::journalOf(entries);
    int code = 0;
    for (const QString &what : exchange::exportFormats())
        code |= QProcess::execute(arguments.constFirst(), {path, what});
    return code | QProcess::execute(arguments.constFirst(), {bench::journalOf(importable), u"import"_s});
}
