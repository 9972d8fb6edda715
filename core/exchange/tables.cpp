// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables.h"

#include "core/attachment/pattern.h"
#include "core/exchange/moment.h"
#include "core/exchange/tr.h"
#include "core/journal/sqlite.h"

#include <QLocale>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

using sqlite::Statement;

// docs/formats.md says what each column means. People and patterns are named, not numbered: a table can be
// read without looking into another.
constexpr const char *schema = R"sql(
CREATE TABLE person (name TEXT PRIMARY KEY, kind TEXT NOT NULL, archived INTEGER NOT NULL) STRICT;
CREATE TABLE entry (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, written TEXT NOT NULL, person TEXT REFERENCES person (name),
    title TEXT NOT NULL, body TEXT NOT NULL, what_happened TEXT NOT NULL, automatic TEXT NOT NULL,
    instead TEXT NOT NULL, anxiety REAL, avoidance REAL, starred INTEGER NOT NULL, checkin_version TEXT,
    other TEXT NOT NULL
) STRICT;
CREATE TABLE answer (
    entry TEXT NOT NULL REFERENCES entry (id), item TEXT NOT NULL, answer REAL NOT NULL,
    PRIMARY KEY (entry, item)
) STRICT;
CREATE TABLE pattern (id TEXT PRIMARY KEY, name TEXT NOT NULL, grouping TEXT NOT NULL, own INTEGER NOT NULL) STRICT;
CREATE TABLE entry_pattern (
    entry TEXT NOT NULL REFERENCES entry (id), pattern TEXT NOT NULL REFERENCES pattern (id),
    suggested INTEGER NOT NULL, PRIMARY KEY (entry, pattern)
) STRICT;
CREATE TABLE entry_step (
    entry TEXT NOT NULL REFERENCES entry (id), step INTEGER NOT NULL, PRIMARY KEY (entry, step)
) STRICT;
CREATE TABLE plan (
    id TEXT PRIMARY KEY, step INTEGER NOT NULL, when_words TEXT NOT NULL, will_words TEXT NOT NULL,
    begun TEXT NOT NULL, ended TEXT, weekdays INTEGER NOT NULL
) STRICT;
CREATE TABLE plan_answer (
    plan TEXT NOT NULL REFERENCES plan (id), day TEXT NOT NULL, outcome TEXT NOT NULL, note TEXT NOT NULL,
    PRIMARY KEY (plan, day)
) STRICT;
CREATE TABLE small_risk (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, what TEXT NOT NULL, prediction TEXT NOT NULL, looked_at TEXT,
    outcome TEXT NOT NULL
) STRICT;
CREATE TABLE milestone (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, person TEXT REFERENCES person (name), words TEXT NOT NULL
) STRICT;
CREATE TABLE assessment (
    id TEXT PRIMARY KEY, day TEXT NOT NULL, person TEXT REFERENCES person (name), name TEXT NOT NULL,
    anxiety REAL NOT NULL, avoidance REAL NOT NULL, lowest REAL NOT NULL, highest REAL NOT NULL
) STRICT;
CREATE TABLE care_plan (part TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;

CREATE VIEW diary AS SELECT day, written, coalesce(person, '') AS person, title, body, anxiety, avoidance,
    coalesce((SELECT group_concat(pattern, ';') FROM entry_pattern WHERE entry = entry.id), '') AS patterns,
    coalesce((SELECT group_concat(step, ';') FROM entry_step WHERE entry = entry.id), '') AS steps,
    starred FROM entry ORDER BY day, written;
CREATE VIEW checkin AS SELECT day, written, coalesce(person, '') AS person, item, answer
    FROM answer JOIN entry ON entry.id = answer.entry ORDER BY day, written, item;
CREATE VIEW day AS SELECT day, coalesce(person, '') AS person, count(*) AS entries, avg(anxiety) AS anxiety,
    avg(avoidance) AS avoidance FROM entry GROUP BY day, coalesce(person, '') ORDER BY day, person;
)sql";

QString idOf(QUuid uuid) { return uuid.toString(QUuid::WithoutBraces); }

QString iso(QDate day) { return day.toString(Qt::ISODate); }

/// A missing person, score or version is no value.
constexpr const char *addEntry =
    "INSERT INTO entry VALUES (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, nullif(?, 0), nullif(?, 0), ?, "
    "nullif(?, ''), ?)";

/// Fills the tables by prepared statements.
class TableWriter
{
public:
    explicit TableWriter(sqlite::Database &db, const CheckIn &checkIn)
        : m_db{db}
        , m_checkIn{checkIn}
        , m_person{db, "INSERT OR IGNORE INTO person VALUES (?, ?, ?)"}
        , m_pattern{db, "INSERT OR IGNORE INTO pattern VALUES (?, ?, ?, ?)"}
        , m_entry{db, addEntry}
        , m_answer{db, "INSERT INTO answer VALUES (?, ?, ?)"}
        , m_entryPattern{db, "INSERT OR IGNORE INTO entry_pattern VALUES (?, ?, ?)"}
        , m_step{db, "INSERT OR IGNORE INTO entry_step VALUES (?, ?)"}
    {}

