// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/timeticks.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeTicks)
};

enum class Unit { Day, Week, Month, Year };

/// A way to divide the axis, and the room in px one label of it wants.
struct Division {
    Unit unit = Unit::Day;
    int step = 1;
    double room = 0;
};

constexpr std::array divisions{
    Division{Unit::Day, 1, 50},   Division{Unit::Day, 2, 50},   Division{Unit::Week, 1, 54},
    Division{Unit::Month, 1, 36}, Division{Unit::Month, 3, 44}, Division{Unit::Year, 1, 44},
    Division{Unit::Year, 2, 44},  Division{Unit::Year, 5, 44},  Division{Unit::Year, 10, 44},
    Division{Unit::Year, 50, 44},
};

/// A stretch of the axis that a label stands for, from its first day to the first day of the next.
struct Part {
    QDate begin, end;
};

double daysIn(Division division)
{
    switch (division.unit) {
    case Unit::Day:
        return division.step;
    case Unit::Week:
        return 7. * division.step;
    case Unit::Month:
        return 30.4 * division.step;
    case Unit::Year:
        return 365.25 * division.step;
    }
    Q_UNREACHABLE();
}

Division choose(DayRange days, double room)
{
    const auto fits = [&](Division division) {
        return room * daysIn(division) >= division.room * static_cast<double>(days.length());
    };
    const auto found = std::ranges::find_if(divisions, fits);
    return found != divisions.end() ? *found : divisions.back();
}

/// The begin of the part a day lies in.
QDate beginOf(Division division, QDate day, const QLocale &locale)
{
    switch (division.unit) {
    case Unit::Day:
        return day;
    case Unit::Week:
        return day.addDays(-((day.dayOfWeek() - locale.firstDayOfWeek() + 7) % 7));
    case Unit::Month:
        return {day.year(), day.month() - (day.month() - 1) % division.step, 1};
    case Unit::Year:
        return {day.year() - day.year() % division.step, 1, 1};
    }
    Q_UNREACHABLE();
}

QDate next(Division division, QDate begin)
{
    switch (division.unit) {
    case Unit::Day:
        return begin.addDays(division.step);
    case Unit::Week:
        return begin.addDays(qint64{7} * division.step);
    case Unit::Month:
        return begin.addMonths(division.step);
    case Unit::Year:
        return begin.addYears(division.step);
    }
    Q_UNREACHABLE();
}

QString wordsFor(Division division, QDate begin, bool severalYears, const QLocale &locale)
{
    switch (division.unit) {
    case Unit::Day:
        return locale.toString(begin, Words::tr("ddd d"));
    case Unit::Week:
        return locale.toString(begin, Words::tr("d MMM"));
    case Unit::Month:
        return severalYears && begin.month() == 1
                 ? QString::number(begin.year())
                 : locale.standaloneMonthName(begin.month(), QLocale::ShortFormat);
    case Unit::Year:
        return QString::number(begin.year());
    }
    Q_UNREACHABLE();
}

/// Months and years are named in their middle, days and the begin of weeks and quarters where they are.
bool isNamedInTheMiddle(Division division)
{
    return division.unit == Unit::Year ? division.step == 1
                                       : division.unit == Unit::Month && division.step == 1;
}

double dayEdge(QDate day) { return static_cast<double>(day.toJulianDay()) - .5; }

void nameMiddle(Part part, DayRange days, double perDay, Division division, const QString &text,
                TimeTicks &ticks)
{
    const double from = std::max(dayEdge(part.begin), dayEdge(days.first));
    const double to = std::min(dayEdge(part.end), dayEdge(days.last) + 1);
    if ((to - from) * perDay >= division.room * .75)
        ticks.labels.push_back({(from + to) / 2, text});
}

} // namespace

TimeTicks timeTicks(DayRange days, double room, const QLocale &locale)
{
    const Division division = choose(days, room);
    const bool severalYears = days.first.year() != days.last.year();
    const double perDay = room / static_cast<double>(days.length());
    const double shift = division.unit == Unit::Day || division.unit == Unit::Week ? .5 : 0;
    TimeTicks ticks;
    Part part{beginOf(division, days.first, locale), {}};
    for (; part.begin <= days.last; part.begin = part.end) {
        part.end = next(division, part.begin);
        const QString text = wordsFor(division, part.begin, severalYears, locale);
        if (part.begin >= days.first)
            ticks.ticks.push_back(dayEdge(part.begin) + shift);
        if (isNamedInTheMiddle(division))
            nameMiddle(part, days, perDay, division, text, ticks);
        else if (part.begin >= days.first)
            ticks.labels.push_back({dayEdge(part.begin) + shift, text});
    }
    return ticks;
}

} // namespace mooring::ui
