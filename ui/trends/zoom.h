// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/timerange.h"

namespace mooring::ui {

/// The charts show a week at least.
inline constexpr qint64 shortestSpan = 7; // days

/// `days` made `factor` times as long, so that `centre` stays where it is on the screen; within `whole`, and
/// a week at least.
DayRange zoomed(DayRange days, QDate centre, double factor, DayRange whole);
/// Moved by so many days, stopped at the ends of `whole`.
DayRange moved(DayRange days, qint64 by, DayRange whole);
/// Around both days, a week at least.
DayRange spanned(QDate one, QDate other, DayRange whole);
/// Part of the way from one to the other; `share` is 0..1.
DayRange between(DayRange from, DayRange to, double share);

} // namespace mooring::ui
