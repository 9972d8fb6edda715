// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/timeticks.h"

#include "ui/trends/calendarpart.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TimeTicks)
};

/// A way to divide the axis, and the room in px one label of it wants.
struct Division {
    CalendarPart part;
    double room = 0;
};

constexpr std::array divisions{
    Division{{CalendarUnit::Day, 1}, 50},   Division{{CalendarUnit::Day, 2}, 50},
    Division{{CalendarUnit::Week, 1}, 54},  Division{{CalendarUnit::Month, 1}, 36},
    Division{{CalendarUnit::Month, 3}, 44}, Division{{CalendarUnit::Year, 1}, 44},
    Division{{CalendarUnit::Year, 2}, 44},  Division{{CalendarUnit::Year, 5}, 44},
    Division{{CalendarUnit::Year, 10}, 44}, Division{{CalendarUnit::Year, 50}, 44},
};

/// A stretch of the axis that a label stands for, from its first day to the first day of the next.
struct Piece {
    QDate begin, end;
};

Division choose(DayRange days, double room)
{
    const auto fits = [&](Division division) {
        return room * division.part.usualDays() >= division.room * static_cast<double>(days.length());
    };
    const auto found = std::ranges::find_if(divisions, fits);
    return found != divisions.end() ? *found : divisions.back();
}

QString wordsFor(CalendarPart part, QDate begin, bool severalYears, const QLocale &locale)
{
    switch (part.unit) {
    case CalendarUnit::Day:
        return locale.toString(begin, Words::tr("ddd d"));
    case CalendarUnit::Week:
        return locale.toString(begin, Words::tr("d MMM"));
    case CalendarUnit::Month:
        return severalYears && begin.month() == 1
                 ? QString::number(begin.year())
                 : locale.standaloneMonthName(begin.month(), QLocale::ShortFormat);
    case CalendarUnit::Year:
        return QString::number(begin.year());
    }
    Q_UNREACHABLE();
}

/// Months and years are named in their middle, days and the begin of weeks and quarters where they are.
bool isNamedInTheMiddle(CalendarPart part)
{
    return part.step == 1 && (part.unit == CalendarUnit::Year || part.unit == CalendarUnit::Month);
}

double dayEdge(QDate day) { return static_cast<double>(day.toJulianDay()) - .5; }

void nameMiddle(Piece part, DayRange days, double perDay, Division division, const QString &text,
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
    const CalendarPart by = division.part;
    const bool severalYears = days.first.year() != days.last.year();
    const double perDay = room / static_cast<double>(days.length());
    const double shift = by.unit == CalendarUnit::Day || by.unit == CalendarUnit::Week ? .5 : 0;
    TimeTicks ticks;
    Piece part{by.beginOf(days.first, locale), {}};
    for (; part.begin <= days.last; part.begin = part.end) {
        part.end = by.next(part.begin);
        const QString text = wordsFor(by, part.begin, severalYears, locale);
        if (part.begin >= days.first)
            ticks.ticks.push_back(dayEdge(part.begin) + shift);
        if (isNamedInTheMiddle(by))
            nameMiddle(part, days, perDay, division, text, ticks);
        else if (part.begin >= days.first)
            ticks.labels.push_back({dayEdge(part.begin) + shift, text});
    }
    return ticks;
}

} // namespace mooring::ui
