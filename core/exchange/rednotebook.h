// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/exchange/source.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace mooring::exchange {

class Gathering;

/// Whether a name is that of a month's file: "2026-06.txt", in whatever folder.
bool isRedNotebookMonth(const QString &name);

/// Whether the content has days for keys.
bool isRedNotebook(const QByteArray &content);

/// How the days of a journal are written. Where it is not said, each text shows whether it is Markdown.
enum class RedNotebookMarkup { Unsaid, Markdown };

/// Reads one month. YAML is read as plain data: a tag such as !!python/unicode builds nothing, and what it
/// stands at is text. #hashtags and old categories are tags; what was written in a category follows the day's
/// text.
void readRedNotebookMonth(const QByteArray &content, const QString &name, RedNotebookMarkup markup,
                          Gathering &gathering);

/// One month's file, or all of a folder or of a backup archive.
Result<Reading> readRedNotebook(Source &source, const Known &known);

} // namespace mooring::exchange
