// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportentriesmodel.h"

#include "core/journal/journal.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace mooring::ui {

namespace {

constexpr qsizetype mostWords = 80; // characters of an entry's beginning

}

ReportEntriesModel::ReportEntriesModel(const Journal &journal, QObject *parent)
    : QAbstractListModel{parent}
    , m_journal{journal}
{}

void ReportEntriesModel::offer(std::vector<EntryId> entries)
{
    std::ranges::reverse(entries);
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    m_words.clear();
    endResetModel();
}

std::vector<EntryId> ReportEntriesModel::chosen() const
{
    std::vector<EntryId> chosen;
    std::ranges::copy_if(m_entries, std::back_inserter(chosen),
                         [this](EntryId id) { return m_chosen.contains(id); });
    return chosen;
}

void ReportEntriesModel::chooseNone()
{
    m_chosen.clear();
    if (!m_entries.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    emit chosenChanged();
}

int ReportEntriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString ReportEntriesModel::words(EntryId id) const
{
    if (const auto known = m_words.constFind(id); known != m_words.cend())
        return *known;
    const auto row = m_journal.rowOf(id);
    const auto excerpts = m_journal.excerpts(std::array{id});
    if (!row || !excerpts || excerpts->empty())
        return tr("This entry can't be read.");
    const EntryExcerpt &excerpt = excerpts->front();
    const QString beginning = excerpt.title.isEmpty() ? excerpt.text : excerpt.title;
    const QDate day = m_journal.rows()[static_cast<std::size_t>(*row)].date();
    QString words = tr("%1 – %2").arg(QLocale{}.toString(day, QLocale::ShortFormat),
                                      beginning.left(mostWords).simplified());
    m_words.insert(id, words);
    return words;
}

QVariant ReportEntriesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(idAt(index));
    case Qt::CheckStateRole:
        return m_chosen.contains(idAt(index)) ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool ReportEntriesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(idAt(index));
    else
        m_chosen.erase(idAt(index));
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags ReportEntriesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace mooring::ui
