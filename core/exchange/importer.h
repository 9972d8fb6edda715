// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace mooring::exchange {

enum class ImportFormat { Markdown, Json, Jrnl, Csv, DayOne, Daylio, RedNotebook, Lifeograph, Diarium };

/// "markdown", "json", "jrnl", "csv", …, in this order, and back.
QStringList importFormats();
std::optional<ImportFormat> importFormatFrom(const QString &name);

/// Reads a file, folder or zip archive for Journal::merge. Without a format the content decides, whatever the
/// name; only of Markdown, which any text may be, the name .md is asked too. The source is never changed and
/// nothing of an archive is unpacked to disk. Errors, naming path and reason: NotFound, Invalid (not of the
/// format, not UTF-8, a file larger than 64 MB, an archive that is damaged or leads out of itself),
/// NewerSchema, Storage.
Result<Reading> readImport(const QString &path, std::optional<ImportFormat> format, const Known &known);
/// The same, but what is read is taken part by part, and Reading holds only the first few entries: of
/// Markdown, our JSON, tables and jrnl's text little more than a part is held at a time, so that files of
/// these may have 2 GB and a folder 1 GB. Fails as take does, too.
Result<Reading> readImport(const QString &path, std::optional<ImportFormat> format, const Known &known,
                           const TakeContents &take);

/// What it would be read as, for somebody who wants to know before anything is begun. Errors as readImport.
Result<ImportFormat> formatOf(const QString &path, const Known &known);

} // namespace mooring::exchange
