// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mapscale.h"

#include <QWidget>

namespace mooring::ui {

/// The map: closeness-worry to the right, distance upwards, four soft areas with their names, the path by
/// the week from pale to full, and the likely place at its two ends.
class MapView final : public QWidget
{
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);

    void display(const MapPath &path, QDate today);
    void setCloser(bool closer);
    bool isCloser() const { return m_closer; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int widthFor(int height) const; ///< of a whole picture that high

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MapFrame frame() const;

    MapPath m_path;
    QDate m_today;
    bool m_closer = false;
};

} // namespace mooring::ui
