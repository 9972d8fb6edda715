// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace mooring::exchange {

enum class ImportFormat { Markdown, Json, Jrnl, Csv };

/// "markdown", "json", "jrnl", "csv", in this order, and back.
QStringList importFormats();
std::optional<ImportFormat> importFormatFrom(const QString &name);

/// Reads a file or folder for Journal::merge. Without a format the content decides: a folder is Markdown, an
/// object in braces is one of the JSON formats, a .csv file a series of scores, a .md file or one with front
/// matter is Markdown. The source is never changed. Errors, naming path and reason: NotFound, Invalid (not of
/// the format, not UTF-8, larger than 64 MB), NewerSchema, Storage.
Result<Reading> readImport(const QString &path, std::optional<ImportFormat> format, const Known &known);

} // namespace mooring::exchange
