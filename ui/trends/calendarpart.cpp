// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/calendarpart.h"

namespace mooring::ui {

double CalendarPart::usualDays() const
{
    switch (unit) {
    case CalendarUnit::Day:
        return step;
    case CalendarUnit::Week:
        return 7. * step;
    case CalendarUnit::Month:
        return 30.4 * step;
    case CalendarUnit::Year:
        return 365.25 * step;
    }
    Q_UNREACHABLE();
}

QDate CalendarPart::beginOf(QDate day, const QLocale &locale) const
{
    switch (unit) {
    case CalendarUnit::Day:
        return day;
    case CalendarUnit::Week:
        return day.addDays(-((day.dayOfWeek() - locale.firstDayOfWeek() + 7) % 7));
    case CalendarUnit::Month:
        return {day.year(), day.month() - (day.month() - 1) % step, 1};
    case CalendarUnit::Year:
        return {day.year() - day.year() % step, 1, 1};
    }
    Q_UNREACHABLE();
}

QDate CalendarPart::next(QDate begin) const
{
    switch (unit) {
    case CalendarUnit::Day:
        return begin.addDays(step);
    case CalendarUnit::Week:
        return begin.addDays(qint64{7} * step);
    case CalendarUnit::Month:
        return begin.addMonths(step);
    case CalendarUnit::Year:
        return begin.addYears(step);
    }
    Q_UNREACHABLE();
}

} // namespace mooring::ui