    void add(const JournalContents &records, const PatternCatalogue &builtIn)
    {
        for (const Relationship &person : records.relationships)
            m_person.bind(person.name, toId(person.kind), person.archived).run();
        for (const Pattern &pattern : builtIn.all())
            m_pattern.bind(pattern.id, pattern.name, toId(pattern.group), false).run();
        for (const Pattern &pattern : records.ownPatterns)
            m_pattern.bind(pattern.id, pattern.name, toId(pattern.group), true).run();
        addPlans(records);
        addMarks(records);
        addCare(records.care);
    }

    void add(const PortableEntry &portable)
    {
        const Entry &entry = portable.entry;
        const CheckInAnswers &given = entry.checkIn;
        const Scores scores = given.version == m_checkIn.version ? score(m_checkIn, given.answers) : Scores{};
        const QString id = idOf(entry.uuid);
        m_entry
            .bind(id, iso(entry.day), momentText(entry.writtenAt), portable.with, entry.title, entry.body,
                  entry.whatHappened, entry.automatic, entry.instead, scores.anxiety.value_or(0),
                  scores.avoidance.value_or(0), entry.starred, given.version, entry.extra)
            .run();
        for (auto answer = given.answers.cbegin(); answer != given.answers.cend(); ++answer)
            m_answer.bind(id, answer.key(), answer.value()).run();
        for (const PatternTag &tag : entry.patterns)
            m_entryPattern.bind(id, tag.id, tag.source == PatternTag::Source::Accepted).run();
        for (const int step : entry.steps)
            m_step.bind(id, step).run();
    }

private:
    void addPlans(const JournalContents &records)
    {
        Statement plan{m_db, "INSERT INTO plan VALUES (?, ?, ?, ?, ?, nullif(?, ''), ?)"};
        Statement answer{m_db, "INSERT INTO plan_answer VALUES (?, ?, ?, ?)"};
        for (const Practice &practice : records.practices) {
            const QString id = idOf(practice.uuid);
            plan.bind(id, practice.step, practice.when, practice.will, iso(practice.begun),
                      practice.ended ? iso(*practice.ended) : QString{}, practice.weekdays)
                .run();
            for (const PracticeAnswer &given : practice.log)
                answer.bind(id, iso(given.day), toId(given.outcome), given.note).run();
        }
        Statement one{m_db, "INSERT INTO small_risk VALUES (?, ?, ?, ?, nullif(?, ''), ?)"};
        for (const SmallRisk &risk : records.risks)
            one.bind(idOf(risk.uuid), iso(risk.day), risk.what, risk.prediction,
                     risk.lookedAt ? iso(*risk.lookedAt) : QString{}, risk.outcome)
                .run();
    }

    void addMarks(const JournalContents &records)
    {
        Statement milestone{m_db, "INSERT INTO milestone VALUES (?, ?, nullif(?, ''), ?)"};
        for (const auto &[record, with] : records.milestones)
            milestone.bind(idOf(record.uuid), iso(record.day), with, record.words).run();
        Statement assessment{m_db, "INSERT INTO assessment VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?, ?)"};
        for (const auto &[record, with] : records.assessments)
            assessment
                .bind(idOf(record.uuid), iso(record.day), with, record.name, record.anxiety, record.avoidance,
                      record.lowest, record.highest)
                .run();
    }

    void addCare(const CarePlan &plan)
    {
        const QJsonObject parts = toJson(plan);
        Statement part{m_db, "INSERT INTO care_plan VALUES (?, ?)"};
        for (auto words = parts.constBegin(); words != parts.constEnd(); ++words)
            part.bind(words.key(), words->toString()).run();
    }

    sqlite::Database &m_db;
    const CheckIn &m_checkIn;
    Statement m_person, m_pattern, m_entry, m_answer, m_entryPattern, m_step;
};

tl::unexpected<Error> unwritable(const QString &path, const sqlite::Exception &exception)
{
    const bool full = exception.failure() == sqlite::Failure::Full;
    return failure(full ? Error::Kind::DiskFull : Error::Kind::Storage,
                   (full ? Tr::tr("%1 can't be written: there is no room left. The journal is unchanged.")
                         : Tr::tr("%1 can't be written. The journal is unchanged."))
                       .arg(path));
}

} // namespace

Status writeTables(const Outgoing &what, const QString &path)
{
    const auto patterns = PatternCatalogue::builtIn(QLocale{});
    if (!patterns)
        return tl::unexpected<Error>{patterns.error()};
    try {
        sqlite::Database db{path, sqlite::OpenMode::Create, JournalKey{}};
        sqlite::Transaction transaction{db};
        db.execute(schema);
        TableWriter writer{db, what.checkIn};
        writer.add(what.records, *patterns);
        Status written = what.eachEntry([&writer](const PortableEntry &entry) -> Status {
            if (!entry.trashedAt)
                writer.add(entry);
            return {};
        });
        if (written)
            transaction.commit();
        return written;
    } catch (const sqlite::Exception &exception) {
        return unwritable(path, exception);
    }
}

} // namespace mooring::exchange
