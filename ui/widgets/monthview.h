// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QSet>
#include <QWidget>

class QLabel;
class QToolButton;

namespace mooring::ui {

class MonthGrid;

/// A month: its name, two arrows, and its days, seven to a row of 32 px, the week beginning as the locale has
/// it. Days with an entry have a dot, hits of a search a tint, today a ring, the chosen day is filled. Keys:
/// arrows move by day and week, PgUp and PgDn by month, Home and End to the ends of the week, Enter
/// activates.
class MonthView final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthView(QDate today, QWidget *parent = nullptr);

    QDate firstOfMonth() const;
    /// First and last day that are to be seen, those of the neighbouring months included.
    std::pair<QDate, QDate> visibleDays() const;
    QDate selectedDay() const;

    void setToday(QDate today);
    void showMonth(int year, int month);
    /// Shows its month. An invalid date chooses none.
    void setSelectedDay(QDate day);
    void setMarkedDays(const QSet<QDate> &days);
    void setHits(const QSet<QDate> &days);

signals:
    void dayActivated(QDate day); ///< clicked, or Enter
    void monthChanged(int year, int month);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameMonth();
    void monthShown();

    MonthGrid *m_grid;
    QLabel *m_title;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace mooring::ui
