// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/changepoint.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mooring::trends {

namespace {

constexpr std::size_t neededRows = 60;
constexpr std::size_t neededEitherSide = 10;
constexpr std::size_t skippedAtEnds = 8;
constexpr double neededZ = 3.5;
constexpr double neededStep = .5;
constexpr double nothingLeft = 1e-9; // of a step's information, once another step is in the model

std::size_t mostProbable(const GridWeights &weights)
{
    return static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
}

GridFilter filterOver(std::span<const Observation> rows, GridOptions options)
{
    GridFilter filter{options, rows.empty() ? 0 : rows.front().value};
    filter.reserve(rows.size());
    for (const Observation &row : rows)
        filter.append(row);
    return filter;
}

/// For a step at one row: `projection` is step' W y and `information` step' W step, W the inverse covariance
/// of the model with its flat start.
struct Auxiliary {
    double projection = 0, information = 0;
};

/// Every row's in one pass; zeros at the first row of a segment, where level and step are one.
std::vector<Auxiliary> backwardPass(const Lanes &lanes, std::size_t lane)
{
    std::vector<Auxiliary> all(lanes.size());
    Auxiliary sum;
    for (std::size_t row = lanes.size(); row-- > 0;) {
        const auto innovation = lanes.innovation(row, lane);
        if (!innovation) {
            sum = {};
            continue;
        }
        const double keep = 1 - innovation->predicted / innovation->determinant;
        sum.projection = innovation->value / innovation->determinant + keep * sum.projection;
        sum.information = 1 / innovation->determinant + keep * keep * sum.information;
        all[row] = sum;
    }
    return all;
}

/// The rows at which a level begins: a segment's first, and `jump` if there is one. In order.
std::vector<std::size_t> beginnings(const Lanes &lanes, std::optional<std::size_t> jump)
{
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < lanes.size(); ++row)
        if (row == 0 || row == jump || lanes.segment(row) != lanes.segment(row - 1))
            rows.push_back(row);
    return rows;
}

LevelShift shiftAt(const Lanes &lanes, std::size_t row, Auxiliary auxiliary, double noise)
{
    return {
        .row = row,
        .before = lanes.day(row - 1),
        .day = lanes.day(row),
        .z = auxiliary.projection / std::sqrt(auxiliary.information * noise),
        .step = {auxiliary.projection / auxiliary.information, noise / auxiliary.information},
    };
}

std::vector<LevelShift> shifts(const Lanes &lanes, const std::vector<Auxiliary> &auxiliaries, double noise,
                               std::optional<std::size_t> jump = {})
{
    const auto begins = beginnings(lanes, jump);
    std::vector<LevelShift> all;
    all.reserve(lanes.size());
    for (std::size_t row = 0; row < lanes.size(); ++row) {
        if (auxiliaries[row].information <= 0)
            continue;
        const auto next = std::ranges::upper_bound(begins, row);
        all.push_back(shiftAt(lanes, row, auxiliaries[row], noise));
        all.back().left = row - *std::prev(next);
        all.back().right = (next == begins.end() ? lanes.size() : *next) - row;
    }
    return all;
}

