// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/stretches.h"

#include <algorithm>

namespace mooring::ui {

namespace {

/// Splits one side of a band where it leaves the scale.
void addEdge(const QList<QPointF> &side, Stretch &stretch)
{
    QList<QPointF> edge;
    const auto finish = [&] {
        if (edge.size() > 1)
            stretch.edges.append(edge);
        edge.clear();
    };
    for (const QPointF point : side) {
        if (point.y() > scaleLow && point.y() < scaleHigh) {
            edge.append(point);
            continue;
        }
        finish();
        stretch.cut.append(point);
    }
    finish();
}

Stretch stretchOf(std::span<const trends::CurvePoint> run)
{
    Stretch stretch{.kind = run.front().kind, .line = {}, .upper = {}, .lower = {}, .edges = {}, .cut = {}};
    for (const trends::CurvePoint &point : run) {
        const auto [low, high] = trends::Level{point.mean, point.sd * point.sd}.interval();
        stretch.upper.append({point.day, std::clamp(high, scaleLow, scaleHigh)});
        stretch.lower.append({point.day, std::clamp(low, scaleLow, scaleHigh)});
        if (point.kind != trends::GapKind::BandOnly)
            stretch.line.append({point.day, point.mean});
    }
    addEdge(stretch.upper, stretch);
    addEdge(stretch.lower, stretch);
    return stretch;
}

} // namespace

std::vector<Stretch> stretches(std::span<const trends::CurvePoint> curve)
{
    std::vector<Stretch> stretches;
    while (!curve.empty()) {
        const auto end = std::ranges::find_if(
            curve, [run = curve.front().run](const trends::CurvePoint &point) { return point.run != run; });
        const auto length = static_cast<std::size_t>(end - curve.begin());
        if (length > 1)
            stretches.push_back(stretchOf(curve.first(length)));
        curve = curve.subspan(length);
    }
    return stretches;
}

} // namespace mooring::ui
