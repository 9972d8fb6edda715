// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/csv.h"
#include "core/exchange/outfile.h"
#include "core/exchange/outgoing.h"
#include "core/exchange/tables.h"
#include "core/exchange/tr.h"
#include "core/exchange/vault.h"
#include "core/journal/journal.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

Status write(const Outgoing &what, const ExportRequest &request)
{
    const auto json = [&](const TakeBytes &take) { return writeContents(what, take); };
    const auto table = [&](const TakeBytes &take) {
        return request.table == ExportTable::Entries ? writeEntriesCsv(what, take)
                                                     : writeCheckInsCsv(what, take);
    };
    switch (request.format) {
    case ExportFormat::Markdown:
        return writeWholeFolder(request.path, [&](const TakeFile &take) { return writeVault(what, take); });
    case ExportFormat::Json:
        return writeWhole(request.path, json);
    case ExportFormat::Csv:
        return writeWhole(request.path, table);
    case ExportFormat::Sqlite:
        return writeWholeAs(request.path, [&](const QString &path) { return writeTables(what, path); });
    }
    Q_UNREACHABLE();
}

/// The same, telling how far it is and stopping where it is told to.
Outgoing watched(Outgoing what, qint64 count, const Progress &progress)
{
    what.eachEntry = [each = std::move(what.eachEntry), count, progress](const TakeEntry &take) {
        qint64 done = 0;
        return each([&](const PortableEntry &entry) -> Status {
            if (!progress(std::min(1.0, static_cast<double>(done++) / static_cast<double>(count))))
                return failure(Error::Kind::Cancelled,
                               Tr::tr("Stopped. Nothing was written, and the journal is unchanged."));
            return take(entry);
        });
    };
    return what;
}

/// What the query does not say clearly would be left out in silence: an export is not the place for that.
Status checkQuery(const Journal &journal, const SearchQuery &query)
{
    std::vector<QueryProblem> problems = query.problems;
    for (const QueryProblem &problem : journal.unknownNames(query))
        problems.push_back(problem);
    if (problems.empty())
        return {};
    return failure(Error::Kind::Invalid, Tr::tr("Nothing was written: %1").arg(problems.front().message));
}

} // namespace

QStringList exportFormats() { return {u"markdown"_s, u"json"_s, u"csv"_s, u"sqlite"_s}; }

std::optional<ExportFormat> exportFormatFrom(const QString &name)
{
    const qsizetype index = exportFormats().indexOf(name);
    return index < 0 ? std::nullopt : std::optional{static_cast<ExportFormat>(index)};
}

Status exportJournal(const Journal &journal, const ExportRequest &request, const Progress &progress)
{
    if (request.query)
        if (Status clear = checkQuery(journal, *request.query); !clear)
            return clear;
    auto what = outgoing(journal, request.query);
    if (!what)
        return tl::unexpected<Error>{what.error()};
    const auto count = std::max<qint64>(1, static_cast<qint64>(journal.rows().size()));
    return write(progress ? watched(*std::move(what), count, progress) : *std::move(what), request);
}

Status writeExport(const JournalContents &contents, const CheckIn &checkIn, ExportFormat format,
                   const QString &path)
{
    return write(outgoing(contents, checkIn), {.format = format, .path = path});
}

} // namespace mooring::exchange
