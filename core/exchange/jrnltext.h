// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/exchange/source.h"
#include "core/result.h"

#include <QByteArray>

namespace mooring::exchange {

/// Whether an entry of jrnl begins in the first line that is not blank: "[2025-03-01 09:00] …", or without
/// brackets as jrnl 1 wrote it.
bool isJrnlText(const QByteArray &content);

/// Whether it is a file that jrnl 2 or later encrypted. What jrnl 1 did can't be told from other bytes.
bool isJrnlEncrypted(const QByteArray &content);

/// Whether it is a file of a folder journal: "2025/03/01.txt".
bool isJrnlDay(const QString &name);

/// Reads jrnl's own file. How dates are written is the person's choice, so it is found out from all of them
/// together; Invalid, asking which, when days and months can be either way round. The title is the first
/// line, or the first sentence of an entry that has one line; a * at the end of the line is the star, @words
/// are tags.
Result<Reading> readJrnlText(const QByteArray &content, const Known &known);
/// The same from a device that can seek, of which no more than some entries are held: they are taken as they
/// are read.
Result<Reading> readJrnlText(QIODevice &content, const Known &known, const TakeContents &take);

/// Such a file, or a folder journal.
Result<Reading> readJrnlFiles(Source &source, const Known &known);

} // namespace mooring::exchange
