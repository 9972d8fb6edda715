// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/rowranges.h"

#include <algorithm>

namespace mooring::ui {

std::span<const EntryRow> rowsBetween(std::span<const EntryRow> rows, QDate from, QDate to)
{
    const auto first = std::ranges::lower_bound(rows, from.toJulianDay(), {}, &EntryRow::day);
    const auto last = std::ranges::upper_bound(rows, to.toJulianDay(), {}, &EntryRow::day);
    if (first >= last)
        return {};
    return rows.subspan(static_cast<std::size_t>(first - rows.begin()),
                        static_cast<std::size_t>(last - first));
}

QSet<QDate> daysIn(std::span<const EntryRow> rows)
{
    QSet<QDate> days;
    for (const auto &row : rows)
        days.insert(row.date());
    return days;
}

std::vector<EntryId> onThisDay(std::span<const EntryRow> rows, QDate day)
{
    std::vector<EntryId> ids;
    if (rows.empty() || !day.isValid())
        return ids;
    const auto earliest = rows.front().date().year();
    for (auto year = rows.back().date().year(); year >= earliest; --year) {
        const QDate other{year, day.month(), day.day()};
        if (year == day.year() || !other.isValid())
            continue;
        const auto there = rowsBetween(rows, other, other);
        std::transform(there.rbegin(), there.rend(), std::back_inserter(ids),
                       [](const EntryRow &row) { return row.id; });
    }
    return ids;
}

} // namespace mooring::ui
