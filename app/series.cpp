// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/series.h"

#include "app/console.h"
#include "core/exchange/csv.h"
#include "core/exchange/text.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

using exchange::CsvRow;

constexpr double largestDay = 1e8;
constexpr double largestValue = 1e100;

struct Columns {
    qsizetype day = 0, value = 1;
    std::size_t firstRow = 0; ///< below the header
};

tl::unexpected<Error> wrong(int line, const QString &reason)
{
    return failure(Error::Kind::Invalid, Tr::tr("Line %1: %2").arg(line).arg(reason));
}

std::optional<double> number(const QString &text, double largest)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) && std::abs(value) <= largest ? std::optional{value} : std::nullopt;
}

qsizetype columnNamed(const QStringList &header, QLatin1StringView name)
{
    for (qsizetype i = 0; i < header.size(); ++i)
        if (header.at(i).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return i;
    return -1;
}

Result<Columns> columnsOf(const CsvRow &first)
{
    const Columns named{columnNamed(first.cells, "day"_L1), columnNamed(first.cells, "y"_L1), 1};
    if (named.day >= 0 && named.value >= 0)
        return named;
    const bool numbers = first.cells.size() == 2 && number(first.cells.constFirst().trimmed(), largestDay);
    if (named.day < 0 && named.value < 0 && numbers)
        return Columns{};
    return wrong(first.line,
                 Tr::tr("there must be a header with the columns “day” and “y”, or two columns of numbers"));
}

Result<SeriesRow> rowFrom(const CsvRow &row, const Columns &columns)
{
    if (row.cells.size() <= std::max(columns.day, columns.value))
        return wrong(row.line, Tr::tr("there are too few columns"));
    SeriesRow result;
    result.text = row.cells.at(columns.day).trimmed();
    const auto day = number(result.text, largestDay);
    if (!day)
        return wrong(row.line, Tr::tr("the day “%1” is not a number").arg(result.text));
    result.day = *day;
    const QString value = row.cells.at(columns.value).trimmed();
    if (value.isEmpty())
        return result;
    result.value = number(value, largestValue);
    if (!result.value)
        return wrong(row.line,
                     Tr::tr("the value “%1” is not a number; leave it blank where it is missing").arg(value));
    return result;
}

} // namespace

Result<std::vector<SeriesRow>> readSeries(const QByteArray &csv)
{
    const auto text = exchange::decoded(csv);
    if (!text)
        return tl::unexpected{text.error()};
    const auto rows = exchange::readCsv(*text);
    if (!rows)
        return tl::unexpected{rows.error()};
    if (rows->empty())
        return failure(Error::Kind::Invalid,
                       Tr::tr("There is nothing on stdin; it must be CSV with the columns day and y."));
    const auto columns = columnsOf(rows->front());
    if (!columns)
        return tl::unexpected{columns.error()};
    std::vector<SeriesRow> series;
    for (std::size_t i = columns->firstRow; i < rows->size(); ++i) {
        auto row = rowFrom((*rows)[i], *columns);
        if (!row)
            return tl::unexpected{row.error()};
        series.push_back(*std::move(row));
    }
    return series;
}

std::optional<trends::Variances> variancesFrom(const QString &text)
{
    const QStringList parts = text.split(u',');
    if (parts.size() != 2)
        return {};
    bool ok = false;
    bool alsoOk = false;
    const trends::Variances variances{parts.at(0).toDouble(&ok), parts.at(1).toDouble(&alsoOk)};
    const bool finite = std::isfinite(variances.observation) && std::isfinite(variances.drift);
    if (!ok || !alsoOk || !finite || variances.observation <= 0 || variances.drift < 0)
        return {};
    return variances;
}

} // namespace mooring::app
