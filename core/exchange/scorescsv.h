// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

class QIODevice;

namespace mooring::exchange {

/// What a column of a table can be: "date", "time", "title", "text", "anxiety", "avoidance", "with", "tags",
/// "mood" and "starred".
const QStringList &tableFields();

/// Whether the first line names a date and something to keep, by itself or by Choices::columns.
bool isTable(const QByteArray &content, const Known &known);

/// Reads a table: CSV, divided by commas, semicolons or tabs, with a header. A column is the field it is
/// named after, or the one Choices::columns says it is. There must be a date and a score (a mean, 1..7), a
/// title or a text; each row becomes an entry, and a score is kept as keepScores says. Rows with nothing in
/// them are days without a check-in and skipped. Invalid for another header, Mooring's own table among them.
Result<Reading> readScoresCsv(const QByteArray &content, const Known &known);
/// The same, of which no more than some rows are held: entries are taken as they are read.
Result<Reading> readScoresCsv(QIODevice &content, const Known &known, const TakeContents &take);

} // namespace mooring::exchange
