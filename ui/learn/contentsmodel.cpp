// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/contentsmodel.h"

#include "core/library/library.h"

#include <algorithm>

namespace mooring::ui {

ContentsModel::ContentsModel(const library::Library &library, QObject *parent) : QAbstractListModel{parent}
{
    for (const auto &chapter : library.contents()) {
        m_rows.push_back({{}, chapter.title, {}});
        for (const QString &id : chapter.pages) {
            const auto *head = library.head(id);
            m_rows.push_back({id, head->title, head->summary});
        }
    }
}

int ContentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ContentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.summary.isEmpty() ? QVariant{} : row.summary;
    case IdRole:
        return row.id;
    case Qt::AccessibleTextRole:
        return m_read.contains(row.id) ? tr("%1, read").arg(row.title) : row.title;
    case ThemeRole:
        return row.id.isEmpty();
    case ReadRole:
        return m_read.contains(row.id);
    default: // roles are numbers, not an enumeration
        return {};
    }
}

Qt::ItemFlags ContentsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool theme = m_rows[static_cast<std::size_t>(index.row())].id.isEmpty();
    const auto flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return theme ? Qt::ItemNeverHasChildren : flags | Qt::ItemIsSelectable;
}

QModelIndex ContentsModel::indexOf(const QString &page) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [&page](const Row &row) { return !page.isEmpty() && row.id == page; });
    return found == m_rows.cend() ? QModelIndex{} : index(static_cast<int>(found - m_rows.cbegin()));
}

void ContentsModel::setReadPages(const QStringList &pages)
{
    m_read = pages;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ReadRole, Qt::AccessibleTextRole});
}

} // namespace mooring::ui
