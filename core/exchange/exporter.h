// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/progress.h"
#include "core/journal/records.h"
#include "core/journal/search.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::exchange {

enum class ExportFormat { Markdown, Json, Csv, Sqlite };

/// "markdown", "json", "csv", "sqlite", in this order, and back.
QStringList exportFormats();
std::optional<ExportFormat> exportFormatFrom(const QString &name);

/// Which table of ExportFormat::Csv.
enum class ExportTable { Entries, CheckIns };

struct ExportRequest {
    ExportFormat format = ExportFormat::Markdown;
    QString path;
    std::optional<SearchQuery> query{}; ///< exactly what it finds; without one everything
    ExportTable table = ExportTable::Entries;
};

/// Writes to a new file, or for Markdown into a new or empty folder, readable by nobody else (0600, 0700),
/// entry by entry: memory does not grow with the journal. What is written is plain text: the caller says so
/// to the person. It appears whole or not at all, also when `progress` stops it (Cancelled). Refuses
/// (Invalid) to write over anything, and a query of which something is not understood; other errors:
/// ReadOnly, DiskFull, Storage, and those of reading.
Status exportJournal(const Journal &journal, const ExportRequest &request, const Progress &progress = {});

/// The same of contents that are at hand.
Status writeExport(const JournalContents &contents, const CheckIn &checkIn, ExportFormat format,
                   const QString &path);

} // namespace mooring::exchange