/// The model with one jump in it, at its own most probable ratio.
class OneJump
{
public:
    OneJump(std::span<const Observation> rows, const GridFilter &filter, GridOptions options, std::size_t row)
        : m_filter{filter}
        , m_row{row}
        , m_regressor{options}
    {
        m_regressor.reserve(rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_regressor.append({rows[i].day, i < row ? 0. : 1., rows[i].answered});
        for (std::size_t lane = 0; lane < gridSize; ++lane)
            m_product[lane] = product(lane);
    }

    std::vector<LevelShift> otherShifts() const
    {
        const std::size_t lane = mostProbable(logWeights());
        auto auxiliaries = backwardPass(m_filter.lanes(), lane);
        const auto ofJump = backwardPass(m_regressor.lanes(), lane);
        const double information = m_regressor.lanes().residual(lane);
        for (std::size_t row = 0; row < auxiliaries.size(); ++row) {
            Auxiliary &own = auxiliaries[row];
            const double shared = ofJump[row].projection / information;
            const double left = own.information - shared * ofJump[row].projection;
            own = {own.projection - shared * m_product[lane],
                   left > nothingLeft * own.information ? left : 0};
        }
        return shifts(m_filter.lanes(), auxiliaries, squares(lane) / (m_filter.degrees() - 1), m_row);
    }

private:
    double product(std::size_t lane) const // sum u v / F
    {
        double sum = 0;
        for (std::size_t row = 0; row < m_filter.size(); ++row)
            if (const auto own = m_filter.lanes().innovation(row, lane))
                sum += own->value * m_regressor.lanes().innovation(row, lane)->value / own->determinant;
        return sum;
    }

    double squares(std::size_t lane) const
    {
        return m_filter.squares(lane)
             - m_product[lane] * m_product[lane] / m_regressor.lanes().residual(lane);
    }

    GridWeights logWeights() const
    {
        GridWeights all{};
        for (std::size_t lane = 0; lane < gridSize; ++lane) {
            const double fromPrior = log10Ratio(lane) - priorLog10Ratio;
            all[lane] =
                -((m_filter.degrees() - 1) * std::log(squares(lane)) + m_filter.lanes().logDeterminant(lane)
                  + std::log(m_regressor.lanes().residual(lane)) + fromPrior * fromPrior)
                / 2;
        }
        return all;
    }

    const GridFilter &m_filter;
    std::size_t m_row;
    GridFilter m_regressor;
    std::array<double, gridSize> m_product{};
};

bool mayBeSaid(const LevelShift &shift)
{
    return std::abs(shift.z) >= neededZ && std::abs(shift.step.mean) >= neededStep
        && std::min(shift.left, shift.right) >= neededEitherSide;
}

/// The strongest away from the ends, if it may be spoken of: what stands beside it is only its shadow.
std::optional<LevelShift> strongest(const std::vector<LevelShift> &shifts)
{
    std::optional<LevelShift> best;
    for (const LevelShift &shift : shifts)
        if (std::min(shift.left, shift.right) >= skippedAtEnds
            && (!best || std::abs(shift.z) > std::abs(best->z)))
            best = shift;
    return best && mayBeSaid(*best) ? best : std::nullopt;
}

std::vector<LevelShift> shiftsWithoutJump(const GridFilter &filter)
{
    const std::size_t lane = mostProbable(filter.weights());
    return shifts(filter.lanes(), backwardPass(filter.lanes(), lane),
                  filter.squares(lane) / filter.degrees());
}

} // namespace

std::vector<LevelShift> levelShifts(std::span<const Observation> rows, Variances variances)
{
    Lanes lanes{std::array{variances.drift / variances.observation}};
    for (const Observation &row : rows)
        lanes.append({row.day, row.value - rows.front().value, row.answered});
    return shifts(lanes, backwardPass(lanes, 0), variances.observation);
}

std::vector<LevelShift> levelShifts(std::span<const Observation> rows, GridOptions options)
{
    return shiftsWithoutJump(filterOver(rows, options));
}

std::vector<LevelShift> changePoints(std::span<const Observation> rows, GridOptions options)
{
    if (!missingForChangePoints(rows).none())
        return {};
    const GridFilter filter = filterOver(rows, options);
    const auto first = strongest(shiftsWithoutJump(filter));
    if (!first)
        return {};
    const auto second = strongest(OneJump{rows, filter, options, first->row}.otherShifts());
    if (!second)
        return {*first};
    return first->row < second->row ? std::vector{*first, *second} : std::vector{*second, *first};
}

Missing missingForChangePoints(std::span<const Observation> rows)
{
    return {std::max(0, static_cast<int>(neededRows) - static_cast<int>(rows.size())), 0};
}

} // namespace mooring::trends
