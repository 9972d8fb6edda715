// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/calendarpart.h"
#include "ui/trends/trendsdata.h"

#include <array>
#include <vector>

namespace mooring::ui {

/// In the order of PatternGroup.
using GroupCounts = std::array<int, 4>;

/// A bar of *What showed up*: the patterns marked in a week, or in something longer where there are many.
struct PatternBar {
    QDate first, last; ///< whole weeks, months, …; they may reach beyond the days of the view
    GroupCounts groups{};
    int entries = 0;
    QDate written; ///< the first day with an entry; null for none

    int total() const;
};

struct PatternCounts {
    CalendarPart by{CalendarUnit::Week, 1};
    std::vector<PatternBar> bars; ///< one for each week of the view, also where nothing is
    GroupCounts groups{};
    std::vector<int> patterns; ///< by place in the catalogue

    int total() const;
    int highest() const;   ///< of the bars
    DayRange days() const; ///< from the first bar to the last
};

/// Every mark on every entry counts once. The smallest of week, month, quarter and year that makes at most
/// `mostBars`.
PatternCounts patternCounts(const TrendsView &view, std::size_t mostBars, const QLocale &locale);

/// "6–12 October", "October 2025", "2025"
QString barWords(const PatternBar &bar, CalendarPart by, QDate today);
/// "per week", "per month", …
QString perWords(CalendarPart by);
/// What is in the counts, in words: the groups, and what was marked most.
QString countWords(const PatternCounts &counts, const TrendsView &view);

} // namespace mooring::ui
