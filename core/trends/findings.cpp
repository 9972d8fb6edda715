// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"

#include <algorithm>
#include <cmath>

namespace mooring::trends {

namespace {

constexpr double year = 365;

std::vector<LevelShift> jumpsInYear(const Trend &trend)
{
    auto jumps = changePoints(trend.days());
    std::erase_if(jumps, [&](const LevelShift &jump) { return trend.days().back().day - jump.day > year; });
    return jumps;
}

DimensionFinding finding(const Trend &trend)
{
    const Eligibility eligibility = trend.eligibility();
    DimensionFinding all{
        .checkIns = eligibility.checkIns,
        .now = trend.now(),
        .need28 = eligibility.change28,
        .need90 = eligibility.change90,
        .need365 = eligibility.change365,
        .steadiness = steadiness(trend.days(), trend.posterior()),
        .allTheSame = trend.allTheSame(),
        .trendless = trend.posterior().looksTrendless(),
        .constant = trend.posterior().looksConstant(),
    };
    if (all.trendless)
        return all;
    all.over28 = trend.change(28);
    all.over90 = trend.change(90);
    all.over365 = trend.change(365);
    all.jumps = jumpsInYear(trend);
    all.steadier = steadinessChange(trend.days());
    return all;
}

void addMovements(Findings &all, const Trend &anxiety, const Trend &avoidance)
{
    if (all.anxiety.trendless || all.avoidance.trendless)
        return;
    all.moved28 = movement(anxiety, avoidance, 28);
    all.moved90 = movement(anxiety, avoidance, 90);
    all.moved365 = movement(anxiety, avoidance, 365);
}

/// A change up to a check-in long past is not news.
void dropChangesUnlessRecent(Findings &findings)
{
    if (findings.daysSinceLast <= recentDays)
        return;
    findings.moved28 = findings.moved90 = findings.moved365 = std::nullopt;
    for (DimensionFinding *dimension : {&findings.anxiety, &findings.avoidance}) {
        dimension->over28 = dimension->over90 = dimension->over365 = std::nullopt;
        dimension->steadier = std::nullopt;
    }
}

/// The member for a window of 28, 90 or 365 days.
template <typename Of, typename Member>
const Member &forWindow(const Of &of, int window, Member Of::*month, Member Of::*quarter, Member Of::*ofYear)
{
    if (window == 28)
        return of.*month;
    return window == 90 ? of.*quarter : of.*ofYear;
}

} // namespace

const std::optional<Change> &DimensionFinding::over(int window) const
{
    return forWindow(*this, window, &DimensionFinding::over28, &DimensionFinding::over90,
                     &DimensionFinding::over365);
}

const ChangeNeed &DimensionFinding::need(int window) const
{
    return forWindow(*this, window, &DimensionFinding::need28, &DimensionFinding::need90,
                     &DimensionFinding::need365);
}

const std::optional<Movement> &Findings::moved(int window) const
{
    return forWindow(*this, window, &Findings::moved28, &Findings::moved90, &Findings::moved365);
}

Findings findings(const QString &name, const Trend &anxiety, const Trend &avoidance)
{
    Findings all;
    all.name = name;
    all.anxiety = finding(anxiety);
    all.avoidance = finding(avoidance);
    const double since = std::min(anxiety.daysSinceLast().value_or(Lanes::never),
                                  avoidance.daysSinceLast().value_or(Lanes::never));
    all.daysSinceLast = std::isfinite(since) ? static_cast<int>(std::min(since, 1e9)) : 0;
    addMovements(all, anxiety, avoidance);
    dropChangesUnlessRecent(all);
    const int both = std::min(all.anxiety.checkIns, all.avoidance.checkIns);
    if (both >= fewestCheckIns)
        all.position =
            Position{all.anxiety.now->mean, all.avoidance.now->mean, all.anxiety.now->sd(),
                     all.avoidance.now->sd(), correlation(anxiety.posterior(), avoidance.posterior())};
    if (both >= enoughForAreas)
        all.placement = placement(*all.position);
    return all;
}

} // namespace mooring::trends
