// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QAbstractListModel>
#include <QHash>

#include <set>
#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Entries that can be ticked, newest first; what they say is read when it is shown.
class ReportEntriesModel final : public QAbstractListModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReportEntriesModel)

public:
    explicit ReportEntriesModel(const Journal &journal, QObject *parent = nullptr);
    ~ReportEntriesModel() override = default;

    /// Those that were ticked before stay so.
    void offer(std::vector<EntryId> entries);
    std::vector<EntryId> chosen() const; ///< of those offered
    void chooseNone();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    EntryId idAt(const QModelIndex &index) const { return m_entries[static_cast<std::size_t>(index.row())]; }
    QString words(EntryId id) const;

    const Journal &m_journal;
    std::vector<EntryId> m_entries;
    std::set<EntryId> m_chosen;
    mutable QHash<EntryId, QString> m_words;
};

} // namespace mooring::ui
