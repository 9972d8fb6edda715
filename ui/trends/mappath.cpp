// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/mappath.h"

#include "core/trends/words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

namespace mooring::ui {

namespace {

constexpr double chiSquare95 = 5.991464547107979; // two degrees of freedom

using trends::CurvePoint;
using trends::GapKind;

/// The runs of a curve: of each the first and the last day.
class Runs
{
public:
    Runs(const trends::Trend &trend, DayRange days)
        : m_ends{trend.curve(dayNumber(days.first), dayNumber(days.last), 0)}
    {}

    /// How the curve is drawn there; nothing where it is not.
    std::optional<GapKind> kindAt(double day) const
    {
        for (std::size_t i = 0; i + 1 < m_ends.size(); ++i)
            if (m_ends[i].run == m_ends[i + 1].run && m_ends[i].day <= day && day <= m_ends[i + 1].day)
                return m_ends[i].kind;
        return std::nullopt;
    }

private:
    std::vector<CurvePoint> m_ends;
};

std::vector<QDate> daysWithBoth(const TrendsView &view)
{
    const auto &anxiety = view.data->anxiety.days();
    const auto &avoidance = view.data->avoidance.days();
    std::vector<Observation> both;
    std::ranges::set_intersection(anxiety, avoidance, std::back_inserter(both), {}, &Observation::day,
                                  &Observation::day);
    std::vector<QDate> days;
    for (const Observation &observation : both)
        if (const auto day = QDate::fromJulianDay(std::llround(observation.day)); view.days.contains(day))
            days.push_back(day);
    return days;
}

std::optional<MapPlace> placeOn(const TrendsData &data, QDate day, double rho)
{
    const auto anxiety = data.anxiety.posterior().at(dayNumber(day));
    const auto avoidance = data.avoidance.posterior().at(dayNumber(day));
    if (!anxiety || !avoidance)
        return std::nullopt;
    return MapPlace{day, {anxiety->mean, avoidance->mean, anxiety->sd(), avoidance->sd(), rho}};
}

/// Backwards by the week, so that the last point is the last check-in.
std::vector<PathPoint> weekly(const TrendsView &view, DayRange days, double rho)
{
    std::vector<PathPoint> points;
    for (QDate day = days.last; day >= days.first; day = day.addDays(-7))
        if (const auto place = placeOn(*view.data, day, rho))
            points.push_back({*place});
    std::ranges::reverse(points);
    const Runs anxiety{view.data->anxiety, days};
    const Runs avoidance{view.data->avoidance, days};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double middle = (dayNumber(points[i - 1].place.day) + dayNumber(points[i].place.day)) / 2;
        const auto worry = anxiety.kindAt(middle);
        const auto distance = avoidance.kindAt(middle);
        points[i].linked = worry && distance;
        points[i].kind = std::max(worry.value_or(GapKind::BandOnly), distance.value_or(GapKind::BandOnly));
    }
    return points;
}

} // namespace

std::optional<MapPlace> MapPath::start() const
{
    return points.empty() ? std::nullopt : std::optional{points.front().place};
}

MapPath mapPath(const TrendsView &view)
{
    MapPath path;
    const auto &data = *view.data;
    const auto known = trends::findings(data.name, data.anxiety, data.avoidance);
    if (!known.position)
        return path;
    path.now = MapPlace{data.lastCheckIn(), *known.position};
    const auto days = daysWithBoth(view);
    path.checkIns = static_cast<int>(days.size());
    path.days = days.empty() ? 0 : static_cast<int>(days.front().daysTo(days.back())) + 1;
    if (path.checkIns >= MapPath::neededCheckIns && path.days >= MapPath::neededDays)
        path.points = weekly(view, {days.front(), days.back()}, known.position->rho);
    return path;
}

QPolygonF ellipse(const Position &position, int corners)
{
    const double radius = std::sqrt(chiSquare95);
    const double across = std::sqrt(std::max(0., 1 - position.rho * position.rho));
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = 2 * std::numbers::pi * i / corners;
        const double x = std::cos(angle);
        const double y = position.rho * x + across * std::sin(angle);
        polygon.append({position.anxiety + radius * position.sdAnxiety * x,
                        position.avoidance + radius * position.sdAvoidance * y});
    }
    return polygon;
}

} // namespace mooring::ui
