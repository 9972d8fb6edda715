// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/records.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace mooring::exchange {

enum class ExportFormat { Markdown, Json, Csv };

/// "markdown", "json", "csv", in this order, and back.
QStringList exportFormats();
std::optional<ExportFormat> exportFormatFrom(const QString &name);

/// Writes to a new file, or for Markdown into a new or empty folder, readable by nobody else (0600, 0700).
/// What is written is plain text: the caller says so to the person. Refuses (Invalid) to write over anything;
/// other errors: ReadOnly, DiskFull, Storage. A single file appears whole or not at all.
Status writeExport(const JournalContents &contents, const CheckIn &checkIn, ExportFormat format,
                   const QString &path);

} // namespace mooring::exchange
