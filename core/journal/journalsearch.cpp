// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: searching. Rows in memory answer names, dates and scores; the index answers words.
#include "core/journal/filter.h"
#include "core/journal/journal.h"
#include "core/journal/store.h"

#include <algorithm>
#include <limits>

namespace mooring {

namespace {

constexpr auto anyId = EntryId{std::numeric_limits<qint64>::max()};

bool hasWanted(const SearchQuery &query) { return !query.words.isEmpty() || !query.phrases.isEmpty(); }

/// Does an entry whose text is, or is not, among the index's matches belong to the answer?
bool belongs(const SearchQuery &query, std::span<const EntryId> matched, EntryId id)
{
    if (!query.hasText())
        return true;
    // A query of excluded words alone asks the index for what to leave out.
    return std::ranges::binary_search(matched, id) == hasWanted(query);
}

} // namespace

std::vector<QueryProblem> Journal::unknownNames(const SearchQuery &query) const
{
    return Filter{query, m_relationships, m_patterns}.unknown();
}

Result<std::vector<EntryId>> Journal::findInTrash(const SearchQuery &query) const
{
    const auto trashed = m_store->trash();
    if (!trashed)
        return tl::unexpected{trashed.error()};
    std::vector<EntryId> matched;
    if (query.hasText()) {
        auto found = m_store->matches(query, EntryId{}, anyId);
        if (!found)
            return found;
        matched = *std::move(found);
    }
    const Filter filter{query, m_relationships, m_patterns};
    std::vector<EntryId> ids;
    for (const TrashedEntry &entry : *trashed)
        if (filter.accepts(entry.day, entry.with) && belongs(query, matched, entry.id))
            ids.push_back(entry.id);
    return ids;
}

Result<std::vector<EntryId>> Journal::find(const SearchQuery &query) const
{
    return query.trashed ? findInTrash(query) : newest(query, std::numeric_limits<std::size_t>::max());
}

Result<std::vector<EntryId>> Journal::matching(const SearchQuery &query,
                                               std::vector<EntryId> candidates) const
{
    if (!query.hasText() || candidates.empty())
        return candidates;
    const auto [low, high] = std::minmax_element(candidates.begin(), candidates.end());
    const auto matched = m_store->matches(query, *low, *high);
    if (!matched)
        return tl::unexpected{matched.error()};
    std::erase_if(candidates, [&](EntryId id) { return !belongs(query, *matched, id); });
    return candidates;
}

Result<std::vector<EntryId>> Journal::newest(const SearchQuery &query, std::size_t limit) const
{
    const Filter filter{query, m_relationships, m_patterns};
    std::vector<EntryId> ids;
    // The index is asked about the newest entries first and about more only while hits are missing: a common
    // word then costs as little as a rare one.
    constexpr std::size_t firstChunk = 512;
    const bool all = limit == std::numeric_limits<std::size_t>::max();
    std::size_t chunk = all || !query.hasText() ? m_rows.size() : firstChunk;
    auto row = m_rows.crbegin();
    while (row != m_rows.crend() && ids.size() < limit) {
        std::vector<EntryId> candidates;
        for (; row != m_rows.crend() && candidates.size() < chunk; ++row)
            if (filter.accepts(*row))
                candidates.push_back(row->id);
        auto found = matching(query, std::move(candidates));
        if (!found)
            return found;
        ids.insert(ids.end(), found->begin(), found->end());
        chunk *= 4;
    }
    ids.resize(std::min(ids.size(), limit));
    return ids;
}

Result<std::vector<SearchHit>> Journal::search(const SearchQuery &query, int limit) const
{
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    auto ids = query.trashed ? findInTrash(query) : newest(query, most);
    if (!ids)
        return tl::unexpected{ids.error()};
    ids->resize(std::min(ids->size(), most));
    return snippets(query, *ids);
}

Result<std::vector<SearchHit>> Journal::snippets(const SearchQuery &query, std::span<const EntryId> ids) const
{
    const auto texts = m_store->texts(ids);
    if (!texts)
        return tl::unexpected{texts.error()};
    std::vector<SearchHit> hits;
    hits.reserve(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        hits.push_back(hitIn(ids[i], texts->at(i), query));
    return hits;
}

} // namespace mooring
