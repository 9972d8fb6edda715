// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/chartpaint.h"
#include "ui/trends/picture.h"
#include "ui/trends/trendsdata.h"

#include <QChartView>
#include <QDate>
#include <QPalette>
#include <QVariantAnimation>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QValueAxis;

namespace mooring::ui {

class CompanionLines;
class DayCursor;
class DimensionSeries;

/// Both dimensions over time. Hovering reads a day; so do the arrow keys (a day), Page Up and Page Down (a
/// month), Home and End; Enter, or a click on a dot, asks for that day. Dragging chooses a span, the wheel, a
/// pinch and the keys + and - zoom, Shift with an arrow moves what is shown, a double click and Esc go back.
/// Only what is visible is handed to the chart: about a point for two px of a line, 200 dots.
class TimeChart final : public QChartView, public Picture
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TimeChart)

public:
    static constexpr qsizetype mostDots = 200;

    explicit TimeChart(QWidget *parent = nullptr);
    ~TimeChart() override;

    /// Glides there when only the days are others.
    void display(const TrendsView &view);
    /// The same without a glide, as for every step of a wheel.
    void zoomTo(DayRange days);
    QDate readDay() const; ///< null when none is read
    const DimensionSeries &series(Dimension dimension) const;

    void drawOn(QPainter &painter, const QPalette &palette) override;
    QSize pictureSize() const override { return viewport()->size(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void dayRead(QDate day);
    void dayRequested(QDate day);
    void spanRequested(mooring::ui::DayRange days); ///< chosen by dragging
    void zoomRequested(mooring::ui::DayRange days); ///< a step of a zoom; more may follow at once
    void wholeRequested();                          ///< back from a span or a zoom
    void marksRequested(QDate day, QPoint at); ///< what can be done with the marks of a day, on the screen

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void build();
    void refresh();
    void draw(Dimension dimension);
    void drawCompanions();
    std::vector<trends::CurvePoint> curveOf(const trends::Trend &trend) const;
    DayRange whole() const;
    void zoomBy(double factor, QDate centre);
    bool zoomByKey(const QKeyEvent &event);
    QDate checkInNear(double x) const;
    std::optional<QDate> markNear(double x) const; ///< that can be edited
    void recolour(const QPalette &palette);
    std::vector<EndLabel> endLabels() const;
    QDate afterKey(int key) const;
    void moveTo(QDate day);
    void readingChanged();

    TrendsView m_view;
    DayRange m_shown; // on the way to those of the view
    DayRange m_left;  // where that way began
    QVariantAnimation m_glide;
    std::optional<QPointF> m_pressed;
    std::optional<DayRange> m_dragged;
    QPalette m_ink; // what it is painted with: the palette, or that of paper
    bool m_onPaper = false;
    ChartFrame m_frame;
    TimeTicks m_ticks;
    std::vector<EndLabel> m_ends;
    std::vector<Gap> m_gaps;
    QDate m_hovered; // under the pointer
    QDate m_current; // where the keyboard is
    QValueAxis *m_days;
    QValueAxis *m_scale;
    DayCursor *m_cursor;
    std::unique_ptr<CompanionLines> m_companions;
    std::array<std::unique_ptr<DimensionSeries>, 2> m_series; // in the order of Dimension
};

} // namespace mooring::ui
