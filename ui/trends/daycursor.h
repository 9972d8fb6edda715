// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"

#include <QGraphicsItem>
#include <QPalette>

#include <vector>

namespace mooring::ui {

/// The line on the day that is read, with a knot on each curve. It lies over the chart, so that moving it
/// paints little.
class DayCursor final : public QGraphicsItem
{
public:
    struct Knot {
        Dimension dimension = Dimension::Anxiety;
        double y = 0;
    };

    explicit DayCursor(QGraphicsItem *parent);

    void place(double x, double top, double bottom, std::vector<Knot> knots);
    void setPalette(const QPalette &palette);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    double m_top = 0, m_bottom = 0;
    std::vector<Knot> m_knots;
    QPalette m_palette;
};

} // namespace mooring::ui
