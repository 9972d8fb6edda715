// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QJsonObject>

namespace mooring {

/// The one JSON form of an entry: for drafts, earlier versions and our own export. Empty fields are left out.
/// Keys: id (UUID), day, written (ISO date-time, ms, offset), title, body, what_happened, automatic, instead,
/// checkin {item: 1..7}, checkin_version, patterns [id], patterns_accepted [id], steps [1..9], starred,
/// extra. Neither the row id nor the person is in it: both mean something only inside one journal.
QJsonObject toJson(const Entry &entry);

/// Missing keys are empty fields. Fails (Invalid, naming the key) on a wrong type or an impossible date.
Result<Entry> entryFromJson(const QJsonObject &object);

} // namespace mooring
