// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/trend.h"

#include "core/trends/locallevel.h"

#include <algorithm>
#include <cmath>

namespace mooring::trends {

namespace {

constexpr double usualGap = 14;
constexpr double dottedGap = 60;
constexpr int neededInThird = 6;

std::vector<Observation> upTo(double today, std::vector<Observation> days)
{
    std::erase_if(
        days, [today](const Observation &day) { return day.day > today || std::abs(day.day) > farthestDay; });
    return days;
}

GapKind kindOf(double days)
{
    if (days <= usualGap)
        return GapKind::Usual;
    return days <= dottedGap ? GapKind::Dotted : GapKind::BandOnly;
}

Missing missing(int checkIns, int days, int neededCheckIns, int neededDays)
{
    return {std::max(0, neededCheckIns - checkIns), std::max(0, neededDays - days)};
}

} // namespace

bool ChangeNeed::met() const
{
    return checkIns >= needed && firstThird >= neededInThird && lastThird >= neededInThird;
}

Trend::Trend(std::span<const Observation> observations, const TrendOptions &options)
    : m_options{options}
    , m_days{upTo(options.today, dailyObservations(observations))}
    , m_posterior{m_days, {.newSegmentAfter = options.newSegmentAfter}}
    , m_eligibility{count()}
{}

std::optional<Level> Trend::now() const
{
    return m_days.empty() ? std::nullopt : std::optional{m_posterior.level(m_days.size() - 1)};
}

std::optional<double> Trend::daysSinceLast() const
{
    return m_days.empty() ? std::nullopt : std::optional{m_options.today - m_days.back().day};
}

std::optional<Change> Trend::change(int window) const
{
    if (!changeNeed(window).met())
        return std::nullopt;
    const double last = m_days.back().day;
    return m_posterior.change(last - window, last);
}

ChangeNeed Trend::changeNeed(int window) const
{
    ChangeNeed need{window, checkInsNeeded(window)};
    if (m_days.empty())
        return need;
    const double last = m_days.back().day;
    for (const Observation &day : m_days) {
        const double ago = last - day.day;
        need.checkIns += ago <= window ? 1 : 0;
        need.firstThird += ago <= window && ago * 3 >= window * 2 ? 1 : 0;
        need.lastThird += ago * 3 <= window ? 1 : 0;
    }
    return need;
}

Eligibility Trend::count() const
{
    const auto checkIns = static_cast<int>(m_days.size());
    const int days = m_days.empty() ? 0 : static_cast<int>(m_days.back().day - m_days.front().day) + 1;
    return {
        .checkIns = checkIns,
        .days = days,
        .position = missing(checkIns, days, 3, 0),
        .line = missing(checkIns, days, 7, 10),
        .words = missing(checkIns, days, 14, 0),
        .change28 = changeNeed(28),
        .change90 = changeNeed(90),
        .change365 = changeNeed(365),
    };
}

bool Trend::allTheSame() const
{
    return m_days.size() >= 7
        && std::ranges::all_of(
               m_days, [first = m_days.front().value](const Observation &day) { return day.value == first; });
}

std::vector<Trend::Run> Trend::runs() const
{
    std::vector<Run> runs;
    const auto extend = [&](double from, double to) {
        const GapKind kind = kindOf(to - from);
        if (runs.back().kind == kind)
            runs.back().to = to;
        else
            runs.push_back({from, to, kind});
    };
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        if (i == 0 || m_posterior.segment(i) != m_posterior.segment(i - 1))
            runs.push_back({m_days[i].day, m_days[i].day, GapKind::Usual});
        else
            extend(m_days[i - 1].day, m_days[i].day);
    }
    const double sinceLast = daysSinceLast().value_or(0);
    if (!m_options.frozen && sinceLast > 0 && sinceLast <= m_options.newSegmentAfter)
        extend(m_days.back().day, m_options.today);
    return runs;
}

/// One run with at most `most` points besides its two ends, no finer than days.
void Trend::draw(const Run &run, int index, std::size_t most, std::vector<CurvePoint> &points) const
{
    const double length = run.to - run.from;
    const auto steps = std::min(most + 1, static_cast<std::size_t>(std::ceil(length)));
    for (std::size_t step = 0; step <= steps; ++step) {
        const double share = steps > 0 ? static_cast<double>(step) / static_cast<double>(steps) : 0;
        const double day = run.from + length * share;
        if (const auto level = m_posterior.at(day))
            points.push_back({day, level->mean, level->sd(), run.kind, index});
    }
}

std::vector<CurvePoint> Trend::curve(double from, double to, std::size_t maxPoints) const
{
    std::vector<Run> visible = runs();
    std::erase_if(visible, [=](const Run &run) { return run.to < from || run.from > to; });
    double total = 0;
    for (Run &run : visible) {
        run = {std::max(run.from, from), std::min(run.to, to), run.kind};
        total += run.to - run.from;
    }
    const std::size_t spare = maxPoints - std::min(maxPoints, 2 * visible.size());
    const double perDay = total > 0 ? static_cast<double>(spare) / total : 0;
    std::vector<CurvePoint> points;
    points.reserve(std::max(maxPoints, 2 * visible.size()));
    int index = 0;
    for (const Run &run : visible)
        draw(run, index++, static_cast<std::size_t>(perDay * (run.to - run.from)), points);
    return points;
}

} // namespace mooring::trends
