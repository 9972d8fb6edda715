// SPDX-License-Identifier: GPL-3.0-or-later
// Store: plans and how they went. The days of the week of a plan are a setting: the table has no place for
// them.
#include "core/journal/columns.h"
#include "core/journal/store.h"

using namespace Qt::StringLiterals;

namespace mooring {

using sqlite::Statement;

namespace {

QString weekdaysKey(QUuid uuid) { return u"practice.%1.weekdays"_s.arg(textOf(uuid)); }

int weekdaysFrom(qint64 stored)
{
    return stored >= 1 && stored <= Practice::everyDay ? static_cast<int>(stored) : Practice::everyDay;
}

void write(const sqlite::Database &db, qint64 practice, const PracticeAnswer &answer)
{
    Statement{db,
              "INSERT INTO practice_log (practice, day, outcome, note) VALUES (?, ?, ?, ?) "
              "ON CONFLICT (practice, day) DO UPDATE SET outcome = excluded.outcome, note = excluded.note"}
        .bind(practice, isoOf(answer.day), toId(answer.outcome), answer.note)
        .run();
}

void writeWeekdays(const sqlite::Database &db, const Practice &practice)
{
    const QString key = weekdaysKey(practice.uuid);
    if (practice.weekdays == Practice::everyDay)
        Statement{db, "DELETE FROM setting WHERE key = ?"}.bind(key).run();
    else
        Statement{db, "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET "
                      "value = excluded.value"}
            .bind(key, QString::number(practice.weekdays))
            .run();
}

void readLog(const sqlite::Database &db, Practice &practice)
{
    Statement row{db, "SELECT day, outcome, note FROM practice_log WHERE practice = ? ORDER BY day"};
    row.bind(practice.id);
    while (row.next())
        if (const auto outcome = practiceOutcomeFrom(row.text(1)))
            practice.log.push_back({dayFrom(row.text(0)), *outcome, row.text(2)});
}

} // namespace

Result<std::vector<Practice>> Store::practices() const
{
    return guarded([&] {
        std::vector<Practice> practices;
        Statement row{m_db, "SELECT id, uuid, step, when_text, will_text, begun, ended, (SELECT value FROM "
                            "setting WHERE key = 'practice.' || practice.uuid || '.weekdays') "
                            "FROM practice ORDER BY id"};
        while (row.next()) {
            Practice practice{row.integer(0),
                              QUuid::fromString(row.text(1)),
                              static_cast<int>(row.integer(2)),
                              row.text(3),
                              row.text(4),
                              dayFrom(row.text(5)),
                              row.isNull(6) ? std::optional<QDate>{} : dayFrom(row.text(6)),
                              weekdaysFrom(row.text(7).toLongLong())};
            practices.push_back(std::move(practice));
        }
        for (Practice &practice : practices)
            readLog(m_db, practice);
        return practices;
    });
}

Result<qint64> Store::save(const Practice &practice)
{
    return changing([&] {
        Statement{m_db,
                  "INSERT INTO practice (id, uuid, step, when_text, will_text, begun, ended) "
                  "VALUES (nullif(?, 0), ?, ?, ?, ?, ?, nullif(?, '')) ON CONFLICT (id) DO UPDATE SET "
                  "step = excluded.step, when_text = excluded.when_text, will_text = excluded.will_text, "
                  "begun = excluded.begun, ended = excluded.ended"}
            .bind(practice.id, textOf(practice.uuid), practice.step, practice.when, practice.will,
                  isoOf(practice.begun), practice.ended ? isoOf(*practice.ended) : u""_s)
            .run();
        const qint64 id = practice.id != 0 ? practice.id : m_db.lastInsertId();
        writeWeekdays(m_db, practice);
        Statement{m_db, "DELETE FROM practice_log WHERE practice = ?"}.bind(id).run();
        for (const PracticeAnswer &answer : practice.log)
            write(m_db, id, answer);
        return id;
    });
}

Status Store::removePractice(qint64 id)
{
    return changing([&] {
        Statement{m_db, "DELETE FROM setting WHERE key = (SELECT 'practice.' || uuid || '.weekdays' FROM "
                        "practice WHERE id = ?)"}
            .bind(id)
            .run();
        Statement{m_db, "DELETE FROM practice WHERE id = ?"}.bind(id).run();
    });
}

Status Store::answer(qint64 practice, const PracticeAnswer &answer)
{
    return changing([&] { write(m_db, practice, answer); });
}

Status Store::takeBackAnswer(qint64 practice, QDate day)
{
    return changing([&] {
        Statement{m_db, "DELETE FROM practice_log WHERE practice = ? AND day = ?"}
            .bind(practice, isoOf(day))
            .run();
    });
}

} // namespace mooring
