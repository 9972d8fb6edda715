// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/paintedchart.h"
#include "ui/trends/yeardays.h"
#include "ui/widgets/focusring.h"

#include <QRectF>

namespace mooring::ui {

/// A year as twelve rows of days, darker where there is more; a day with nothing on it is a dot, days to come
/// are left out. Arrow keys move by a day and by a month, Home and End within the month, Page Up and Page
/// Down by a year; Enter or a click asks for the day.
class YearView final : public PaintedChart, public FocusShaped
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(YearView)

public:
    explicit YearView(QWidget *parent = nullptr);
    ~YearView() override = default;

    void display(YearDays days);
    const YearDays &days() const { return m_days; }
    QDate current() const { return m_current; } ///< where the keyboard is; null if it is elsewhere
    QRectF cell(QDate day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    FocusShape focusShape() const override;

signals:
    void dayRequested(QDate day);
    void yearRequested(int year);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintChart(QPainter &painter, const QPalette &palette) const override;
    void paintCursor(QPainter &painter) const override;

private:
    QDate dayAt(QPointF point) const;
    QDate afterKey(int key) const;
    QDate latest() const; ///< of the year that can be read
    void moveTo(QDate day);
    void paintHead(QPainter &painter, const QPalette &palette) const;
    void paintMonth(QPainter &painter, const QPalette &palette, int month) const;
    void paintKey(QPainter &painter, const QPalette &palette) const;
    QColor heat(const QPalette &palette, int index) const;

    YearDays m_days;
    QDate m_current;
    QDate m_hovered;
};

} // namespace mooring::ui
