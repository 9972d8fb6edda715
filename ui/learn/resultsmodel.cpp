// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/resultsmodel.h"

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

/// With what it is, where it is no page.
QString titleOf(const library::SearchHit &hit)
{
    switch (hit.kind) {
    case library::Link::Kind::Pattern:
        return ResultsModel::tr("%1 · pattern").arg(hit.title);
    case library::Link::Kind::Step:
        return ResultsModel::tr("%1 · step %2").arg(hit.title, hit.target);
    case library::Link::Kind::Term:
        return ResultsModel::tr("%1 · word").arg(hit.title);
    case library::Link::Kind::Page:
    case library::Link::Kind::Source:
        return hit.title;
    }
    Q_UNREACHABLE();
}

} // namespace

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
        return QString{titleOf(hit) + ". "_L1 + hit.snippet};
    case UrlRole:
        return library::Link{hit.kind, hit.target, {}, 0, 0}.url();
    case TitleRole:
        return titleOf(hit);
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
