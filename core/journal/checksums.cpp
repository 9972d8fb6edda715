// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/checksums.h"

#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::checksums {

using sqlite::Database;
using sqlite::Statement;

namespace {

constexpr std::array parts = {"entry"_L1,        "revision"_L1, "draft"_L1,      "relationship"_L1,
                              "pattern"_L1,      "practice"_L1, "assessment"_L1, "milestone"_L1,
                              "saved_filter"_L1, "setting"_L1};

/// A table whose rows belong to a thing, and the column that says to which.
struct Source {
    QLatin1StringView part, table, item;
};

constexpr std::array sources = {Source{"entry"_L1, "entry"_L1, "id"_L1},
                                Source{"entry"_L1, "entry_text"_L1, "entry"_L1},
                                Source{"entry"_L1, "answer"_L1, "entry"_L1},
                                Source{"entry"_L1, "entry_pattern"_L1, "entry"_L1},
                                Source{"entry"_L1, "entry_step"_L1, "entry"_L1},
                                Source{"entry"_L1, "import_source"_L1, "entry"_L1},
                                Source{"revision"_L1, "revision"_L1, "id"_L1},
                                Source{"draft"_L1, "draft"_L1, "entry"_L1},
                                Source{"relationship"_L1, "relationship"_L1, "id"_L1},
                                Source{"pattern"_L1, "pattern"_L1, "id"_L1},
                                Source{"practice"_L1, "practice"_L1, "id"_L1},
                                Source{"practice"_L1, "practice_log"_L1, "practice"_L1},
                                Source{"assessment"_L1, "assessment"_L1, "id"_L1},
                                Source{"milestone"_L1, "milestone"_L1, "id"_L1},
                                Source{"saved_filter"_L1, "saved_filter"_L1, "name"_L1},
                                Source{"setting"_L1, "setting"_L1, "key"_L1}};

QByteArray with(QString sql, const QString &part) { return sql.replace("PART"_L1, part).toUtf8(); }

/// `row` is new, old or both, as the event has them.
void note(Database &db, const Source &source, QLatin1StringView event, const QStringList &rows)
{
    QString sql = u"CREATE TEMP TRIGGER TABLE_EVENT AFTER EVENT ON main.TABLE BEGIN "_s;
    for (const QString &row : rows)
        // Not OR IGNORE, which the statement that fires the trigger may override. The plus takes the type of
        // the column away, which would keep the comparison from the index: then an import is quadratic.
        sql += u"INSERT INTO changed SELECT 'PART', ROW.ITEM WHERE NOT EXISTS "
               "(SELECT 1 FROM changed WHERE part = 'PART' AND item = +ROW.ITEM); "_s.replace("ROW"_L1, row);
    sql += u"END"_s;
    sql.replace("TABLE"_L1, source.table).replace("EVENT"_L1, event).replace("ITEM"_L1, source.item);
    db.execute(with(sql, QString{source.part}).constData());
}

void noteChanges(Database &db)
{
    db.execute("CREATE TEMP TABLE changed (part TEXT NOT NULL, item ANY NOT NULL, PRIMARY KEY (part, item)) "
               "STRICT, WITHOUT ROWID");
    for (const Source &source : sources) {
        note(db, source, "INSERT"_L1, {u"new"_s});
        note(db, source, "UPDATE"_L1, {u"old"_s, u"new"_s});
        note(db, source, "DELETE"_L1, {u"old"_s});
    }
}

} // namespace

std::vector<Difference> differences(const Database &db)
{
    std::vector<Difference> found;
    for (const auto name : parts) {
        const QString part{name};
        // What was written otherwise or by somebody else, and what is gone.
        Statement items{db,
                        with(u"SELECT item FROM whole_PART AS whole WHERE substr(sha3(content), 1, 8) IS NOT "
                             "(SELECT value FROM checksum WHERE part = 'PART' AND item = +whole.item) "
                             "UNION ALL SELECT item FROM checksum WHERE part = 'PART' "
                             "AND item NOT IN (SELECT item FROM whole_PART)"_s,
                             part)
                            .constData()};
        while (items.next())
            found.push_back({part, items.text(0)});
    }
    return found;
}

Check::Check(const Database &db, Of part, bool hasKeeper)
    : m_row{db,
            with((hasKeeper ? u"SELECT EXISTS (SELECT 1 FROM changed WHERE part = 'PART' AND item = ?1) OR "_s
                            : u"SELECT "_s)
                     + u"substr(sha3(content), 1, 8) IS (SELECT value FROM checksum WHERE part = 'PART' AND "
                       "item = ?1) FROM whole_PART WHERE item = ?1"_s,
                 QString{parts.at(static_cast<std::size_t>(part))})
                .constData()}
{}

bool Check::passes(qint64 item)
{
    m_row.bind(item);
    const bool passed = m_row.next() && m_row.integer(0) != 0;
    m_row.reset();
    return passed;
}

Keeper::Keeper(Database &db)
    : m_db{(noteChanges(db), db)}
    , m_changed{db, "SELECT DISTINCT part FROM changed"}
    , m_forget{db, "DELETE FROM changed"}
{}

Keeper::Renewal::Renewal(const Database &db, const QString &part)
    : remove{db, with(u"DELETE FROM checksum WHERE part = 'PART' AND item IN "
                      "(SELECT item FROM changed WHERE part = 'PART')"_s,
                      part)
                     .constData()}
    , add{db, with(u"INSERT INTO checksum SELECT 'PART', whole.item, substr(sha3(whole.content), 1, 8) "
                   "FROM changed CROSS JOIN whole_PART AS whole ON whole.item = changed.item "
                   "WHERE changed.part = 'PART'"_s,
                   part)
                  .constData()}
{}

void Keeper::renew()
{
    QStringList changed;
    while (m_changed.next())
        changed.append(m_changed.text(0));
    m_changed.reset();
    for (const QString &part : std::as_const(changed)) {
        auto renewal = m_renewals.find(part);
        if (renewal == m_renewals.end())
            renewal = m_renewals.try_emplace(part, m_db, part).first;
        renewal->second.remove.run();
        renewal->second.add.run();
    }
    if (!changed.isEmpty())
        m_forget.run();
}

} // namespace mooring::checksums
