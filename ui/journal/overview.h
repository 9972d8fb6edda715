// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class FilterRow;
class MonthView;
class SavedFilters;

/// The journal at a glance: a month of days, the saved filters, the trash.
class Overview final : public QWidget
{
    Q_OBJECT

public:
    explicit Overview(Journal &journal, QWidget *parent = nullptr);

    /// Ascending.
    void setHitDays(const std::vector<QDate> &days);
    void setShownDay(QDate day);
    Status keepFilter(const QString &name, const QString &query);
    MonthView &month() const { return *m_month; }
    FilterRow &trash() const { return *m_trash; }

signals:
    void dayChosen(QDate day);
    void filterChosen(const QString &query);
    void failed(const mooring::Error &error);

private:
    void follow();
    void markDays();
    void countTrash();

    Journal &m_journal;
    std::vector<QDate> m_hitDays;
    QTimer m_marking;
    MonthView *m_month;
    SavedFilters *m_filters;
    FilterRow *m_trash;
};

} // namespace mooring::ui
