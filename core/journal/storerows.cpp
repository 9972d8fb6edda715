// SPDX-License-Identifier: GPL-3.0-or-later
// Store: the rows kept in memory. One pass over each table, all in id order, so that they are merged without
// a lookup.
#include "core/journal/columns.h"
#include "core/journal/store.h"

#include <limits>

namespace mooring {

using sqlite::Statement;

namespace {

/// Julian day of "YYYY-MM-DD", as the schema guarantees it.
qint32 dayNumberOf(QStringView iso)
{
    return static_cast<qint32>(
        QDate{iso.first(4).toInt(), iso.sliced(5, 2).toInt(), iso.sliced(8, 2).toInt()}.toJulianDay());
}

double orNaN(std::optional<double> score) { return score.value_or(std::numeric_limits<double>::quiet_NaN()); }

std::vector<EntryRow> entriesIn(const sqlite::Database &db)
{
    std::vector<EntryRow> rows;
    rows.reserve(static_cast<std::size_t>(db.integer("SELECT count(*) FROM entry")));
    Statement entries{db, "SELECT id, day, written_at, relationship, starred FROM entry "
                          "WHERE trashed_at IS NULL ORDER BY id"};
    while (entries.next()) {
        EntryRow &row = rows.emplace_back();
        row.id = EntryId{entries.integer(0)};
        row.day = dayNumberOf(entries.text(1));
        row.writtenAt = entries.integer(2);
        row.with = RelationshipId{entries.integer(3)};
        row.starred = entries.integer(4) != 0;
        row.anxiety = row.avoidance = std::numeric_limits<double>::quiet_NaN();
    }
    return rows;
}

void setScores(EntryRow &row, const Scores &scores)
{
    row.anxiety = orNaN(scores.anxiety);
    row.avoidance = orNaN(scores.avoidance);
    row.anxietyAnswered = static_cast<quint8>(scores.anxietyAnswered);
    row.avoidanceAnswered = static_cast<quint8>(scores.avoidanceAnswered);
}

void addScores(const sqlite::Database &db, const CheckIn &checkIn, std::vector<EntryRow> &rows)
{
    Statement answers{db, "SELECT entry, item, value FROM answer ORDER BY entry"};
    bool more = answers.next();
    for (EntryRow &row : rows) {
        while (more && answers.integer(0) < raw(row.id))
            more = answers.next();
        Answers given;
        for (; more && answers.integer(0) == raw(row.id); more = answers.next())
            given.insert(answers.text(1), answers.real(2));
        if (!given.isEmpty())
            setScores(row, score(checkIn, given));
    }
}

/// Calls mark(row, number) for each pair the query gives of an entry's id and a number.
template <typename Mark>
void addMarks(const sqlite::Database &db, const char *sql, std::vector<EntryRow> &rows, const Mark &mark)
{
    auto row = rows.begin();
    Statement tags{db, sql};
    while (tags.next()) {
        while (row != rows.end() && raw(row->id) < tags.integer(0))
            ++row;
        if (row != rows.end() && raw(row->id) == tags.integer(0))
            mark(*row, static_cast<int>(tags.integer(1)));
    }
}

} // namespace

Result<std::vector<EntryRow>> Store::rows(const CheckIn &checkIn) const
{
    return guarded([&] {
        std::vector<EntryRow> rows = entriesIn(m_db);
        addScores(m_db, checkIn, rows);
        addMarks(m_db, "SELECT entry, pattern FROM entry_pattern ORDER BY entry", rows,
                 [this](EntryRow &row, int pattern) {
                     if (const auto bit = m_patternBits.constFind(pattern); bit != m_patternBits.cend())
                         row.patterns |= quint64{1} << *bit;
                 });
        addMarks(m_db, "SELECT entry, step FROM entry_step ORDER BY entry", rows,
                 [](EntryRow &row, int step) { row.steps = static_cast<quint16>(row.steps | (1U << step)); });
        return rows;
    });
}

} // namespace mooring
