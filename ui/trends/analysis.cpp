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

std::vector<BeforeAfter> begunIn(const TrendsData &data)
{
    std::vector<BeforeAfter> begun;
    for (const auto [step, day] : data.begun)
        begun.push_back({.step = step, .words = {}, .since = day, .anxiety = {}, .avoidance = {}});
    for (const Mark &mark : data.marks)
        if (mark.kind == Mark::Kind::Milestone)
            begun.push_back(
                {.step = 0, .words = mark.words, .since = mark.day, .anxiety = {}, .avoidance = {}});
    return begun;
}

} // namespace

TrendsAnalysis analysisOf(const TrendsData &data)
{
    TrendsAnalysis analysis{
        .links = trends::links(data.anxiety.days(), data.avoidance.days(), tagged(data), options),
        .begun = begunIn(data),
    };
    std::vector<double> days;
    for (const BeforeAfter &begun : analysis.begun)
        days.push_back(dayNumber(begun.since));
    const auto worry = trends::stepEffects(data.anxiety.days(), days, options);
    const auto distance = trends::stepEffects(data.avoidance.days(), days, options);
    for (std::size_t i = 0; i < days.size(); ++i) {
        analysis.begun[i].anxiety = worry[i];
        analysis.begun[i].avoidance = distance[i];
    }
    return analysis;
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
