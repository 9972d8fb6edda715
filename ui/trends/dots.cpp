// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/dots.h"

#include <algorithm>

namespace mooring::ui {

namespace {

using Point = QList<QPointF>::const_iterator;

constexpr qsizetype perSlice = 3;

void addSlice(Point begin, Point end, std::vector<Dot> &dots)
{
    if (end - begin <= perSlice) {
        std::transform(begin, end, std::back_inserter(dots), [](QPointF point) { return Dot{point}; });
        return;
    }
    const auto [low, high] =
        std::minmax_element(begin, end, [](QPointF a, QPointF b) { return a.y() < b.y(); });
    QPointF sum;
    for (auto point = begin; point != end; ++point)
        if (point != low && point != high)
            sum += *point;
    const auto others = static_cast<int>(end - begin) - 2;
    dots.push_back({*low});
    dots.push_back({sum / others, others});
    dots.push_back({*high});
}

} // namespace

std::vector<Dot> dotsFor(const QList<QPointF> &points, qsizetype most)
{
    std::vector<Dot> dots;
    if (points.size() <= std::max(most, perSlice)) {
        for (const QPointF point : points)
            dots.push_back({point});
        return dots;
    }
    const auto slices = std::max<qsizetype>(most / perSlice, 1);
    const qreal first = points.first().x();
    const qreal width = (points.last().x() - first) / static_cast<qreal>(slices);
    auto begin = points.cbegin();
    for (qsizetype slice = 1; slice <= slices; ++slice) {
        const qreal limit = first + width * static_cast<qreal>(slice);
        const auto end = slice == slices
                           ? points.cend()
                           : std::find_if(begin, points.cend(), [=](QPointF p) { return p.x() >= limit; });
        addSlice(begin, end, dots);
        begin = end;
    }
    return dots;
}

} // namespace mooring::ui
