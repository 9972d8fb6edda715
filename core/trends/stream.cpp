// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/stream.h"

#include <algorithm>

namespace mooring::trends {

namespace {

constexpr double middle = 4; // of the scale: near enough to any value

} // namespace

Stream::Stream(GridOptions options) : m_options{options}, m_filter{options, middle} {}

void Stream::put(const Observation &day)
{
    const auto place = std::ranges::lower_bound(m_days, day.day, {}, &Observation::day);
    if (place == m_days.end()) {
        m_days.push_back(day);
        m_filter.append(day);
        return;
    }
    if (place->day == day.day)
        *place = day;
    else
        m_days.insert(place, day);
    refit();
}

void Stream::remove(double day)
{
    if (std::erase_if(m_days, [day](const Observation &row) { return row.day == day; }) > 0)
        refit();
}

void Stream::refit()
{
    m_filter = GridFilter{m_options, middle};
    m_filter.reserve(m_days.size());
    for (const Observation &row : m_days)
        m_filter.append(row);
}

} // namespace mooring::trends
