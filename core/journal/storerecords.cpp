// SPDX-License-Identifier: GPL-3.0-or-later
// Store: people, records, settings, where imports came from, and the text side of search.
#include "core/journal/columns.h"
#include "core/journal/store.h"

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Statement;

namespace {

QString matchPhrase(const QString &words)
{
    QString doubled = words;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

/// The query as FTS5 reads it. One letter matches only itself: as a prefix it would match nearly everything.
QString matchExpression(const SearchQuery &query)
{
    QStringList wanted;
    for (const QString &word : query.words)
        wanted.append(word.size() > 1 ? matchPhrase(word) + u'*' : matchPhrase(word));
    for (const QString &phrase : query.phrases)
        wanted.append(matchPhrase(phrase));
    QStringList unwanted;
    for (const QString &phrase : query.excluded)
        unwanted.append(matchPhrase(phrase));
    QString without = unwanted.join(" OR "_L1);
    if (wanted.isEmpty())
        return without; // the caller takes these away from all
    const QString all = wanted.join(" AND "_L1);
    return unwanted.isEmpty() ? all : u'(' + all + u") NOT ("_s + without + u')';
}

} // namespace

Result<std::vector<EntryId>> Store::matches(const SearchQuery &query, EntryId from, EntryId to) const
{
    return guarded([&] {
        std::vector<EntryId> ids;
        Statement row{m_db,
                      "SELECT rowid FROM entry_search WHERE entry_search MATCH ? AND rowid BETWEEN ? AND ?"};
        row.bind(matchExpression(query), static_cast<qint64>(from), static_cast<qint64>(to));
        while (row.next())
            ids.push_back(EntryId{row.integer(0)});
        return ids;
    });
}

Result<std::vector<QStringList>> Store::texts(std::span<const EntryId> ids) const
{
    return guarded([&] {
        std::vector<QStringList> texts;
        texts.reserve(ids.size());
        Statement row{
            m_db, "SELECT title, body, what_happened, automatic, instead FROM entry_text WHERE entry = ?"};
        for (const EntryId id : ids) {
            row.bind(static_cast<qint64>(id));
            texts.push_back(row.next()
                                ? QStringList{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)}
                                : QStringList{{}, {}, {}, {}, {}});
            row.reset();
        }
        return texts;
    });
}

Result<std::vector<Relationship>> Store::relationships() const
{
    return guarded([&] {
        std::vector<Relationship> people;
        Statement row{m_db, "SELECT id, uuid, name, kind, colour, archived FROM relationship ORDER BY id"};
        while (row.next())
            people.push_back({RelationshipId{row.integer(0)}, QUuid::fromString(row.text(1)), row.text(2),
                              relationshipKindFrom(row.text(3)), row.text(4), row.integer(5) != 0});
        return people;
    });
}

Result<RelationshipId> Store::save(const Relationship &person)
{
    return changing([&] {
        if (person.id != RelationshipId{}) {
            Statement{m_db,
                      "UPDATE relationship SET name = ?, kind = ?, colour = ?, archived = ? WHERE id = ?"}
                .bind(person.name, toId(person.kind), person.colour, person.archived,
                      static_cast<qint64>(person.id))
                .run();
            return person.id;
        }
        Statement{m_db,
                  "INSERT INTO relationship (uuid, name, kind, colour, archived) VALUES (?, ?, ?, ?, ?)"}
            .bind(textOf(person.uuid), person.name, toId(person.kind), person.colour, person.archived)
            .run();
        return RelationshipId{m_db.lastInsertId()};
    });
}

Result<std::vector<Milestone>> Store::milestones() const
{
    return guarded([&] {
        std::vector<Milestone> milestones;
        Statement row{m_db, "SELECT id, uuid, day, words, relationship FROM milestone ORDER BY day, id"};
        while (row.next())
            milestones.push_back({row.integer(0), QUuid::fromString(row.text(1)), dayFrom(row.text(2)),
                                  row.text(3), RelationshipId{row.integer(4)}});
        return milestones;
    });
}

Result<qint64> Store::save(const Milestone &milestone)
{
    return changing([&] {
        Statement{m_db,
                  "INSERT INTO milestone (id, uuid, day, words, relationship) VALUES (nullif(?, 0), ?, ?, ?, "
                  "nullif(?, 0)) ON CONFLICT (id) DO UPDATE SET day = excluded.day, words = excluded.words, "
                  "relationship = excluded.relationship"}
            .bind(milestone.id, textOf(milestone.uuid), isoOf(milestone.day), milestone.words,
                  static_cast<qint64>(milestone.with))
            .run();
        return milestone.id != 0 ? milestone.id : m_db.lastInsertId();
    });
}

