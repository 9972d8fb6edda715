// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/outgoing.h"
#include "core/result.h"
#include "core/trends/level.h"
#include "core/trends/trend.h"

#include <QByteArray>
#include <QDate>

#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::app {

/// Enough digits to read the same number back.
QByteArray exact(double value);

/// "level,sd,lo95,hi95"; blanks where there is no level.
QByteArray levelCells(const std::optional<trends::Level> &level);

/// Rows "day,y,level,sd,lo95,hi95", each after `before`, for every day from the first check-in to the last;
/// days between two segments are left out. The trend must have a day.
QByteArray trendRows(const trends::Trend &trend, const QByteArray &before = {});

/// A table of both dimensions of everyone, and in general, with what trendRows gives: with,dimension,day,….
Status writeTrends(const Journal &journal, QDate today, const exchange::TakeBytes &take);

} // namespace mooring::app
