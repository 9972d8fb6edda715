// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/timerange.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace mooring::ui {

/// Where the time axis is divided and what stands below it. Places are day numbers; a day is as wide as 1
/// around its own.
struct TimeTicks {
    struct Label {
        double at = 0; ///< its middle
        QString text;
    };

    std::vector<double> ticks;
    std::vector<Label> labels;
};

/// Days, weeks, months, quarters or years, whichever a person would count the range in that finds its room:
/// `room` is the width of the axis in px at 100 % text size. Names are the locale's; a January gives the
/// year when there is more than one.
TimeTicks timeTicks(DayRange days, double room, const QLocale &locale);

} // namespace mooring::ui
