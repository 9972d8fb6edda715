// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/exchange/outgoing.h"
#include "core/journal/records.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <vector>

namespace mooring::exchange {

class TextBlocks;

/// One row of RFC 4180: quoted where needed, ended with CR LF.
QByteArray csvRow(const QStringList &cells);

/// A row as it was read, and where it begins.
struct CsvRow {
    int line = 0; ///< in the file, from 1
    QStringList cells;
};

/// The names in a header, in lower case.
QStringList columnNames(const CsvRow &header);

/// Reads RFC 4180, and also lone line feeds; blank lines are skipped. Invalid, naming the line, when a quote
/// is never closed or something follows it.
Result<std::vector<CsvRow>> readCsv(const QString &text);

/// The same one by one, but only the line on which a bad row begins is lost, and reading goes on with the
/// next. A row of more than 1,000 cells is bad too.
void readCsvRows(const QString &text, QChar divider, const std::function<void(const Result<CsvRow> &)> &take);

/// The same of a long text, of which `begin` is read already; false from take ends it. A quote that is not
/// closed within 32 million characters never is. Errors are those of TextBlocks.
Status readCsvRows(const QString &begin, TextBlocks &rest, QChar divider,
                   const std::function<bool(const Result<CsvRow> &)> &take);

// Tables for a spreadsheet or a statistics program, of what is not in the trash. Nothing is changed to keep a
// spreadsheet from taking a text for a formula: the words are the person's own. Errors: those of reading and
// of take.

/// One row for each entry; lists are divided by ";".
Status writeEntriesCsv(const Outgoing &what, const TakeBytes &take);
QByteArray writeCsv(const JournalContents &contents, const CheckIn &checkIn);

/// One row for each answer of a check-in: answer is 1..7 as given, counts_as 1..7 with reversed statements
/// turned round, dimension what it counts towards; both empty for statements this version does not know.
Status writeCheckInsCsv(const Outgoing &what, const TakeBytes &take);

} // namespace mooring::exchange
