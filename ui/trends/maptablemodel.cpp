// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/maptablemodel.h"

#include "ui/trends/plainnumbers.h"
#include "ui/trends/readingwords.h"

#include <algorithm>
#include <iterator>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 5;

trends::Level worry(const Position &position)
{
    return {position.anxiety, position.sdAnxiety * position.sdAnxiety};
}

trends::Level distance(const Position &position)
{
    return {position.avoidance, position.sdAvoidance * position.sdAvoidance};
}

} // namespace

MapTableModel::MapTableModel(QObject *parent) : QAbstractTableModel{parent} {}

void MapTableModel::reset(const MapPath &path, QDate today)
{
    beginResetModel();
    m_today = today;
    m_places.clear();
    std::transform(path.points.rbegin(), path.points.rend(), std::back_inserter(m_places),
                   [](const PathPoint &point) { return point.place; });
    if (m_places.empty() && path.now)
        m_places.push_back(*path.now);
    endResetModel();
}

int MapTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int MapTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant MapTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return (Qt::AlignRight | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole)
        return {};
    const auto &[day, position] = m_places[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case 0:
        return shortDayWords(day, m_today);
    case 1:
        return oneDecimal(position.anxiety);
    case 2:
        return rangeWords(worry(position));
    case 3:
        return oneDecimal(position.avoidance);
    case 4:
        return rangeWords(distance(position));
    }
    Q_UNREACHABLE();
}

QVariant MapTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return ((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == 0)
        return tr("Day");
    const QString name = dimensionTitle(section < 3 ? Dimension::Anxiety : Dimension::Avoidance);
    if (section % 2 == 1)
        return role == Qt::AccessibleTextRole ? tr("%1 level").arg(name) : name;
    return role == Qt::AccessibleTextRole ? tr("%1 likely range").arg(name) : tr("Likely");
}

QList<QStringList> MapTableModel::numbers() const
{
    QList<QStringList> rows{QStringList{u"day"_s} + levelNames(dimensionId(Dimension::Anxiety))
                            + levelNames(dimensionId(Dimension::Avoidance))};
    for (const auto &[day, position] : m_places)
        rows.append(QStringList{plain(day)} + plain(worry(position)) + plain(distance(position)));
    return rows;
}

} // namespace mooring::ui
