// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/interruption.h"
#include "app/journalaccess.h"
#include "app/trendtable.h"
#include "core/exchange/exporter.h"
#include "core/exchange/outfile.h"
#include "core/journal/search.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

using exchange::ExportFormat;
using exchange::ExportRequest;
using exchange::ExportTable;

constexpr auto trendTable = "trend"_L1;

/// Which table is meant; a message for one that there is not, or not with the other options.
Result<ExportTable> tableFrom(const QCommandLineParser &options, ExportFormat format)
{
    const QString name = options.value(u"table"_s);
    if (options.isSet(u"table"_s) && format != ExportFormat::Csv)
        return failure(Error::Kind::Invalid, Tr::tr("--table goes with --format csv."));
    if (name == trendTable && options.isSet(u"query"_s))
        return failure(Error::Kind::Invalid,
                       Tr::tr("The trend is made of all check-ins; --query does not go with it."));
    if (name == "checkins"_L1)
        return ExportTable::CheckIns;
    if (name.isEmpty() || name == "entries"_L1 || name == trendTable)
        return ExportTable::Entries;
    return failure(Error::Kind::Invalid, Tr::tr("Tables are entries, checkins and trend."));
}

Status write(const Journal &journal, const ExportRequest &request, bool trend)
{
    if (trend)
        return exchange::writeWhole(request.path, [&journal](const exchange::TakeBytes &take) {
            return writeTrends(journal, QDate::currentDate(), take);
        });
    return exchange::exportJournal(journal, request, [](double) { return !isInterrupted(); });
}

} // namespace

int runExport(const QCommandLineParser &options)
{
    const auto format = exchange::exportFormatFrom(options.value(u"format"_s));
    if (!format)
        return misused(Tr::tr("Say --format and one of: %1.").arg(exchange::exportFormats().join(u", "_s)));
    const auto table = tableFrom(options, *format);
    if (!table)
        return misused(table.error().message);
    ExportRequest request{.format = *format, .path = options.positionalArguments().constFirst()};
    request.table = *table;
    if (options.isSet(u"query"_s))
        request.query = parseQuery(options.value(u"query"_s));
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    heedInterruption();
    const bool trend = options.value(u"table"_s) == trendTable;
    if (const Status written = write(**journal, request, trend); !written)
        return failed(written.error());
    printLine(request.path);
    say(Tr::tr("What was written is not protected: anyone who gets the files can read them."));
    return Done;
}

} // namespace mooring::app