Status Store::removeMilestone(qint64 id)
{
    return changing([&] { Statement{m_db, "DELETE FROM milestone WHERE id = ?"}.bind(id).run(); });
}

Result<std::vector<Assessment>> Store::assessments() const
{
    return guarded([&] {
        std::vector<Assessment> assessments;
        Statement row{m_db, "SELECT id, uuid, day, name, relationship, anxiety, avoidance, lowest, highest "
                            "FROM assessment ORDER BY day, id"};
        while (row.next())
            assessments.push_back({row.integer(0), QUuid::fromString(row.text(1)), dayFrom(row.text(2)),
                                   row.text(3), RelationshipId{row.integer(4)}, row.real(5), row.real(6),
                                   row.real(7), row.real(8)});
        return assessments;
    });
}

Result<qint64> Store::save(const Assessment &assessment)
{
    return changing([&] {
        Statement{
            m_db,
            "INSERT INTO assessment (id, uuid, day, name, relationship, anxiety, avoidance, lowest, highest) "
            "VALUES (nullif(?, 0), ?, ?, ?, nullif(?, 0), ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
            "day = excluded.day, name = excluded.name, relationship = excluded.relationship, "
            "anxiety = excluded.anxiety, avoidance = excluded.avoidance, lowest = excluded.lowest, "
            "highest = excluded.highest"}
            .bind(assessment.id, textOf(assessment.uuid), isoOf(assessment.day), assessment.name,
                  static_cast<qint64>(assessment.with), assessment.anxiety, assessment.avoidance,
                  assessment.lowest, assessment.highest)
            .run();
        return assessment.id != 0 ? assessment.id : m_db.lastInsertId();
    });
}

Status Store::removeAssessment(qint64 id)
{
    return changing([&] { Statement{m_db, "DELETE FROM assessment WHERE id = ?"}.bind(id).run(); });
}

Result<std::vector<SavedFilter>> Store::filters() const
{
    return guarded([&] {
        std::vector<SavedFilter> filters;
        Statement row{m_db, "SELECT name, query FROM saved_filter ORDER BY name"};
        while (row.next())
            filters.push_back({row.text(0), row.text(1)});
        return filters;
    });
}

Status Store::save(const SavedFilter &filter)
{
    return changing([&] {
        Statement{m_db, "INSERT INTO saved_filter (name, query) VALUES (?, ?) "
                        "ON CONFLICT (name) DO UPDATE SET query = excluded.query"}
            .bind(filter.name, filter.query)
            .run();
    });
}

Status Store::removeFilter(const QString &name)
{
    return changing([&] { Statement{m_db, "DELETE FROM saved_filter WHERE name = ?"}.bind(name).run(); });
}

Result<QMap<QString, QString>> Store::settings() const
{
    return guarded([&] {
        QMap<QString, QString> settings;
        Statement row{m_db, "SELECT key, value FROM setting"};
        while (row.next())
            settings.insert(row.text(0), row.text(1));
        return settings;
    });
}

Status Store::setSetting(const QString &key, const QString &value)
{
    return changing([&] {
        Statement{m_db, "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET "
                        "value = excluded.value"}
            .bind(key, value)
            .run();
    });
}

Result<QHash<EntryId, ImportSource>> Store::importSources() const
{
    return guarded([&] {
        QHash<EntryId, ImportSource> sources;
        Statement row{m_db, "SELECT entry, format, source, hash FROM import_source"};
        while (row.next())
            sources.insert(EntryId{row.integer(0)}, {row.text(1), row.text(2), row.text(3)});
        return sources;
    });
}

Result<std::optional<std::pair<EntryId, QString>>> Store::imported(const ImportSource &source) const
{
    return guarded([&]() -> std::optional<std::pair<EntryId, QString>> {
        Statement row{m_db, "SELECT entry, hash FROM import_source WHERE format = ? AND source = ?"};
        row.bind(source.format, source.id);
        if (!row.next())
            return {};
        return std::pair{EntryId{row.integer(0)}, row.text(1)};
    });
}

Status Store::noteImport(EntryId id, const ImportSource &source)
{
    return changing([&] {
        Statement{m_db,
                  "INSERT INTO import_source (format, source, entry, hash) VALUES (?, ?, ?, ?) "
                  "ON CONFLICT (format, source) DO UPDATE SET entry = excluded.entry, hash = excluded.hash"}
            .bind(source.format, source.id, static_cast<qint64>(id), source.hash)
            .run();
    });
}

} // namespace mooring
