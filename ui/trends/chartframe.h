// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/timerange.h"

#include <QRectF>

#include <algorithm>

namespace mooring::ui {

/// Where days and the scale lie on the screen. A little more than 1..7 is shown, so that both ends breathe.
struct ChartFrame {
    static constexpr double bottom = .75, top = 7.25;

    static constexpr double margin = 3; ///< px at both sides, so that no dot is cut

    QRectF plot;
    DayRange days;

    double firstEdge() const { return static_cast<double>(days.first.toJulianDay()) - .5 - marginDays(); }
    double lastEdge() const { return static_cast<double>(days.last.toJulianDay()) + .5 + marginDays(); }
    double marginDays() const
    {
        return margin * static_cast<double>(days.length()) / std::max(plot.width() - 2 * margin, 1.);
    }
    double x(double day) const
    {
        return plot.left() + (day - firstEdge()) / (lastEdge() - firstEdge()) * plot.width();
    }
    double x(QDate day) const { return x(static_cast<double>(day.toJulianDay())); }
    double y(double value) const { return plot.bottom() - (value - bottom) / (top - bottom) * plot.height(); }
    QDate dayAt(double x) const; ///< brought into the days shown
};

} // namespace mooring::ui
