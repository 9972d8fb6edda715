// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"

#include <algorithm>
#include <cmath>

namespace mooring::trends {

namespace {

constexpr int fewest = 3; // below, not even a position is shown
constexpr int enoughForAreas = 14;
constexpr int recent = 14; // days

DimensionFinding finding(const Trend &trend)
{
    const Eligibility eligibility = trend.eligibility();
    return {
        .checkIns = eligibility.checkIns,
        .now = trend.now(),
        .over28 = trend.change(28),
        .over90 = trend.change(90),
        .need28 = eligibility.change28,
        .need90 = eligibility.change90,
        .allTheSame = trend.allTheSame(),
        .trendless = trend.posterior().looksTrendless(),
    };
}

/// A change up to a check-in long past is not news.
void dropChangesUnlessRecent(Findings &findings)
{
    if (findings.daysSinceLast <= recent)
        return;
    for (DimensionFinding *dimension : {&findings.anxiety, &findings.avoidance})
        dimension->over28 = dimension->over90 = std::nullopt;
}

} // namespace

Findings findings(const QString &name, const Trend &anxiety, const Trend &avoidance)
{
    Findings all;
    all.name = name;
    all.anxiety = finding(anxiety);
    all.avoidance = finding(avoidance);
    const double since = std::min(anxiety.daysSinceLast().value_or(Lanes::never),
                                  avoidance.daysSinceLast().value_or(Lanes::never));
    all.daysSinceLast = std::isfinite(since) ? static_cast<int>(since) : 0;
    dropChangesUnlessRecent(all);
    const int both = std::min(all.anxiety.checkIns, all.avoidance.checkIns);
    if (both >= fewest)
        all.position =
            Position{all.anxiety.now->mean, all.avoidance.now->mean, all.anxiety.now->sd(),
                     all.avoidance.now->sd(), correlation(anxiety.posterior(), avoidance.posterior())};
    if (both >= enoughForAreas)
        all.placement = placement(*all.position);
    return all;
}

} // namespace mooring::trends
