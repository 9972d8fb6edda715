// SPDX-License-Identifier: GPL-3.0-or-later
// Store: one entry after the other, whole, with statements that are prepared once.
#include "core/journal/columns.h"
#include "core/journal/store.h"

namespace mooring {

using sqlite::Statement;

namespace {

/// What there is of an entry beside Entry and Revision.
class Marks
{
public:
    explicit Marks(const sqlite::Database &db)
        : m_trashed{db, "SELECT trashed_at FROM entry WHERE id = ? AND trashed_at IS NOT NULL"}
        , m_source{db, "SELECT format, source, hash FROM import_source WHERE entry = ?"}
    {}

    void addTo(StoredEntry &stored)
    {
        m_trashed.bind(raw(stored.entry.id));
        if (m_trashed.next())
            stored.trashedAt = QDateTime::fromMSecsSinceEpoch(m_trashed.integer(0));
        m_trashed.reset();
        m_source.bind(raw(stored.entry.id));
        if (m_source.next())
            stored.source = ImportSource{m_source.text(0), m_source.text(1), m_source.text(2)};
        m_source.reset();
    }

private:
    Statement m_trashed;
    Statement m_source;
};

} // namespace

Result<std::vector<EntryId>> Store::inOrder() const
{
    return guarded([&] {
        std::vector<EntryId> ids;
        Statement row{m_db, "SELECT id FROM entry ORDER BY day, written_at, uuid"};
        while (row.next())
            ids.push_back(EntryId{row.integer(0)});
        return ids;
    });
}

Status Store::eachEntry(std::span<const EntryId> ids, const std::function<Status(StoredEntry)> &take) const
{
    const auto done = guarded([&]() -> Status {
        const sqlite::OneMoment oneMoment{m_db};
        EntryStatements entries{m_db};
        RevisionStatement revisions{*this};
        auto check = checkOf(checksums::Check::Of::Entry);
        Marks marks{m_db};
        for (const EntryId id : ids) {
            StoredEntry stored{.entry = readEntry(entries, id)};
            if (stored.entry.id == EntryId{})
                continue; // erased meanwhile
            if (check && !check->passes(raw(id)))
                return tl::unexpected{notAsWritten(stored.entry)};
            stored.revisions = revisions.of(id);
            marks.addTo(stored);
            if (Status taken = take(std::move(stored)); !taken)
                return taken;
        }
        return {};
    });
    return done ? *done : tl::unexpected<Error>{done.error()};
}

} // namespace mooring
