// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace mooring::ui {

/// How far back the charts look.
enum class TimeRange { Month, ThreeMonths, SixMonths, Year, All };

/// For a journal of so many days, until another is chosen: the shortest that shows it, six months at most.
TimeRange usualRange(qint64 days);

/// Days on a time axis, both ends included.
struct DayRange {
    QDate first, last;

    bool contains(QDate day) const { return first <= day && day <= last; }
    qint64 length() const { return first.daysTo(last) + 1; }
    friend bool operator==(DayRange, DayRange) = default;
};

/// Ends today. `All` begins with the first check-in, but is two weeks long at least; a null day is none.
DayRange daysOf(TimeRange range, QDate today, QDate firstCheckIn);

} // namespace mooring::ui
