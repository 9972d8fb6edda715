// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/trends/locallevel.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace mooring::app {

/// One row of a series: a day as it was written and as a number, and a value unless the cell was blank.
struct SeriesRow {
    QString text;
    double day = 0;
    std::optional<double> value;
};

/// Reads CSV with the columns "day" and "y" wherever they stand, or two columns without a header. Invalid,
/// naming the line, for anything that is not a number of a size doubles can carry.
Result<std::vector<SeriesRow>> readSeries(const QByteArray &csv);

/// "S2E,S2N": a day's variance, above 0, and that of the drift per day, not below. Nothing for anything else.
std::optional<trends::Variances> variancesFrom(const QString &text);

} // namespace mooring::app
