// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace mooring::ui {

enum class CalendarUnit { Day, Week, Month, Year };

/// A way to divide time: every `step` of a unit. Weeks begin as the locale has it, three months with the
/// quarters.
struct CalendarPart {
    CalendarUnit unit = CalendarUnit::Day;
    int step = 1;

    double usualDays() const;
    QDate beginOf(QDate day, const QLocale &locale) const; ///< of the part the day lies in
    QDate next(QDate begin) const;                         ///< the begin of the part that follows

    friend bool operator==(CalendarPart, CalendarPart) = default;
};

} // namespace mooring::ui
