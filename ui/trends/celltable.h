// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDate>
#include <QStringList>

#include <vector>

namespace mooring::ui {

/// What a chart shows, in rows of words.
struct CellTable {
    struct Row {
        QStringList cells;
        QDate day; ///< that it leads to; null for none
    };

    QStringList header;
    std::vector<Row> rows;
    int words = 1; ///< that many columns at the beginning hold words, the others numbers
};

class CellTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CellTableModel(QObject *parent = nullptr);

    void reset(CellTable table);
    QDate dayAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant alignment(int column) const;

    CellTable m_table;
};

} // namespace mooring::ui
