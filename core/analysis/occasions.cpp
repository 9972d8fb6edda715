// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/occasions.h"

#include "core/journal/journal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mooring {

namespace {

constexpr int lastStep = 9;
using DayOfStep = std::array<QDate, 10>; // by its number; none has 0

/// Keeps the earlier of the two, not after today.
void note(QDate day, int step, QDate today, DayOfStep &first)
{
    QDate &present = first.at(static_cast<std::size_t>(step));
    if (day <= today && (present.isNull() || day < present))
        present = day;
}

DayOfStep firstDays(const Journal &journal, QDate today)
{
    DayOfStep first;
    for (const EntryRow &row : journal.rows())
        for (int step = 1; step <= lastStep && row.steps != 0; ++step)
            if (((row.steps >> step) & 1) != 0)
                note(row.date(), step, today, first);
    if (const auto plans = journal.practices())
        for (const Practice &plan : *plans)
            for (const PracticeAnswer &answer : plan.log)
                if (answer.outcome == PracticeAnswer::Outcome::Done)
                    note(answer.day, plan.step, today, first);
    return first;
}

} // namespace

std::vector<Occasion> firstPractices(const Journal &journal, QDate today)
{
    const DayOfStep first = firstDays(journal, today);
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
