// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/chisquare.h"

#include "core/trends/root.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace mooring::trends {

namespace {

constexpr double exact = std::numeric_limits<double>::epsilon();
constexpr double nextToNothing = 1e-300; // instead of 0 in a continued fraction

/// log of the gamma function for x > 0: Stirling's series, from 12 on good to the last digit. (The one of the
/// library writes to a global.)
double logGamma(double x)
{
    double below = 1;
    while (x < 12)
        below *= x++;
    const double r = 1 / (x * x);
    const double series = (1. / 12 - r * (1. / 360 - r * (1. / 1260 - r * (1. / 1680 - r / 1188)))) / x;
    return (x - .5) * std::log(x) - x + std::log(2 * std::numbers::pi) / 2 + series - std::log(below);
}

/// The number of terms either needs grows as the root of a.
int mostTerms(double a) { return 200 + static_cast<int>(20 * std::sqrt(a)); }

double lowerBySeries(double a, double x)
{
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < mostTerms(a) && term > sum * exact; ++n)
        sum += term *= x / (a + n);
    return sum * std::exp(a * std::log(x) - x - logGamma(a));
}

/// Lentz's way through the fraction.
double upperByFraction(double a, double x)
{
    double b = x + 1 - a;
    double c = 1 / nextToNothing;
    double d = 1 / b;
    double product = d;
    for (int n = 1; n < mostTerms(a); ++n) {
        const double numerator = -n * (n - a);
        b += 2;
        d = 1 / std::max(numerator * d + b, nextToNothing);
        c = std::max(b + numerator / c, nextToNothing);
        product *= d * c;
        if (std::abs(d * c - 1) < exact)
            break;
    }
    return product * std::exp(a * std::log(x) - x - logGamma(a));
}

} // namespace

double chiSquareBelow(double x, double degrees)
{
    const double a = degrees / 2;
    const double half = x / 2;
    if (half <= 0)
        return 0;
    return half < a + 1 ? lowerBySeries(a, half) : 1 - upperByFraction(a, half);
}

// Starts where a normal would put the middle 99.99 %.
double chiSquareQuantile(double p, double degrees)
{
    const double reach = 4 * std::sqrt(2 * degrees);
    return positiveRoot([=](double x) { return chiSquareBelow(x, degrees) - p; },
                        std::max(degrees - reach, degrees / 100), degrees + reach);
}

} // namespace mooring::trends
