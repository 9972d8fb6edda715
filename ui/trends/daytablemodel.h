// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/trendsdata.h"

#include <QAbstractTableModel>

#include <vector>

namespace mooring::ui {

/// The chart over time as a table: one row for a day, newest first; of each dimension what was answered, the
/// level and its likely range. The values are those the chart reads out.
class DayTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DayTableModel(QObject *parent = nullptr);

    /// `days` oldest first.
    void reset(const TrendsView &view, std::vector<QDate> days);
    QDate dayAt(int row) const;
    int rowOf(QDate day) const;         ///< -1 if it has none
    QList<QStringList> numbers() const; ///< for a spreadsheet, names of the columns first, oldest first

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class What { Answered, Level, Range };
    struct Column {
        Dimension dimension;
        What what;
    };
    QString words(QDate day, Column column) const;
    static QString title(Column column, bool alone);

    TrendsView m_view;
    std::vector<QDate> m_days;
    std::vector<Column> m_columns; // after that of the day
};

} // namespace mooring::ui
