// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace mooring::exchange {

/// "2026-03-01T21:04:05+01:00"; milliseconds only when there are any.
QString momentText(const QDateTime &moment);

/// Reads what momentText writes, also without seconds, with a blank instead of T, and with Z. Without an
/// offset it is the computer's local time. The result always carries its offset.
std::optional<QDateTime> momentFrom(const QString &text);

/// The same of exactly "2026-03-01T21:04:05+01:00", which nearly all are, at once; nothing for all else, even
/// where momentFrom can read it.
std::optional<QDateTime> usualMomentFrom(QStringView text);

/// Exactly "21:04" or "21:04:05".
std::optional<QTime> usualClockFrom(QStringView text);

/// A civil day, "2026-03-01"; nothing for 30 February.
std::optional<QDate> dayFrom(const QString &text);

} // namespace mooring::exchange
