// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/search.h"
#include "core/result.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class EntryListModel;

/// Fills the list as one types: the newest hits at once, the ids of the rest when the typing rests. Searches
/// again when the journal changes underneath.
class EntrySearch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EntrySearch)

public:
    static constexpr std::size_t atOnce = 50;

    EntrySearch(Journal &journal, EntryListModel &list, QObject *parent = nullptr);
    ~EntrySearch() override = default;

    void run(const QString &text);
    const SearchQuery &query() const { return m_query; }
    bool isComplete() const { return m_complete; }
    /// Days with a hit, ascending; known once the search is complete, empty when nothing is asked for.
    const std::vector<QDate> &hitDays() const { return m_hitDays; }

signals:
    void begun();    ///< the first hits are in the list
    void finished(); ///< all of them are
    void failed(const mooring::Error &error);

private:
    void runAgain();
    void findRest();
    void finish(const std::vector<EntryId> &ids);

    Journal &m_journal;
    EntryListModel &m_list;
    SearchQuery m_query;
    std::vector<QDate> m_hitDays;
    QTimer m_rest;
    QTimer m_again;
    bool m_complete = true;
};

} // namespace mooring::ui
