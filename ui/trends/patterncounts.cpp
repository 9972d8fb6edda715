// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/patterncounts.h"

#include "ui/trends/readingwords.h"
#include "ui/widgets/patternglyph.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <numeric>

namespace mooring::ui {

namespace {

constexpr std::array parts{CalendarPart{CalendarUnit::Week, 1}, CalendarPart{CalendarUnit::Month, 1},
                           CalendarPart{CalendarUnit::Month, 3}, CalendarPart{CalendarUnit::Year, 1}};
constexpr std::size_t mostNamed = 3; // patterns

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PatternCounts)
};

int sumOf(GroupCounts groups) { return std::accumulate(groups.begin(), groups.end(), 0); }

CalendarPart partFor(DayRange days, std::size_t mostBars)
{
    const auto fits = [&](CalendarPart part) {
        return static_cast<double>(days.length()) / part.usualDays() <= static_cast<double>(mostBars);
    };
    const auto *found = std::ranges::find_if(parts, fits);
    return found != parts.end() ? *found : parts.back();
}

std::vector<PatternBar> emptyBars(DayRange days, CalendarPart by, const QLocale &locale)
{
    std::vector<PatternBar> bars;
    for (QDate begin = by.beginOf(days.first, locale); begin <= days.last; begin = by.next(begin))
        bars.push_back({.first = begin, .last = by.next(begin).addDays(-1), .groups = {}, .written = {}});
    return bars;
}

/// Calls `count` with the place of every pattern in the mask.
template <typename Count>
void forEachIn(quint64 patterns, Count count)
{
    for (; patterns != 0; patterns &= patterns - 1)
        count(static_cast<std::size_t>(std::countr_zero(patterns)));
}

QString namesOf(const PatternCounts &counts, const TrendsView &view)
{
    std::vector<std::size_t> order(counts.patterns.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return counts.patterns[i]; });
    QStringList names;
    for (std::size_t i = 0; i < std::min(mostNamed, order.size()); ++i)
        if (const int count = counts.patterns[order[i]]; count > 0)
            names.append(
                Words::tr("%1 (%2)").arg(view.data->patterns[order[i]].name, QLocale{}.toString(count)));
    return names.join(Words::tr(", "));
}

} // namespace

int PatternBar::total() const { return sumOf(groups); }

int PatternCounts::total() const { return sumOf(groups); }

int PatternCounts::highest() const
{
    int highest = 0;
    for (const PatternBar &bar : bars)
        highest = std::max(highest, bar.total());
    return highest;
}

DayRange PatternCounts::days() const
{
    return bars.empty() ? DayRange{} : DayRange{bars.front().first, bars.back().last};
}

PatternCounts patternCounts(const TrendsView &view, std::size_t mostBars, const QLocale &locale)
{
    PatternCounts counts{.by = partFor(view.days, mostBars), .bars = {}, .groups = {}, .patterns = {}};
    counts.bars = emptyBars(view.days, counts.by, locale);
    counts.patterns.resize(view.data->patterns.size());
    auto bar = counts.bars.begin();
    for (const WrittenEntry &entry : view.entries()) {
        while (entry.date() > bar->last)
            ++bar;
        if (bar->entries++ == 0)
            bar->written = entry.date();
        forEachIn(entry.patterns, [&](std::size_t pattern) {
            if (pattern >= counts.patterns.size())
                return;
            const auto group = static_cast<std::size_t>(view.data->patterns[pattern].group);
            ++counts.patterns[pattern];
            ++counts.groups.at(group);
            ++bar->groups.at(group);
        });
    }
    return counts;
}

QString barWords(const PatternBar &bar, CalendarPart by, QDate today)
{
    const QLocale locale;
    const bool thisYear = bar.first.year() == today.year() && bar.last.year() == today.year();
    switch (by.unit) {
    case CalendarUnit::Day:
        return dayWords(bar.first, today);
    case CalendarUnit::Week: {
        const QString last =
            locale.toString(bar.last, thisYear ? Words::tr("d MMM") : Words::tr("d MMM yyyy"));
        return bar.first.month() == bar.last.month()
                 ? Words::tr("%1–%2").arg(locale.toString(bar.first.day()), last)
                 : Words::tr("%1 – %2").arg(locale.toString(bar.first, Words::tr("d MMM")), last);
    }
    case CalendarUnit::Month:
        return by.step == 1 ? locale.toString(bar.first, Words::tr("MMMM yyyy"))
                            : Words::tr("%1 – %2").arg(locale.toString(bar.first, Words::tr("MMM")),
                                                       locale.toString(bar.last, Words::tr("MMM yyyy")));
    case CalendarUnit::Year:
        return QString::number(bar.first.year());
    }
    Q_UNREACHABLE();
}

QString perWords(CalendarPart by)
{
    switch (by.unit) {
    case CalendarUnit::Day:
        return Words::tr("per day");
    case CalendarUnit::Week:
        return Words::tr("per week");
    case CalendarUnit::Month:
        return by.step == 1 ? Words::tr("per month") : Words::tr("per quarter");
    case CalendarUnit::Year:
        return Words::tr("per year");
    }
    Q_UNREACHABLE();
}

QString countWords(const PatternCounts &counts, const TrendsView &view)
{
    QStringList groups;
    for (const auto group :
         {PatternGroup::Secure, PatternGroup::AlarmUp, PatternGroup::AlarmDown, PatternGroup::Both})
        groups.append(Words::tr("%1 %2").arg(
            nameOf(group), QLocale{}.toString(counts.groups.at(static_cast<std::size_t>(group)))));
    const QString days = Words::tr("Patterns marked from %1 to %2: %3.")
                             .arg(dayWords(view.days.first, view.data->today),
                                  dayWords(view.days.last, view.data->today), groups.join(Words::tr(", ")));
    const QString names = namesOf(counts, view);
    return names.isEmpty() ? days : Words::tr("%1 Most often: %2.").arg(days, names);
}

} // namespace mooring::ui
