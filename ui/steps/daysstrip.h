// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

namespace mooring::ui {

/// Days as dots over their weeks: where something was done, and where nothing was. At most the last 26 weeks
/// that have one.
class DaysStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit DaysStrip(QWidget *parent = nullptr);

    /// In order.
    void setDays(const QList<QDate> &days);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDate firstWeek() const;
    int weeks() const;
    double xOf(int week) const;
    void paintLabel(QPainter &painter, int week, const QString &words, int &taken) const;

    QList<QDate> m_days;
};

/// How many days since when, and the last return after three weeks or more without one. Never a streak.
QString daysInWords(const QList<QDate> &days);

} // namespace mooring::ui
