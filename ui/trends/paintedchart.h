// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/picture.h"

#include <QWidget>

namespace mooring::ui {

/// A chart that paints itself. Screen readers know it as a chart with a name and a summary.
class PaintedChart : public QWidget, public Picture
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PaintedChart)

public:
    explicit PaintedChart(const QString &name, QWidget *parent = nullptr);
    ~PaintedChart() override = default;

    void drawOn(QPainter &painter, const QPalette &palette) override;
    QSize pictureSize() const override { return size(); }

protected:
    void paintEvent(QPaintEvent *event) override;

    virtual void paintChart(QPainter &painter, const QPalette &palette) const = 0;
    /// What lies over the chart on the screen only.
    virtual void paintCursor(QPainter &painter) const;

    /// The name says where the keyboard is, for that is what screen readers read of a place.
    void sayPlace(const QString &place);

private:
    QString m_name;
};

} // namespace mooring::ui
