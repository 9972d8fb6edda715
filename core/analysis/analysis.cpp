// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysis.h"

#include "core/trends/comparison.h"

#include <algorithm>
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

Trends trendsOf(const CheckIns &checkIns, trends::TrendOptions options)
{
    return {trends::Trend{checkIns.anxiety, options}, trends::Trend{checkIns.avoidance, options}};
}

std::vector<trends::TaggedDay> daysUpTo(double today, const std::vector<trends::TaggedDay> &entries)
{
    auto days = trends::dailyTags(entries);
    std::erase_if(days, [today](const trends::TaggedDay &day) { return day.day > today; });
    return days;
}

std::vector<OccasionEffect> effectsOf(std::vector<Occasion> occasions, const Trends &own,
                                      trends::GridOptions options)
{
    std::ranges::stable_sort(occasions, {}, &Occasion::day);
    std::vector<double> days;
    for (const Occasion &occasion : occasions)
        days.push_back(dayNumber(occasion.day));
    const auto onAnxiety = stepEffects(own.anxiety.days(), days, options);
    const auto onAvoidance = stepEffects(own.avoidance.days(), days, options);
    std::vector<OccasionEffect> effects;
    for (std::size_t i = 0; i < occasions.size(); ++i)
        effects.push_back({std::move(occasions[i]), onAnxiety[i], onAvoidance[i]});
    return effects;
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

/// Everybody's trends, the subject's own first.
void compare(const Subject &subject, std::span<const Trends> everybody, Analysis &analysis)
{
    const bool inGeneral = subject.checkIns.name.isEmpty();
    const auto people = everybody.subspan(inGeneral ? 1 : 0);
    analysis.across = {acrossOf(Dimension::Anxiety, people), acrossOf(Dimension::Avoidance, people)};
    if (inGeneral)
        return;
    for (std::size_t i = 0; i < subject.others.size(); ++i)
        for (const Dimension dimension : {Dimension::Anxiety, Dimension::Avoidance})
            analysis.comparisons.push_back(compared(dimension, subject.others[i].name,
                                                    everybody.front().of(dimension),
                                                    everybody[i + 1].of(dimension)));
}

} // namespace

Analysis analyse(const Subject &subject)
{
    const trends::TrendOptions trendOptions{.today = dayNumber(subject.today), .frozen = subject.frozen};
    const trends::GridOptions options{.newSegmentAfter = trendOptions.newSegmentAfter};
    std::vector<Trends> everybody{trendsOf(subject.checkIns, trendOptions)};
    for (const CheckIns &other : subject.others)
        everybody.push_back(trendsOf(other, {.today = trendOptions.today}));
    const Trends &own = everybody.front();
    const auto days = daysUpTo(trendOptions.today, subject.days);
    Analysis analysis{
        .today = subject.today,
        .anxiety = {Dimension::Anxiety, own.anxiety, changePoints(own.anxiety.days(), options)},
        .avoidance = {Dimension::Avoidance, own.avoidance, changePoints(own.avoidance.days(), options)},
        .findings = trends::findings(subject.checkIns.name, own.anxiety, own.avoidance),
        .occasions = effectsOf(subject.occasions, own, options),
        .links = trends::links(own.anxiety.days(), own.avoidance.days(), days, options),
        .together = trends::together(days),
        .patterns = subject.patterns,
        .comparisons = {},
        .across = {},
    };
    compare(subject, everybody, analysis);
    return analysis;
}

} // namespace mooring
