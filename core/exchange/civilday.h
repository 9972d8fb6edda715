// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace mooring::exchange {

// Days and times as people and programs write them, in the larger European languages.

/// 1..12 for "March", "Mar.", "mars"; nothing for another word.
std::optional<int> monthFrom(const QString &word);

/// "10:04 AM", "11:54 pm", "20:18" or "20:18:05"; nothing for 25:00.
std::optional<QTime> clockFrom(const QString &text);

/// "2025-03-01", "20250301", "1.3.2025", "1 March 2025", "Sat, March 1st 2025", or without a year where it is
/// given. Invalid, as the end of a sentence, for no day and for one that can be two ("03/04/2025", when
/// nothing says which comes first).
Result<QDate> civilDay(const QString &text, Choices::Dates dates, std::optional<int> year = {});

/// Which comes first where some of the texts can be read one way only: 03/04/2025 is one thing beside
/// 13/04/2025, and another beside 04/13/2025. Unsaid where none shows it, or they differ.
Choices::Dates shownOrder(const QStringList &texts);

/// A day, a blank or T, and a time, which may be missing.
struct CivilMoment {
    QDate day;
    std::optional<QTime> time;
};
Result<CivilMoment> civilMoment(const QString &text, Choices::Dates dates);

/// On the computer's clock, with its offset; nothing without a time.
QDateTime localMoment(QDate day, std::optional<QTime> time);

} // namespace mooring::exchange
