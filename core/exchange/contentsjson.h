// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/outgoing.h"
#include "core/exchange/reading.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

class QIODevice;

namespace mooring::exchange {

/// The version of the format that this program writes and reads.
inline constexpr int contentsVersion = 1;

/// Our own JSON: {"format": "mooring", "version": 1, …} with everything a journal holds, trash, earlier
/// versions and records included; docs/formats.md describes it. The same contents give the same bytes.
/// Errors: those of reading and of take.
Status writeContents(const Outgoing &what, const TakeBytes &take);
QByteArray writeContents(const JournalContents &contents);

/// Reads it back. Something that does not fit is left out and named. Invalid when it is no JSON of ours at
/// all; NewerSchema when a newer Mooring wrote it.
Result<Reading> readContents(const QByteArray &json, const Known &known);
/// The same from a device that can seek, of which no more than an entry is held: what comes in is taken part
/// by part, or kept if nobody takes it.
Result<Reading> readContents(QIODevice &json, const Known &known, const TakeContents &take);

/// Whether a text that may be cut off begins as our JSON: the format is named before the entries.
bool isContents(const QByteArray &begin);

/// The one object in a JSON text. Invalid, naming the line, for anything else.
Result<QJsonObject> jsonObject(const QByteArray &json);

/// known, and these patterns too: entries may use what comes with them.
Known withPatterns(Known known, const std::vector<Pattern> &own);

} // namespace mooring::exchange
