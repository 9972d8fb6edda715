// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mapscale.h"
#include "ui/trends/paintedchart.h"

namespace mooring::ui {

/// The map: closeness-worry to the right, distance upwards, four soft areas with their names, the path by
/// the week from pale to full, and the likely place at its two ends.
class MapView final : public PaintedChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MapView)

public:
    explicit MapView(QWidget *parent = nullptr);
    ~MapView() override = default;

    void display(const MapPath &path, QDate today);
    void setCloser(bool closer);
    bool isCloser() const { return m_closer; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintChart(QPainter &painter, const QPalette &palette) const override;

private:
    MapFrame frame() const;

    MapPath m_path;
    QDate m_today;
    bool m_closer = false;
};

} // namespace mooring::ui
