// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/gathering.h"
#include "core/exchange/source.h"

#include <QJsonObject>

namespace mooring::exchange {

/// Whether an object has the shape of a journal in Day One's JSON export.
bool isDayOne(const QJsonObject &root);

/// Reads one such journal. A missing key is an empty one; the day is the local one of the entry's time zone;
/// the words are `text`, or `richText` where there is none. Place, weather and tags are kept in Entry::extra;
/// pictures and recordings stay where they are, and it is said how many.
void readDayOneJournal(const QJsonObject &root, const QString &file, Gathering &gathering);

/// One file, or every journal in an archive or folder.
Result<Reading> readDayOne(Source &source, const Known &known);

} // namespace mooring::exchange
