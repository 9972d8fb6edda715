// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/focusring.h"
#include "ui/widgets/tokens.h"

#include <QDate>
#include <QSet>
#include <QWidget>

namespace mooring::ui {

/// The days of a MonthView: the names of the weekdays and five or six weeks.
class MonthGrid final : public QWidget, public FocusShaped
{
    Q_OBJECT

public:
    static constexpr int daysInWeek = 7, mostDays = 42;

    explicit MonthGrid(QDate today, QWidget *parent = nullptr);

    QDate firstOfMonth() const { return m_month; }
    QDate current() const { return m_current; } ///< where the keyboard is
    QDate selected() const { return m_selected; }
    void setToday(QDate today);
    void setCurrent(QDate day); ///< shows its month
    void setSelected(QDate day);
    void setMarked(const QSet<QDate> &days);
    void setHits(const QSet<QDate> &days);
    void activate(QDate day);

    int dayCount() const;
    QDate dayAt(int index) const;
    int indexOf(QDate day) const;
    QRect cell(QDate day) const;
    QString dayInWords(QDate day) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override;

signals:
    void activated(QDate day);
    void monthChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QDate afterKey(int key) const;
    QDate dayUnder(QPoint point) const;
    QRect cellAt(int column, int row) const;
    void paintWeekdays(QPainter &painter) const;
    void paintDay(QPainter &painter, QDate day) const;
    void paintGround(QPainter &painter, QDate day, QRect cell) const;
    Colour inkOf(QDate day) const;

    QDate m_today;
    QDate m_month;
    QDate m_current;
    QDate m_selected;
    QDate m_hovered;
    QDate m_pressed;
    QSet<QDate> m_marked;
    QSet<QDate> m_hits;
};

} // namespace mooring::ui
