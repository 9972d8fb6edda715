// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/celltable.h"

namespace mooring::ui {

CellTableModel::CellTableModel(QObject *parent) : QAbstractTableModel{parent} {}

void CellTableModel::reset(CellTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

QDate CellTableModel::dayAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_table.rows[static_cast<std::size_t>(row)].day : QDate{};
}

int CellTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int CellTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.header.size());
}

QVariant CellTableModel::alignment(int column) const
{
    return ((column < m_table.words ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter).toInt();
}

QVariant CellTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role != Qt::DisplayRole)
        return {};
    return m_table.rows[static_cast<std::size_t>(index.row())].cells.value(index.column());
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    return role == Qt::DisplayRole ? m_table.header.at(section) : QVariant{};
}

} // namespace mooring::ui
