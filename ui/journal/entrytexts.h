// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QCache>

#include <span>
#include <vector>

namespace mooring::ui {

/// What a row shows beyond the names that may change elsewhere: the numbers and two lines of text.
struct EntryText {
    EntryRow row;
    QString title;
    QString text;
    std::vector<HitRange> hits; ///< in text
};

/// The texts of the entries near the ones on the screen. Fetched many at a time and forgotten again, so that
/// a list of any length costs the same memory.
class EntryTexts
{
public:
    static constexpr int chunk = 32;
    static constexpr int capacity = 16 * chunk;

    explicit EntryTexts(const Journal &journal);

    /// From now on snippets of this search, or beginnings of entries when it asks for no words.
    void setQuery(const SearchQuery &query);
    void add(std::span<const SearchHit> hits);
    void forget(EntryId id);
    void forgetAll() { m_known.clear(); }
    /// Null until it is fetched; valid until the next call that changes something.
    const EntryText *find(EntryId id) const;
    void fetch(std::span<const EntryId> ids);
    qsizetype held() const { return m_known.size(); }

private:
    void fetchSnippets(std::span<const EntryId> ids, std::span<const EntryRow> rows);
    void fetchExcerpts(std::span<const EntryId> ids, std::span<const EntryRow> rows);
    std::vector<EntryRow> rowsOf(std::span<const EntryId> ids) const;
    void keep(const EntryRow &row, EntryText text);

    const Journal &m_journal;
    SearchQuery m_query;
    std::vector<TrashedEntry> m_trash; ///< only while the search looks into it
    QCache<qint64, EntryText> m_known;
};

} // namespace mooring::ui
