// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mappath.h"

#include <QAbstractTableModel>

#include <vector>

namespace mooring::ui {

/// The map as a table: a row for each place that is drawn, newest first, with both levels and their likely
/// ranges.
class MapTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MapTableModel(QObject *parent = nullptr);

    void reset(const MapPath &path, QDate today);
    QList<QStringList> numbers() const; ///< for a spreadsheet, names of the columns first

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<MapPlace> m_places;
    QDate m_today;
};

} // namespace mooring::ui
