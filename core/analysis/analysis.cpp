// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include "core/trends/comparison.h"

#include <algorithm>
#include <span>
#include <utility>

namespace mooring {

namespace {

constexpr int fewest = 3; // below, nobody has a level to show

struct Trends {
    trends::Trend anxiety, avoidance;

    const trends::Trend &of(Dimension dimension) const
    {
        return dimension == Dimension::Anxiety ? anxiety : avoidance;
    }
};

Trends trendsOf(const CheckIns &checkIns, const trends::TrendOptions &options)
{
    return {trends::Trend{checkIns.anxiety, options}, trends::Trend{checkIns.avoidance, options}};
}

std::vector<trends::TaggedDay> daysUpTo(double today, const std::vector<trends::TaggedDay> &entries)
{
    auto days = trends::dailyTags(entries);
    std::erase_if(days, [today](trends::TaggedDay day) { return day.day > today; });
    return days;
}

int daysWithCheckIn(const trends::Trend &trend) { return static_cast<int>(trend.days().size()); }

Comparison compared(Dimension dimension, const QString &with, const trends::Trend &own,
                    const trends::Trend &theirs)
{
    return {with, dimension, daysWithCheckIn(own), daysWithCheckIn(theirs),
            trends::comparedLevels(own, theirs)};
}

AcrossEverybody acrossOf(Dimension dimension, std::span<const Trends> everybody)
{
    std::vector<trends::Level> levels;
    for (const Trends &one : everybody)
        if (daysWithCheckIn(one.of(dimension)) >= fewest)
            levels.push_back(*one.of(dimension).now());
    return {dimension, static_cast<int>(levels.size()), trends::acrossRelationships(levels)};
}

std::vector<Comparison> comparisonsOf(const Subject &subject, std::span<const Trends> everybody)
{
    std::vector<Comparison> all;
    if (subject.checkIns.name.isEmpty())
        return all;
    for (std::size_t i = 0; i < subject.others.size(); ++i)
        for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance})
            all.push_back(compared(dimension, subject.others[i].name, everybody.front().of(dimension),
                                   everybody[i + 1].of(dimension)));
    return all;
}

/// The subject's own trends first.
std::vector<Trends> trendsOfEverybody(const Subject &subject)
{
    const double today = dayNumber(subject.today);
    std::vector<Trends> everybody;
    everybody.reserve(subject.others.size() + 1);
    everybody.push_back(trendsOf(subject.checkIns, {.today = today, .frozen = subject.frozen}));
    for (const CheckIns &other : subject.others)
        everybody.push_back(trendsOf(other, {.today = today}));
    return everybody;
}

DimensionAnalysis along(Dimension dimension, trends::Trend trend, trends::GridOptions options)
{
    auto changePoints = trends::changePoints(trend.days(), options);
    return {dimension, std::move(trend), std::move(changePoints)};
}

} // namespace

Analysis analyse(const Subject &subject)
{
    const trends::GridOptions options{.newSegmentAfter = trends::TrendOptions{}.newSegmentAfter};
    std::vector<Trends> everybody = trendsOfEverybody(subject);
    const auto people = std::span<const Trends>{everybody}.subspan(subject.checkIns.name.isEmpty() ? 1 : 0);
    const auto days = daysUpTo(dayNumber(subject.today), subject.days);
    Trends &own = everybody.front();
    auto findings = trends::findings(subject.checkIns.name, own.anxiety, own.avoidance);
    auto occasions = effectsOf(subject.occasions, own.anxiety, own.avoidance, options);
    auto links = trends::links(own.anxiety.days(), own.avoidance.days(), days, options);
    auto comparisons = comparisonsOf(subject, everybody);
    const std::array across{acrossOf(Dimension::Anxiety, people), acrossOf(Dimension::Avoidance, people)};
    // The trends are large for a long journal, and moved at last.
    return {
        .today = subject.today,
        .anxiety = along(Dimension::Anxiety, std::move(own.anxiety), options),
        .avoidance = along(Dimension::Avoidance, std::move(own.avoidance), options),
        .findings = std::move(findings),
        .occasions = std::move(occasions),
        .links = std::move(links),
        .together = trends::together(days),
        .patterns = subject.patterns,
        .comparisons = std::move(comparisons),
        .across = across,
    };
}

} // namespace mooring
