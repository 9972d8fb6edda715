// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/timerange.h"

#include <algorithm>

namespace mooring::ui {

namespace {

constexpr int shortestAll = 14; // days

QDate beginOfAll(QDate today, QDate firstCheckIn)
{
    const QDate latest = today.addDays(1 - shortestAll);
    return firstCheckIn.isValid() ? std::min(firstCheckIn, latest) : latest;
}

} // namespace

TimeRange usualRange(qint64 days)
{
    constexpr qint64 month = 31;
    return days <= month     ? TimeRange::Month
         : days <= 3 * month ? TimeRange::ThreeMonths
                             : TimeRange::SixMonths;
}

DayRange daysOf(TimeRange range, QDate today, QDate firstCheckIn)
{
    switch (range) {
    case TimeRange::Month:
        return {today.addMonths(-1), today};
    case TimeRange::ThreeMonths:
        return {today.addMonths(-3), today};
    case TimeRange::SixMonths:
        return {today.addMonths(-6), today};
    case TimeRange::Year:
        return {today.addYears(-1), today};
    case TimeRange::All:
        return {beginOfAll(today, firstCheckIn), today};
    }
    Q_UNREACHABLE();
}

} // namespace mooring::ui
