// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace mooring::exchange {

/// The day in the end of a name, as a pattern of moment.js says ("YYYY/MMMM/YYYY-MMM-DD", "[note] DD.MM.YY");
/// nothing when it does not fit or is no day. Names of months are read in any language civilDay knows.
std::optional<QDate> dayFromPattern(const QString &pattern, const QString &name);

/// The day a note is named after: by the pattern where one is given, else 2025-03-01, 20250301,
/// "2025-Mar-01", "1 March 2025", "01.03.2025" and the like, or folders, 2025/03/01. NotFound for a name that
/// has none, Invalid for one that can be two days.
Result<QDate> dayOfNote(const QString &name, const Choices &choices);

} // namespace mooring::exchange
