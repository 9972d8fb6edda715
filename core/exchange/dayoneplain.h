// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/exchange/source.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace mooring::exchange {

class Gathering;

// The older exports of Day One.

/// Whether a line such as "	Date:	15 January 2024" stands in the text.
bool isDayOneText(const QByteArray &content);

/// Reads Day One's plain text: each entry begins with a Date line, and may have more such lines after it.
/// What stands before the first is no entry, and said to be left out.
Result<Reading> readDayOneText(const QByteArray &content, const Known &known);

/// Whether it is the XML property list of one entry of Day One Classic.
bool isDayOneClassic(const QByteArray &content);

/// Reads one such entry.
void readDayOneClassicEntry(const QByteArray &content, const QString &name, Gathering &gathering);

/// One .doentry, or all of a folder or archive.
Result<Reading> readDayOneClassic(Source &source, const Known &known);

} // namespace mooring::exchange
