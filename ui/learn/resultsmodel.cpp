// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/resultsmodel.h"

namespace mooring::ui {

using namespace Qt::StringLiterals;

ResultsModel::ResultsModel(const library::Library &library, QObject *parent)
    : QAbstractListModel{parent}
    , m_library{library}
{}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return QString{hit.title + ". "_L1 + hit.snippet};
    case IdRole:
        return hit.page;
    case HitRole:
        return QVariant::fromValue(hit);
    default: // roles are numbers, not an enumeration
        return {};
    }
}

// The whole list at once: a handful of rows, and every letter typed may order them anew.
void ResultsModel::setQuery(const QString &query)
{
    beginResetModel();
    m_hits = m_library.search(query);
    endResetModel();
}

} // namespace mooring::ui
