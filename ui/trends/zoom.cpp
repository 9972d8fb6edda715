// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/zoom.h"

#include <algorithm>
#include <cmath>

namespace mooring::ui {

namespace {

/// Shifted into `whole`; all of it if it is longer.
DayRange inside(DayRange days, DayRange whole)
{
    if (days.length() >= whole.length())
        return whole;
    const qint64 late = std::max<qint64>(whole.last.daysTo(days.last), 0);
    const qint64 early = std::max<qint64>(days.first.daysTo(whole.first), 0);
    return {days.first.addDays(early - late), days.last.addDays(early - late)};
}

QDate between(QDate from, QDate to, double share)
{
    return from.addDays(std::llround(static_cast<double>(from.daysTo(to)) * share));
}

} // namespace

DayRange zoomed(DayRange days, QDate centre, double factor, DayRange whole)
{
    const auto old = static_cast<double>(days.length());
    const auto wanted = std::llround(old * factor);
    // A step is a day at least, or a short span could not be left again.
    const auto step = std::max<qint64>(wanted, factor > 1 ? days.length() + 1 : 1);
    const auto length = std::clamp<qint64>(step, std::min(shortestSpan, whole.length()), whole.length());
    const double share = old > 1 ? static_cast<double>(days.first.daysTo(centre)) / (old - 1) : .5;
    const QDate first = centre.addDays(-std::llround(share * static_cast<double>(length - 1)));
    return inside({first, first.addDays(length - 1)}, whole);
}

DayRange moved(DayRange days, qint64 by, DayRange whole)
{
    return inside({days.first.addDays(by), days.last.addDays(by)}, whole);
}

DayRange spanned(QDate one, QDate other, DayRange whole)
{
    const auto [first, last] = std::minmax({one, other});
    const qint64 lack = std::max<qint64>(shortestSpan - DayRange{first, last}.length(), 0);
    return inside({first.addDays(-(lack / 2)), last.addDays(lack - lack / 2)}, whole);
}

DayRange between(DayRange from, DayRange to, double share)
{
    return {between(from.first, to.first, share), between(from.last, to.last, share)};
}

} // namespace mooring::ui
