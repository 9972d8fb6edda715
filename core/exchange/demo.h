// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/records.h"
#include "core/result.h"

#include <QDate>
#include <QJsonObject>
#include <QLocale>

namespace mooring::exchange {

/// A made-up journal over `days` days ending at `last`, about as many entries of about 640 characters: three
/// people, each with slowly drifting levels of both dimensions, noisy check-ins, patterns that fit them,
/// pauses, milestones. Always the same for the same arguments. Nothing in it comes from a real diary.
Result<JournalContents> demoContents(int days, QDate last, const CheckIn &checkIn, const QLocale &locale);

/// The same with given words, in the shape of resources/en/demo.json.
JournalContents demoContents(int days, QDate last, const CheckIn &checkIn, const QJsonObject &words);

} // namespace mooring::exchange
