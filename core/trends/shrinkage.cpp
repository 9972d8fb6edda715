// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/shrinkage.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace mooring::trends {

namespace {

constexpr std::size_t enoughToCompare = 4;
constexpr double usualVariance = 0.3 * 0.3;
constexpr double lowestLogarithm = -15;
constexpr double highestLogarithm = 3;
constexpr double closeEnough = 1e-10;

/// Minus the log-likelihood of tau^2, without its constant.
double unlikelihood(std::span<const Level> measured, double variance)
{
    double sum = 0;
    for (const Level &effect : measured) {
        const double total = effect.variance + variance;
        sum += std::log(total) + effect.mean * effect.mean / total;
    }
    return sum / 2;
}

/// Golden-section search: keeps the part of the range that holds the smaller of two inner values.
template <typename Function>
double lowestPoint(const Function &function, double low, double high)
{
    constexpr double part = 1 / std::numbers::phi;
    double left = high - part * (high - low);
    double right = low + part * (high - low);
    double atLeft = function(left);
    double atRight = function(right);
    while (high - low > closeEnough) {
        if (atLeft <= atRight) {
            high = right;
            right = left;
            atRight = atLeft;
            left = high - part * (high - low);
            atLeft = function(left);
        } else {
            low = left;
            left = right;
            atLeft = atRight;
            right = low + part * (high - low);
            atRight = function(right);
        }
    }
    return (low + high) / 2;
}

} // namespace

double effectVariance(std::span<const Level> measured)
{
    if (measured.size() < enoughToCompare)
        return usualVariance;
    return std::exp(
        lowestPoint([measured](double logarithm) { return unlikelihood(measured, std::exp(logarithm)); },
                    lowestLogarithm, highestLogarithm));
}

Level shrunk(Level measured, double effectVariance)
{
    const double believed = effectVariance / (effectVariance + measured.variance);
    return {believed * measured.mean, believed * measured.variance};
}

double chance(Level measured)
{
    return measured.mean == 0 ? 1 : std::erfc(std::abs(measured.mean) / measured.sd() / std::numbers::sqrt2);
}

std::vector<double> adjustedForMany(std::span<const double> chances)
{
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [chances](std::size_t i) { return chances[i]; });
    std::vector<double> adjusted(chances.size());
    const auto all = static_cast<double>(chances.size());
    double smallest = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        smallest = std::min(smallest, chances[order[rank - 1]] * all / static_cast<double>(rank));
        adjusted[order[rank - 1]] = smallest;
    }
    return adjusted;
}

} // namespace mooring::trends
