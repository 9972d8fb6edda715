// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trendsdata.h"

#include <optional>
#include <vector>

namespace mooring::ui {

/// What the days of a year are coloured by.
enum class YearShows { Anxiety, Avoidance, Written };

/// A day with something on it.
struct YearDay {
    QDate day;
    double value = 0; ///< the answers' mean, 1..7; or how many entries
};

/// A calendar year of one person.
struct YearDays {
    int year = 0;
    YearShows shows = YearShows::Anxiety;
    QDate today;
    std::vector<YearDay> days; ///< in order

    std::optional<double> on(QDate day) const;
    /// 0..4, the palest first.
    int heatOf(double value) const;
};

YearDays yearDays(const TrendsData &data, int year, YearShows shows);

/// The first and the last year that has anything on it, with that of today.
std::pair<int, int> yearsOf(const TrendsData &data);

/// "Sun 9 November: closeness‑worry 3.3", "…: 2 entries", "…: no check-in"
QString yearDayWords(const YearDays &days, QDate day);
/// How many days, from what to what.
QString yearSummary(const YearDays &days);

} // namespace mooring::ui
