// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/locallevel.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mooring::trends {

namespace {

constexpr double largestValue = 1e100;

bool isUsable(const Observation &row)
{
    return std::abs(row.day) <= farthestDay && std::abs(row.value) <= largestValue
        && row.answered > 0; // false for NaN
}

} // namespace

Status checkSeries(std::span<const Observation> rows)
{
    if (!std::ranges::all_of(rows, isUsable))
        return failure(
            Error::Kind::Invalid,
            QCoreApplication::translate("Trends", "A day or a value is not a number, or far too large."));
    if (!std::ranges::is_sorted(rows, {}, &Observation::day))
        return failure(Error::Kind::Invalid,
                       QCoreApplication::translate("Trends", "The days are not in order."));
    return {};
}

LocalLevel::LocalLevel(std::span<const Observation> rows, Variances variances)
    : m_variances{variances}
    , m_centre{meanOf(rows)}
    , m_lanes{std::array{variances.drift / variances.observation}}
{
    m_lanes.reserve(rows.size());
    for (const Observation &row : rows)
        m_lanes.append({row.day, row.value - m_centre, row.answered});
    m_lanes.smooth(0, 1);
}

Level LocalLevel::scaled(Level unit) const
{
    return {unit.mean + m_centre, unit.variance * m_variances.observation};
}

Level LocalLevel::filtered(std::size_t row) const { return scaled(m_lanes.filtered(row, 0)); }

Level LocalLevel::smoothed(std::size_t row) const { return scaled(m_lanes.smoothed(row, 0)); }

std::optional<Level> LocalLevel::at(double day) const
{
    if (size() == 0)
        return std::nullopt;
    return scaled(m_lanes.smoothed(m_lanes.spot(day), 0));
}

double LocalLevel::covariance(double from, double to) const
{
    const auto [early, late] = std::minmax(from, to);
    return size() == 0
             ? 0
             : m_lanes.covariance(m_lanes.spot(early), m_lanes.spot(late), 0) * m_variances.observation;
}

std::optional<Change> LocalLevel::change(double from, double to) const
{
    if (size() == 0)
        return std::nullopt;
    const Level unit = m_lanes.difference(m_lanes.spot(from), m_lanes.spot(to), 0);
    return Change{from, to, {unit.mean, unit.variance * m_variances.observation}};
}

double LocalLevel::logLikelihood() const
{
    if (size() == 0)
        return 0;
    const auto n = static_cast<double>(size());
    return -(n * std::log(2 * std::numbers::pi) + (n - 1) * std::log(m_variances.observation)
             + m_lanes.logDeterminant(0) + m_lanes.residual(0) / m_variances.observation)
         / 2;
}

} // namespace mooring::trends
