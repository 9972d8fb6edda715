// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachment/map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mooring {

namespace {

struct Node {
    double at, weight;
};

/// Gauss-Legendre, ten points: the five on the positive side of [-1, 1].
constexpr std::array<Node, 5> nodes{{
    {0.1488743389816312, 0.2955242247147529},
    {0.4333953941292472, 0.2692667193099963},
    {0.6794095682990244, 0.2190863625159821},
    {0.8650633666889845, 0.1494513491505806},
    {0.9739065285171717, 0.0666713443086881},
}};

constexpr double integralAccuracy = 1e-15;
constexpr int deepest = 40;

/// d/d(asin rho) of the bivariate normal, times 2 pi.
class Slope
{
public:
    Slope(double h, double k) : m_h{h}, m_k{k} {}

    double operator()(double angle) const
    {
        const double cosine = std::cos(angle);
        return std::exp(-(m_h * m_h + m_k * m_k - 2 * m_h * m_k * std::sin(angle)) / (2 * cosine * cosine));
    }

    double integral(double from, double to) const
    {
        const double middle = (from + to) / 2;
        const double half = (to - from) / 2;
        double sum = 0;
        for (const auto &[at, weight] : nodes)
            sum += weight * ((*this)(middle - half * at) + (*this)(middle + half * at));
        return sum * half;
    }

    /// Halves the interval until both halves together say what the whole said: near rho = +-1 the slope has a
    /// narrow step.
    double refined(double from, double to, double whole, int depth) const
    {
        const double middle = (from + to) / 2;
        const double left = integral(from, middle);
        const double right = integral(middle, to);
        if (depth == 0 || std::abs(left + right - whole) <= integralAccuracy)
            return left + right;
        return refined(from, middle, left, depth - 1) + refined(middle, to, right, depth - 1);
    }

private:
    double m_h, m_k;
};

} // namespace

double standardNormal(double x) { return std::erfc(-x / std::numbers::sqrt2) / 2; }

double bivariateNormal(double h, double k, double rho)
{
    if (std::isinf(h) || std::isinf(k))
        return std::min(standardNormal(h), standardNormal(k)); // one of them is 0, or the other is 1
    if (rho >= 1)
        return standardNormal(std::min(h, k));
    if (rho <= -1)
        return std::max(0., standardNormal(h) - standardNormal(-k));
    const Slope slope{h, k};
    const double end = std::asin(rho);
    const double correction = slope.refined(0, end, slope.integral(0, end), deepest) / (2 * std::numbers::pi);
    return std::clamp(standardNormal(h) * standardNormal(k) + correction, 0., 1.);
}

} // namespace mooring
