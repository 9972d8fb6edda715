// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/daytablemodel.h"

#include "ui/trends/plainnumbers.h"
#include "ui/trends/readingwords.h"

#include <algorithm>

namespace mooring::ui {

using namespace Qt::StringLiterals;

DayTableModel::DayTableModel(QObject *parent) : QAbstractTableModel{parent} {}

void DayTableModel::reset(const TrendsView &view, std::vector<QDate> days)
{
    beginResetModel();
    m_view = view;
    m_days = std::move(days);
    std::ranges::reverse(m_days);
    m_columns.clear();
    for (const Dimension dimension : view.dimensions())
        for (const What what : {What::Answered, What::Level, What::Range})
            m_columns.push_back({dimension, what});
    endResetModel();
}

QDate DayTableModel::dayAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_days[static_cast<std::size_t>(row)] : QDate{};
}

int DayTableModel::rowOf(QDate day) const
{
    const auto found = std::ranges::find(m_days, day);
    return found == m_days.end() ? -1 : static_cast<int>(found - m_days.begin());
}

int DayTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int DayTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QString DayTableModel::words(QDate day, Column column) const
{
    const auto reading = readingOf(m_view.data->of(column.dimension), day);
    switch (column.what) {
    case What::Answered:
        return reading.answered ? oneDecimal(*reading.answered) : QString{};
    case What::Level:
        return reading.level && !reading.rangeOnly ? oneDecimal(reading.level->mean) : QString{};
    case What::Range:
        return reading.level ? rangeWords(*reading.level) : QString{};
    }
    Q_UNREACHABLE();
}

QVariant DayTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate day = dayAt(index.row());
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return (Qt::AlignRight | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == 0 ? shortDayWords(day, m_view.data->today)
                               : words(day, m_columns[static_cast<std::size_t>(index.column() - 1)]);
}

QVariant DayTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return ((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (section == 0)
        return tr("Day");
    const bool alone = role == Qt::AccessibleTextRole; // heard without the columns before it
    return title(m_columns[static_cast<std::size_t>(section - 1)], alone);
}

QString DayTableModel::title(Column column, bool alone)
{
    const QString name = dimensionTitle(column.dimension);
    switch (column.what) {
    case What::Answered:
        return alone ? tr("%1 that day").arg(name) : name;
    case What::Level:
        return alone ? tr("%1 level").arg(name) : tr("Level");
    case What::Range:
        return alone ? tr("%1 likely range").arg(name) : tr("Likely");
    }
    Q_UNREACHABLE();
}

QList<QStringList> DayTableModel::numbers() const
{
    QList<QStringList> rows{{u"day"_s}};
    if (!m_view.data)
        return rows;
    for (const Dimension dimension : m_view.dimensions()) {
        const QString name = dimensionId(dimension);
        rows.first() << name << levelNames(name);
    }
    auto days = m_days;
    std::reverse(days.begin(), days.end());
    for (const auto &day : std::as_const(days)) {
        QStringList row{plain(day)};
        for (const Dimension dimension : m_view.dimensions()) {
            const auto reading = readingOf(m_view.data->of(dimension), day);
            row << (reading.answered ? plain(*reading.answered) : QString{}) << plain(reading.level);
        }
        rows.append(row);
    }
    return rows;
}

} // namespace mooring::ui
