// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/exchange/source.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace mooring::exchange {

class Gathering;

/// Whether an object is one entry of Diarium's JSON export: a date, and a heading or HTML.
bool isDiariumEntry(const QJsonObject &object);

/// Whether the list begins with such an entry.
bool isDiarium(const QJsonArray &list);

/// Reads one file: an entry, or a list of them. False when it held none; what is wrong is said.
bool readDiariumFile(const QByteArray &content, const QString &name, Gathering &gathering);

/// Reads Diarium's JSON: one list of entries, or an archive or folder with a file for each. The words are
/// HTML; the rating (1 to 5 stars), tags and people are kept in Entry::extra. Times are the computer's local
/// ones.
Result<Reading> readDiarium(Source &source, const Known &known);

} // namespace mooring::exchange
