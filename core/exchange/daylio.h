// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/exchange/source.h"
#include "core/result.h"

#include <QByteArray>

namespace mooring::exchange {

/// Whether the first line names the columns of Daylio's table, in any of its generations.
bool isDaylioTable(const QByteArray &content);

/// Whether it is the base64 of JSON that a .daylio archive holds.
bool isDaylioBackup(const QByteArray &content);

/// Reads a table by the names of its columns. Activities are tags; the mood, its group where that is known,
/// and scales are kept in Entry::extra. Times are the computer's local ones, as the table has no others.
Result<Reading> readDaylioTable(const QByteArray &content, const Known &known);

/// Reads what a .daylio archive holds. The group of a mood is looked up, since moods are numbered as they
/// were made.
Result<Reading> readDaylioBackup(const QByteArray &content, const Known &known);

/// Either, or a .daylio archive.
Result<Reading> readDaylio(Source &source, const Known &known);

} // namespace mooring::exchange
