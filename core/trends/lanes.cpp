// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/lanes.h"

#include <algorithm>
#include <cmath>

namespace mooring::trends {

double noiseFactor(const Observation &row) { return 3. / std::clamp(row.answered, 1, 3); }

Lanes::Lanes(std::span<const double> ratios, double restartAfter)
    : m_ratio(ratios.begin(), ratios.end())
    , m_restartAfter{restartAfter}
    , m_residual(ratios.size(), 0.)
    , m_logDeterminant(ratios.size(), 0.)
    , m_product(ratios.size(), 1.)
{}

void Lanes::reserve(std::size_t rows)
{
    m_day.reserve(rows);
    m_value.reserve(rows);
    m_noise.reserve(rows);
    m_segment.reserve(rows);
    m_mean.reserve(rows * lanes());
    m_variance.reserve(rows * lanes());
}

void Lanes::append(const Observation &row)
{
    const bool restart = !m_day.empty() && row.day - m_day.back() > m_restartAfter;
    m_segment.push_back(m_segment.empty() ? 0 : m_segment.back() + (restart ? 1 : 0));
    m_day.push_back(row.day);
    m_value.push_back(row.value);
    m_noise.push_back(noiseFactor(row));
    m_mean.resize(size() * lanes(), row.value);
    m_variance.resize(size() * lanes(), m_noise.back());
    if (!startsSegment(size() - 1))
        step(size() - 1);
}

void Lanes::step(std::size_t row)
{
    const std::size_t count = lanes();
    const double days = m_day[row] - m_day[row - 1];
    const double value = m_value[row];
    const double noise = m_noise[row];
    const double *const ratio = m_ratio.data();
    const double *const meanBefore = &m_mean[at(row - 1, 0)];
    const double *const varianceBefore = &m_variance[at(row - 1, 0)];
    double *__restrict const mean = &m_mean[at(row, 0)];
    double *__restrict const variance = &m_variance[at(row, 0)];
    double *__restrict const residual = m_residual.data();
    double *__restrict const product = m_product.data();
    for (std::size_t j = 0; j < count; ++j) {
        const double predicted = varianceBefore[j] + ratio[j] * days;
        const double determinant = predicted + noise;
        const double innovation = value - meanBefore[j];
        const double inverse = 1 / determinant;
        const double gain = predicted * inverse;
        residual[j] += innovation * innovation * inverse;
        product[j] *= determinant;
        mean[j] = meanBefore[j] + gain * innovation;
        variance[j] = gain * noise;
    }
    if (row % factorsPerLogarithm != 0)
        return;
    for (std::size_t j = 0; j < count; ++j) {
        m_logDeterminant[j] += std::log(m_product[j]);
        m_product[j] = 1;
    }
}

double Lanes::logDeterminant(std::size_t lane) const
{
    return m_logDeterminant[lane] + std::log(m_product[lane]);
}

void Lanes::smooth(std::size_t first, std::size_t last)
{
    m_first = first;
    m_last = last;
    m_smoothMean.resize(size() * (last - first));
    m_smoothVariance.resize(size() * (last - first));
    for (std::size_t row = size(); row-- > 0;)
        smoothRow(row);
}

void Lanes::smoothRow(std::size_t row)
{
    const std::size_t count = m_last - m_first;
    const double *const filteredMean = &m_mean[at(row, m_first)];
    const double *const filteredVariance = &m_variance[at(row, m_first)];
    double *__restrict const mean = &m_smoothMean[smoothAt(row, m_first)];
    double *__restrict const variance = &m_smoothVariance[smoothAt(row, m_first)];
    if (row + 1 == size() || startsSegment(row + 1)) {
        std::copy_n(filteredMean, count, mean);
        std::copy_n(filteredVariance, count, variance);
        return;
    }
    const double days = m_day[row + 1] - m_day[row];
    const double *const ratio = &m_ratio[m_first];
    const double *const meanAfter = mean + count;
    const double *const varianceAfter = variance + count;
    for (std::size_t j = 0; j < count; ++j) {
        const double predicted = filteredVariance[j] + ratio[j] * days;
        const double back = filteredVariance[j] / predicted;
        mean[j] = filteredMean[j] + back * (meanAfter[j] - filteredMean[j]);
        variance[j] = filteredVariance[j] + back * back * (varianceAfter[j] - predicted);
    }
}

std::optional<Lanes::Innovation> Lanes::innovation(std::size_t row, std::size_t lane) const
{
    if (startsSegment(row))
        return std::nullopt;
    const Level before = filtered(row - 1, lane);
    const double predicted = before.variance + m_ratio[lane] * (m_day[row] - m_day[row - 1]);
    return Innovation{m_value[row] - before.mean, predicted, predicted + m_noise[row]};
}

Lanes::Spot Lanes::spot(double day) const
{
    const auto after = std::ranges::upper_bound(m_day, day);
    const auto rowsUpTo = static_cast<std::size_t>(after - m_day.begin());
    const std::size_t row = rowsUpTo == 0 ? 0 : rowsUpTo - 1;
    return {day, row, day > m_day[row] && row + 1 < size() && !startsSegment(row + 1)};
}

bool Lanes::betweenSegments(const Spot &spot) const
{
    return spot.day > m_day[spot.row] && spot.row + 1 < size() && startsSegment(spot.row + 1);
}

Level Lanes::smoothed(const Spot &spot, std::size_t lane) const
{
    if (spot.between)
        return bridge(spot, lane);
    const Level known = smoothed(spot.row, lane);
    return {known.mean, known.variance + m_ratio[lane] * std::abs(spot.day - m_day[spot.row])};
}

Level Lanes::bridge(const Spot &spot, std::size_t lane) const
{
    const Level left = smoothed(spot.row, lane);
    const Level right = smoothed(spot.row + 1, lane);
    const double days = m_day[spot.row + 1] - m_day[spot.row];
    const double u = (spot.day - m_day[spot.row]) / days;
    const double before = filtered(spot.row, lane).variance;
    const double together = before / (before + m_ratio[lane] * days) * right.variance;
    return {(1 - u) * left.mean + u * right.mean, (1 - u) * (1 - u) * left.variance + u * u * right.variance
                                                      + 2 * u * (1 - u) * together
                                                      + m_ratio[lane] * days * u * (1 - u)};
}

double Lanes::covariance(const Spot &from, const Spot &to, std::size_t lane) const
{
    if (m_segment[from.row] != m_segment[to.row])
        return 0;
    // A day without a row is a row that tells nothing: its filtered variance is the predicted one. Before the
    // first row that is infinite, and the factor towards the next day 1.
    double chain = smoothed(to, lane).variance;
    if (to.day <= m_day.front())
        return chain;
    double day = std::max(from.day, m_day.front());
    double variance = filtered(from.row, lane).variance + m_ratio[lane] * (day - m_day[from.row]);
    for (std::size_t row = from.row + 1; row <= to.row; ++row) {
        chain *= variance / (variance + m_ratio[lane] * (m_day[row] - day));
        day = m_day[row];
        variance = filtered(row, lane).variance;
    }
    return chain * variance / (variance + m_ratio[lane] * (to.day - day));
}

Level Lanes::difference(const Spot &from, const Spot &to, std::size_t lane) const
{
    const Level start = smoothed(from, lane);
    const Level end = smoothed(to, lane);
    const double together = from.day <= to.day ? covariance(from, to, lane) : covariance(to, from, lane);
    return {end.mean - start.mean, std::max(0., start.variance + end.variance - 2 * together)};
}

} // namespace mooring::trends
