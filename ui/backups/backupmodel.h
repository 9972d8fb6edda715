// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/backup.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace mooring::ui {

/// The backups of one journal, newest first: when and why, how many entries, how large, how good.
class BackupModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Why, Entries, Size, State };
    static constexpr int columns = 5;

    struct Row {
        BackupFile file;
        std::optional<BackupContent> content; ///< none: not looked at yet
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows);
    const Row *rowAt(int row) const;
    /// Whether the journal can be put back from it.
    bool isGood(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString words(const Row &row, Column column);

    std::vector<Row> m_rows;
};

} // namespace mooring::ui
