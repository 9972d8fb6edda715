// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/level.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace mooring::ui {

/// For a spreadsheet: the shortest that reads back as the same number, with a point; ISO 8601.
QString plain(double value);
QString plain(QDate day);
/// Mean and the ends of the 95 % range; three empty cells for nothing.
QStringList plain(const std::optional<trends::Level> &level);
/// The names of those cells: "anxiety_level", "anxiety_lo95", "anxiety_hi95".
QStringList levelNames(const QString &of);

} // namespace mooring::ui
