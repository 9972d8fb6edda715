// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/occasions.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mooring {

namespace {

constexpr int lastStep = 9;
using DayOfStep = std::array<QDate, 10>; // by its number; none has 0

DayOfStep firstDays(std::span<const EntryRow> rows, QDate today)
{
    DayOfStep first;
    for (const EntryRow &row : rows)
        for (int step = 1; step <= lastStep && row.steps != 0; ++step) {
            QDate &day = first.at(static_cast<std::size_t>(step));
            if (((row.steps >> step) & 1) != 0 && row.date() <= today && (day.isNull() || row.date() < day))
                day = row.date();
        }
    return first;
}

} // namespace

std::vector<Occasion> firstPractices(std::span<const EntryRow> rows, QDate today)
{
    const DayOfStep first = firstDays(rows, today);
    std::vector<Occasion> occasions;
    for (int step = 1; step <= lastStep; ++step)
        if (const QDate day = first.at(static_cast<std::size_t>(step)); !day.isNull())
            occasions.push_back({Occasion::Kind::Step, day, step, {}});
    return occasions;
}

std::vector<OccasionEffect> effectsOf(std::vector<Occasion> occasions, const trends::Trend &anxiety,
                                      const trends::Trend &avoidance, trends::GridOptions options)
{
    std::ranges::stable_sort(occasions, {}, &Occasion::day);
    std::vector<double> days;
    days.reserve(occasions.size());
    for (const Occasion &occasion : occasions)
        days.push_back(dayNumber(occasion.day));
    const auto onAnxiety = stepEffects(anxiety.days(), days, options);
    const auto onAvoidance = stepEffects(avoidance.days(), days, options);
    std::vector<OccasionEffect> effects;
    effects.reserve(occasions.size());
    for (std::size_t i = 0; i < occasions.size(); ++i)
        effects.push_back({std::move(occasions[i]), onAnxiety[i], onAvoidance[i]});
    return effects;
}

} // namespace mooring
