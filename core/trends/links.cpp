// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/links.h"

#include "core/trends/shrinkage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>
#include <tuple>

namespace mooring::trends {

namespace {

constexpr int mostPatterns = 64;
constexpr std::array moments{When::SameDay, When::DayAfter};

/// What was tagged on the day a row is set against; nothing on days without an entry.
using Tags = std::optional<quint64>;
using TagsOfRow = std::array<Tags, moments.size()>;

std::size_t index(When when) { return static_cast<std::size_t>(when); }

bool has(quint64 patterns, int pattern) { return ((patterns >> static_cast<unsigned>(pattern)) & 1U) != 0; }

quint64 allPatterns(std::span<const TaggedDay> days)
{
    quint64 all = 0;
    for (const TaggedDay &day : days)
        all |= day.patterns;
    return all;
}

template <typename Function>
void forEach(quint64 patterns, const Function &function)
{
    for (; patterns != 0; patterns &= patterns - 1)
        function(std::countr_zero(patterns));
}

Tags tagsOn(std::span<const TaggedDay> days, double day)
{
    const auto found = std::ranges::lower_bound(days, day, {}, &TaggedDay::day);
    return found != days.end() && found->day == day ? Tags{found->patterns} : std::nullopt;
}

std::vector<TagsOfRow> tagsOf(std::span<const Observation> rows, std::span<const TaggedDay> days)
{
    std::vector<TagsOfRow> tags;
    tags.reserve(rows.size());
    for (const Observation &row : rows) {
        const double day = std::floor(row.day);
        tags.push_back({tagsOn(days, day), tagsOn(days, day - 1)});
    }
    return tags;
}

/// The links of one dimension, with their days counted and nothing else.
std::vector<Link> counted(Dimension dimension, std::span<const TagsOfRow> tags, quint64 patterns)
{
    std::array<std::array<int, mostPatterns>, moments.size()> tagged{};
    std::array<int, moments.size()> known{};
    for (const TagsOfRow &row : tags)
        for (std::size_t when = 0; when < moments.size(); ++when) {
            known[when] += row[when] ? 1 : 0;
            forEach(row[when].value_or(0),
                    [&](int pattern) { ++tagged[when][static_cast<std::size_t>(pattern)]; });
        }
    std::vector<Link> all;
    forEach(patterns, [&](int pattern) {
        for (const When when : moments) {
            const int with = tagged[index(when)][static_cast<std::size_t>(pattern)];
            all.push_back({.pattern = pattern,
                           .dimension = dimension,
                           .when = when,
                           .tagged = with,
                           .untagged = known[index(when)] - with});
        }
    });
    return all;
}

/// The regressor of a link on one row. Where the tags are not known, the share of tagged days stands in.
double regressor(const Link &link, const TagsOfRow &row)
{
    if (const Tags &tags = row[index(link.when)])
        return has(*tags, link.pattern) ? 1 : 0;
    return static_cast<double>(link.tagged) / static_cast<double>(link.days());
}

/// One pass of the filter for all of them.
void measure(std::span<Link *const> eligible, std::span<const Observation> rows,
             std::span<const TagsOfRow> tags, GridOptions options)
{
    AugmentedLanes lanes = gridRegression(eligible.size(), options);
    std::vector<double> values(eligible.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::ranges::transform(eligible, values.begin(),
                               [&](const Link *link) { return regressor(*link, tags[row]); });
        lanes.append(rows[row], values);
    }
    for (std::size_t k = 0; k < eligible.size(); ++k)
        eligible[k]->measured = averagedEffect(lanes, k, options);
}

template <typename Predicate>
std::vector<Link *> chosen(std::vector<Link> &links, const Predicate &predicate)
{
    std::vector<Link *> pointers;
    for (Link &link : links)
        if (predicate(link))
            pointers.push_back(&link);
    return pointers;
}

void shrink(std::span<Link *const> family)
{
    std::vector<Level> effects;
    for (const Link *link : family)
        effects.push_back(*link->measured);
    const double variance = effectVariance(effects);
    for (Link *link : family)
        link->believed = shrunk(*link->measured, variance);
}

void adjust(std::span<Link *const> family)
{
    std::vector<double> chances;
    for (Link *link : family)
        chances.push_back(link->chance = chance(*link->measured));
    const std::vector<double> adjusted = adjustedForMany(chances);
    for (std::size_t i = 0; i < family.size(); ++i)
        family[i]->adjusted = adjusted[i];
}

std::vector<Link> measured(Dimension dimension, std::span<const Observation> rows,
                           std::span<const TaggedDay> days, GridOptions options)
{
    const std::vector<TagsOfRow> tags = tagsOf(rows, days);
    std::vector<Link> all = counted(dimension, tags, allPatterns(days));
    measure(chosen(all, [](const Link &link) { return link.enoughDays(); }), rows, tags, options);
    for (const When when : moments)
        shrink(chosen(all, [when](const Link &link) { return link.measured && link.when == when; }));
    return all;
}

} // namespace

std::vector<TaggedDay> dailyTags(std::span<const TaggedDay> entries)
{
    std::vector<TaggedDay> sorted;
    for (const TaggedDay &entry : entries)
        if (std::isfinite(entry.day))
            sorted.push_back({std::floor(entry.day), entry.patterns});
    std::ranges::stable_sort(sorted, {}, &TaggedDay::day);
    std::vector<TaggedDay> days;
    for (const TaggedDay &entry : sorted)
        if (!days.empty() && days.back().day == entry.day)
            days.back().patterns |= entry.patterns;
        else
            days.push_back(entry);
    return days;
}

std::vector<Link> links(std::span<const Observation> anxiety, std::span<const Observation> avoidance,
                        std::span<const TaggedDay> days, GridOptions options)
{
    std::vector<Link> all = measured(Dimension::Anxiety, anxiety, days, options);
    const std::vector<Link> others = measured(Dimension::Avoidance, avoidance, days, options);
    all.insert(all.end(), others.begin(), others.end());
    for (const When when : moments)
        adjust(chosen(all, [when](const Link &link) { return link.measured && link.when == when; }));
    std::ranges::stable_sort(all, {}, [](const Link &link) {
        return std::tuple{link.pattern, link.dimension, link.when};
    });
    return all;
}

std::vector<Together> together(std::span<const TaggedDay> days)
{
    std::array<int, mostPatterns> alone{};
    std::array<std::array<int, mostPatterns>, mostPatterns> both{};
    for (const TaggedDay &day : days)
        forEach(day.patterns, [&](int first) {
            ++alone[static_cast<std::size_t>(first)];
            forEach(day.patterns, [&](int second) {
                ++both[static_cast<std::size_t>(first)][static_cast<std::size_t>(second)];
            });
        });
    std::vector<Together> pairs;
    for (std::size_t first = 0; first < mostPatterns; ++first)
        for (std::size_t second = first + 1; second < mostPatterns; ++second)
            if (both[first][second] > 0)
                pairs.push_back({static_cast<int>(first), static_cast<int>(second), both[first][second],
                                 alone[first], alone[second]});
    std::ranges::stable_sort(pairs, std::greater{}, &Together::days);
    return pairs;
}

} // namespace mooring::trends
