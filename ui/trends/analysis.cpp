// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/analysis.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace mooring::ui {

namespace {

constexpr trends::GridOptions options{.newSegmentAfter = 180};

std::vector<trends::TaggedDay> tagged(const TrendsData &data)
{
    std::vector<trends::TaggedDay> days;
    days.reserve(data.entries.size());
    for (const WrittenEntry &entry : data.entries)
        days.push_back({static_cast<double>(entry.day), entry.patterns});
    return trends::dailyTags(days);
}

} // namespace

TrendsAnalysis analysisOf(const TrendsData &data)
{
    return {
        .links = trends::links(data.anxiety.days(), data.avoidance.days(), tagged(data), options),
        .occasions = effectsOf(data.occasions, data.anxiety, data.avoidance, options),
    };
}

std::vector<trends::Link> heldLinks(const TrendsAnalysis &analysis, const TrendsView &view)
{
    const auto dimensions = view.dimensions();
    std::vector<trends::Link> held;
    std::ranges::copy_if(analysis.links, std::back_inserter(held), [&](const trends::Link &link) {
        return link.when == trends::When::SameDay && link.holds()
            && std::ranges::find(dimensions, link.dimension) != dimensions.end();
    });
    std::ranges::stable_sort(held, std::greater{},
                             [](const trends::Link &link) { return std::abs(link.believed->mean); });
    return held;
}

int unclearPatterns(const TrendsAnalysis &analysis)
{
    std::set<int> known;
    std::set<int> clear;
    for (const trends::Link &link : analysis.links) {
        if (link.when != trends::When::SameDay || !link.enoughDays())
            continue;
        known.insert(link.pattern);
        if (link.holds())
            clear.insert(link.pattern);
    }
    return static_cast<int>(known.size() - clear.size());
}

} // namespace mooring::ui
