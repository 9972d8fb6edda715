// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QJsonObject>

namespace mooring::exchange {

/// Whether an object has the shape of `jrnl --format json`: entries with a date and a title or body.
bool isJrnl(const QJsonObject &root);

/// Reads such an export. Dates and times are the computer's local ones, as jrnl has no others. An @tag that
/// is the name of exactly one known person says whom the entry is about; one that is a pattern's id tags it.
/// All of them stay in the text, and in Entry::extra.
Result<Reading> readJrnl(const QJsonObject &root, const Known &known);

} // namespace mooring::exchange
