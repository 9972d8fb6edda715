// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/decimate.h"

#include <algorithm>

namespace mooring::ui {

namespace {

using Point = QList<QPointF>::const_iterator;

void keepExtremes(Point begin, Point end, QList<QPointF> &kept)
{
    if (begin == end)
        return;
    const auto [low, high] =
        std::minmax_element(begin, end, [](QPointF a, QPointF b) { return a.y() < b.y(); });
    kept.append(*std::min(low, high));
    if (low != high)
        kept.append(*std::max(low, high));
}

} // namespace

QList<QPointF> decimated(const QList<QPointF> &points, qsizetype most)
{
    if (points.size() <= std::max<qsizetype>(most, 2))
        return points;
    const auto slices = std::max<qsizetype>(most / 2, 1);
    const qreal first = points.first().x();
    const qreal width = (points.last().x() - first) / static_cast<qreal>(slices);
    QList<QPointF> kept;
    kept.reserve(2 * slices);
    auto begin = points.cbegin();
    for (qsizetype slice = 1; slice <= slices; ++slice) {
        const qreal limit = first + width * static_cast<qreal>(slice);
        const auto end = slice == slices
                           ? points.cend()
                           : std::find_if(begin, points.cend(), [=](QPointF p) { return p.x() >= limit; });
        keepExtremes(begin, end, kept);
        begin = end;
    }
    return kept;
}

} // namespace mooring::ui
