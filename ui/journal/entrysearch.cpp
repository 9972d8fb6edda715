// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrysearch.h"

#include "core/journal/journal.h"
#include "ui/journal/entrylistmodel.h"

#include <algorithm>

namespace mooring::ui {

namespace {

// Rows and ids come in the same order, one from each end, so one walk finds them all.
std::vector<QDate> daysOf(std::span<const EntryRow> rows, std::span<const EntryId> ids)
{
    std::vector<QDate> days;
    auto wanted = ids.rbegin();
    for (auto row = rows.begin(); row != rows.end() && wanted != ids.rend(); ++row) {
        if (row->id != *wanted)
            continue;
        ++wanted;
        if (days.empty() || days.back() != row->date())
            days.push_back(row->date());
    }
    return days;
}

std::vector<EntryId> idsOf(const std::vector<SearchHit> &hits)
{
    std::vector<EntryId> ids;
    ids.reserve(hits.size());
    std::ranges::transform(hits, std::back_inserter(ids), &SearchHit::id);
    return ids;
}

// In a large journal finding all of them takes longer than a key may wait: not before the typing rests.
constexpr int restAfter = 120;

} // namespace

EntrySearch::EntrySearch(Journal &journal, EntryListModel &list, QObject *parent)
    : QObject{parent}
    , m_journal{journal}
    , m_list{list}
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    m_again.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &EntrySearch::findRest);
    connect(&m_again, &QTimer::timeout, this, &EntrySearch::runAgain);
    const auto later = [this] {
        if (!m_query.isEmpty())
            m_again.start();
    };
    connect(&journal, &Journal::entryAdded, this, later);
    connect(&journal, &Journal::entryMoved, this, later);
    connect(&journal, &Journal::entryChanged, this, later);
    connect(&journal, &Journal::entryRemoved, this, later);
    connect(&journal, &Journal::wasReset, this, later);
    connect(&journal, &Journal::trashChanged, this, later);
    connect(&journal, &Journal::relationshipsChanged, this, later);
}

void EntrySearch::run(const QString &text)
{
    m_query = parseQuery(text);
    runAgain();
}

void EntrySearch::runAgain()
{
    m_rest.stop();
    m_again.stop();
    m_hitDays.clear();
    if (m_query.isEmpty()) {
        if (!m_list.showsAll())
            m_list.showAll();
        m_complete = true;
        emit begun();
        emit finished();
        return;
    }
    const auto hits = m_journal.search(m_query, static_cast<int>(atOnce));
    if (!hits) {
        emit failed(hits.error());
        return;
    }
    m_list.showHits(m_query, *hits);
    m_complete = false;
    emit begun();
    if (hits->size() >= atOnce)
        m_rest.start();
    else
        finish(idsOf(*hits));
}

void EntrySearch::findRest()
{
    const auto ids = m_journal.find(m_query);
    if (ids)
        finish(*ids);
    else
        emit failed(ids.error());
}

void EntrySearch::finish(const std::vector<EntryId> &ids)
{
    m_hitDays = daysOf(m_journal.rows(), ids);
    m_list.completeHits(ids);
    m_complete = true;
    emit finished();
}

} // namespace mooring::ui
