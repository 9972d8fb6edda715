// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/chartpaint.h"
#include "ui/trends/picture.h"
#include "ui/trends/trendsdata.h"

#include <QChartView>
#include <QDate>

#include <array>
#include <memory>
#include <vector>

class QValueAxis;

namespace mooring::ui {

class DayCursor;
class DimensionSeries;

/// Both dimensions over time. Hovering reads a day; so do the arrow keys (a day), Page Up and Page Down (a
/// month), Home and End; Enter or a click asks for that day. Only what is visible is handed to the chart:
/// about a point for two px of a line, 200 dots.
class TimeChart final : public QChartView, public Picture
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeChart)

public:
    static constexpr qsizetype mostDots = 200;

    explicit TimeChart(QWidget *parent = nullptr);
    ~TimeChart() override;

    void display(const TrendsView &view);
    QDate readDay() const; ///< null when none is read
    const DimensionSeries &series(Dimension dimension) const;

    void drawOn(QPainter &painter, const QPalette &palette) override;
    QSize pictureSize() const override { return viewport()->size(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dayRead(QDate day);
    void dayRequested(QDate day);

protected:
    void changeEvent(QEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void build();
    void refresh();
    void draw(Dimension dimension);
    void recolour(const QPalette &palette);
    std::vector<EndLabel> endLabels() const;
    QDate afterKey(int key) const;
    void moveTo(QDate day);
    void readingChanged();

    TrendsView m_view;
    QPalette m_ink; // what it is painted with: the palette, or that of paper
    ChartFrame m_frame;
    TimeTicks m_ticks;
    std::vector<EndLabel> m_ends;
    std::vector<Gap> m_gaps;
    QDate m_hovered; // under the pointer
    QDate m_current; // where the keyboard is
    QValueAxis *m_days;
    QValueAxis *m_scale;
    DayCursor *m_cursor;
    std::array<std::unique_ptr<DimensionSeries>, 2> m_series; // in the order of Dimension
};

} // namespace mooring::ui
