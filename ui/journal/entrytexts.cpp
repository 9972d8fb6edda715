// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrytexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace mooring::ui {

namespace {

constexpr double noScore = std::numeric_limits<double>::quiet_NaN();

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mooring::ui::EntryTexts)
};

qint64 keyOf(EntryId id) { return static_cast<qint64>(id); }

EntryRow rowOf(const TrashedEntry &entry)
{
    EntryRow row{.id = entry.id, .with = entry.with, .anxiety = noScore, .avoidance = noScore};
    row.day = static_cast<qint32>(entry.day.toJulianDay());
    return row;
}

} // namespace

EntryTexts::EntryTexts(const Journal &journal) : m_journal{journal}, m_known{capacity} {}

void EntryTexts::setQuery(const SearchQuery &query)
{
    m_query = query;
    m_known.clear();
    m_trash.clear();
    if (!query.trashed)
        return;
    if (auto trash = m_journal.trash())
        m_trash = std::move(*trash);
}

void EntryTexts::add(std::span<const SearchHit> hits)
{
    std::vector<EntryId> ids;
    ids.reserve(hits.size());
    std::ranges::transform(hits, std::back_inserter(ids), &SearchHit::id);
    const auto rows = rowsOf(ids);
    for (std::size_t i = 0; i < hits.size(); ++i)
        keep(rows[i], {rows[i], hits[i].title, hits[i].snippet, hits[i].ranges});
}

void EntryTexts::forget(EntryId id) { m_known.remove(keyOf(id)); }

const EntryText *EntryTexts::find(EntryId id) const { return m_known.object(keyOf(id)); }

void EntryTexts::fetch(std::span<const EntryId> ids)
{
    const auto rows = rowsOf(ids);
    // What cannot be read says so, and is not tried again with every painting.
    for (const auto &row : rows)
        keep(row, {row, {}, Words::tr("This entry could not be read just now."), {}});
    if (m_query.hasText())
        fetchSnippets(ids, rows);
    else
        fetchExcerpts(ids, rows);
}

void EntryTexts::fetchSnippets(std::span<const EntryId> ids, std::span<const EntryRow> rows)
{
    const auto hits = m_journal.snippets(m_query, ids);
    if (!hits)
        return;
    for (const auto &hit : *hits) {
        const auto row = std::ranges::find(rows, hit.id, &EntryRow::id);
        if (row != rows.end())
            keep(*row, {*row, hit.title, hit.snippet, hit.ranges});
    }
}

void EntryTexts::fetchExcerpts(std::span<const EntryId> ids, std::span<const EntryRow> rows)
{
    const auto excerpts = m_journal.excerpts(ids);
    if (!excerpts)
        return;
    for (std::size_t i = 0; i < rows.size() && i < excerpts->size(); ++i)
        keep(rows[i], {rows[i], (*excerpts)[i].title, (*excerpts)[i].text, {}});
}

std::vector<EntryRow> EntryTexts::rowsOf(std::span<const EntryId> ids) const
{
    std::vector<EntryRow> rows;
    rows.reserve(ids.size());
    for (const auto id : ids) {
        const auto trashed = std::ranges::find(m_trash, id, &TrashedEntry::id);
        const auto row = m_journal.rowOf(id);
        if (trashed != m_trash.end())
            rows.push_back(ui::rowOf(*trashed));
        else if (row)
            rows.push_back(m_journal.rows()[static_cast<std::size_t>(*row)]);
        else
            rows.push_back({.id = id, .anxiety = noScore, .avoidance = noScore});
    }
    return rows;
}

void EntryTexts::keep(const EntryRow &row, EntryText text)
{
    m_known.insert(keyOf(row.id), new EntryText{std::move(text)});
}

} // namespace mooring::ui
