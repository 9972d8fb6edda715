// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/barspaint.h"
#include "ui/trends/paintedchart.h"

namespace mooring::ui {

/// Patterns as stacked bars, a bar for each week, secure on top; above them what the colours are, with how
/// many of each. Hovering reads a bar, and so do the arrow keys, Home and End; Enter or a click asks for the
/// first day in it that was written on.
class PatternBars final : public PaintedChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatternBars)

public:
    explicit PatternBars(QWidget *parent = nullptr);
    ~PatternBars() override = default;

    void display(const TrendsView &view);
    const PatternCounts &counts() const { return m_counts; }
    int readBar() const { return m_hovered >= 0 ? m_hovered : m_current; } ///< -1 for none

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void barRead(int bar); ///< -1: none any more
    void counted();        ///< the bars are others now
    void dayRequested(QDate day);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintChart(QPainter &painter, const QPalette &palette) const override;
    void paintCursor(QPainter &painter) const override;

private:
    void count();
    int afterKey(int key) const;
    void moveTo(int bar);
    void hover(int bar);
    void ask();
    QString barName(int bar) const;

    TrendsView m_view;
    PatternCounts m_counts;
    BarsFrame m_frame;
    TimeTicks m_ticks;
    int m_hovered = -1;
    int m_current = -1;
};

} // namespace mooring::ui
