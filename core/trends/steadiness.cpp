// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/steadiness.h"

#include "core/trends/chisquare.h"

#include <algorithm>
#include <cmath>

namespace mooring::trends {

namespace {

constexpr double tail = .025; // of a 95 % range, on either side

void addSpread(std::span<const Observation> rows, Steadiness &all)
{
    const auto n = static_cast<double>(rows.size());
    for (const Observation &row : rows)
        all.mean += row.value / n;
    if (rows.size() < 2)
        return;
    double squares = 0;
    for (const Observation &row : rows)
        squares += (row.value - all.mean) * (row.value - all.mean);
    all.sd = std::sqrt(squares / (n - 1));
    all.sdRange = {std::sqrt(squares / chiSquareQuantile(1 - tail, n - 1)),
                   std::sqrt(squares / chiSquareQuantile(tail, n - 1))};
}

DayToDay dayToDay(std::span<const Observation> rows)
{
    DayToDay all;
    double squares = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].day - rows[i - 1].day != 1)
            continue;
        ++all.pairs;
        squares += (rows[i].value - rows[i - 1].value) * (rows[i].value - rows[i - 1].value);
    }
    if (all.pairs == 0)
        return all;
    const double pairs = all.pairs;
    const double noise = squares / pairs / 2;
    all.meanSquare = {squares / pairs, 4 * noise * noise * (3 * pairs - 1) / (pairs * pairs)};
    return all;
}

} // namespace

Steadiness steadiness(std::span<const Observation> rows, GridOptions options)
{
    return steadiness(rows, GridPosterior{rows, options});
}

Steadiness steadiness(std::span<const Observation> rows, const GridPosterior &posterior)
{
    Steadiness all;
    if (rows.empty())
        return all;
    all.checkIns = static_cast<int>(rows.size());
    addSpread(rows, all);
    all.noise = std::sqrt(posterior.noiseVariance());
    all.noiseRange = {std::sqrt(posterior.noiseQuantile(tail)), std::sqrt(posterior.noiseQuantile(1 - tail))};
    all.degrees = posterior.degrees();
    all.dayToDay = dayToDay(rows);
    all.dayToDayModel = posterior.dayToDayVariance();
    return all;
}

std::optional<SteadinessChange> compared(const Steadiness &first, const Steadiness &second)
{
    if (!first.comparable() || !second.comparable())
        return std::nullopt;
    const Level logarithm{std::log(second.noise / first.noise),
                          1 / (2 * first.degrees) + 1 / (2 * second.degrees)};
    const auto [low, high] = logarithm.interval();
    return SteadinessChange{
        std::exp(logarithm.mean), {std::exp(low), std::exp(high)}, certainty(Change{0, 0, logarithm})};
}

std::optional<SteadinessChange> steadinessChange(std::span<const Observation> rows)
{
    if (rows.size() < 2 * std::size_t{Steadiness::neededToCompare})
        return std::nullopt;
    const auto firstAfter = [rows](double day) {
        return std::upper_bound(rows.begin(), rows.end(), day,
                                [](double limit, const Observation &row) { return limit < row.day; });
    };
    const auto before = firstAfter(rows.back().day - 2 * steadinessPeriod);
    const auto middle = firstAfter(rows.back().day - steadinessPeriod);
    return compared(steadiness(std::span{before, middle}), steadiness(std::span{middle, rows.end()}));
}

} // namespace mooring::trends
