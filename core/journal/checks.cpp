// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/checks.h"

#include "core/journal/checksums.h"
#include "core/journal/entryjson.h"
#include "core/journal/tr.h"

#include <QJsonDocument>
#include <QLocale>
#include <QMap>

#include <array>
#include <atomic>
#include <functional>
#include <future>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::checks {

using sqlite::Database;
using sqlite::Failure;
using sqlite::Statement;
using Part = Finding::Part;

namespace {

/// Runs a check; what it cannot read is a finding too.
template <typename Check>
void add(Findings &findings, Part part, const QString &words, Check check)
{
    try {
        check();
    } catch (const sqlite::Exception &exception) {
        const Failure failure = exception.failure();
        if (failure != Failure::Corrupt && failure != Failure::NotADatabase && failure != Failure::Other)
            throw; // stopped, or in somebody's way: says nothing about the journal
        findings.push_back({part, words, exception.reason()});
    }
}

/// One line of the engine's check, sorted under what it means to the person.
Finding understood(const QString &line)
{
    const auto says = [&line](QLatin1StringView words) { return line.contains(words); };
    if (says("CHECK constraint"_L1) || says("NULL value"_L1) || says(" value in "_L1))
        return {Part::Values, Tr::tr("A value in the journal is out of its bounds."), line};
    if (says(" index "_L1))
        return {Part::File, Tr::tr("Two parts of the journal do not agree with each other."), line};
    return {Part::File, Tr::tr("A part of the journal can't be read."), line};
}

void checkPages(const Database &db, Findings &findings)
{
    add(findings, Part::File, Tr::tr("A part of the journal can't be read."), [&] {
        Statement lines{db, "PRAGMA integrity_check"};
        while (lines.next())
            if (const QString line = lines.text(0); line != "ok"_L1)
                findings.push_back(understood(line));
        if (db.fileBytes() % db.integer("PRAGMA page_size") != 0)
            findings.push_back({Part::File, Tr::tr("The end of the journal is missing.")});
        // The engine leaves out pages that are free; in an encrypted file their checksums tell of damage too.
        db.integer("SELECT count(data) FROM sqlite_dbpage");
    });
}

void checkLinks(const Database &db, Findings &findings)
{
    const QString words = Tr::tr("Something in the journal points to something that is not there.");
    add(findings, Part::Links, words, [&] {
        Statement links{db, "PRAGMA foreign_key_check"};
        while (links.next())
            findings.push_back({Part::Links, words, QString{links.text(0) + u" -> "_s + links.text(2)}});
        if (db.integer("SELECT count(*) FROM entry WHERE id NOT IN (SELECT entry FROM entry_text)") > 0)
            findings.push_back({Part::Links, Tr::tr("An entry has lost its text.")});
    });
}

/// While it lives, long statements of the connection ask whether to go on.
class Asking
{
public:
    Asking(Database &db, std::function<bool()> goOn) : m_db{db} { db.askWhileWorking(std::move(goOn)); }
    ~Asking() { m_db.askWhileWorking({}); }
    Q_DISABLE_COPY_MOVE(Asking)

private:
    Database &m_db;
};

using Shape = QMap<QString, QString>;

/// Name -> SQL of all that the schema declares; the engine's own statistics are left out.
Shape shapeOf(const Database &db)
{
    Shape shape;
    Statement things{db, "SELECT name, type, coalesce(sql, '') FROM sqlite_schema "
                         "WHERE name NOT LIKE 'sqlite_stat%'"};
    while (things.next())
        shape.insert(things.text(0), QString{things.text(1) + u' ' + things.text(2)});
    return shape;
}

Shape expectedShape(schema::Steps steps)
{
    Database db{u":memory:"_s, sqlite::OpenMode::Create, JournalKey{}};
    schema::migrate(db, steps);
    return shapeOf(db);
}

void checkShape(const Database &db, schema::Steps steps, Findings &findings)
{
    const QString words = Tr::tr("The journal's tables are not as this version of Mooring made them.");
    add(findings, Part::Shape, words, [&] {
        const auto version = static_cast<std::size_t>(db.integer("PRAGMA user_version"));
        if (version < 1 || version > steps.size()) {
            findings.push_back({Part::Shape, words, u"user_version"_s});
            return;
        }
        const Shape expected = expectedShape(steps.first(version));
        const Shape present = shapeOf(db);
        for (auto thing = expected.cbegin(); thing != expected.cend(); ++thing)
            if (present.value(thing.key()) != thing.value())
                findings.push_back({Part::Shape, words, thing.key()});
    });
}

void checkForeignShape(const Database &db, schema::Steps steps, Findings &findings)
{
    const Shape expected = expectedShape(steps);
    const Shape present = shapeOf(db);
    for (auto thing = present.cbegin(); thing != present.cend(); ++thing)
        if (!expected.contains(thing.key()))
            findings.push_back(
                {Part::Shape, Tr::tr("There is something in the journal that Mooring did not put there.")});
}

/// A query that gives a row for each value that is out of bounds no CHECK of the schema guards.
constexpr std::array boundQueries = {
    "SELECT 1 FROM entry WHERE day < '0001' OR length(day) <> 10",
    "SELECT 1 FROM entry WHERE max(written_at, saved_at, coalesce(trashed_at, 0)) > 253402300799999",
    "SELECT 1 FROM entry WHERE min(written_at, saved_at, coalesce(trashed_at, 0)) < -62135596800000",
    "SELECT 1 FROM entry WHERE uuid NOT LIKE '________-____-____-____-____________'",
    "SELECT 1 FROM entry WHERE replace(uuid, '-', '') GLOB '*[^0-9a-fA-F]*'",
    "SELECT 1 FROM practice_log WHERE day < '0001' OR length(day) <> 10",
    "SELECT 1 FROM setting WHERE key GLOB 'practice.*.weekdays' AND CAST(value AS INTEGER) NOT BETWEEN 1 AND "
    "127",
    "SELECT 1 FROM draft WHERE entry <> 0 AND entry NOT IN (SELECT id FROM entry)",
};

constexpr std::array textQueries = {
    "SELECT title, body, what_happened, automatic, instead, extra FROM entry_text",
    "SELECT name, uuid, colour, '', '', '' FROM relationship",
    "SELECT key, name, meaning, '', '', '' FROM pattern",
    "SELECT when_text, will_text, '', '', '', '' FROM practice",
    "SELECT note, '', '', '', '', '' FROM practice_log",
    "SELECT words, '', '', '', '', '' FROM milestone",
    "SELECT name, '', '', '', '', '' FROM assessment",
    "SELECT name, query, '', '', '', '' FROM saved_filter",
    "SELECT key, value, '', '', '', '' FROM setting",
};

bool isReadable(const Statement &row)
{
    for (int column = 0; column < 6; ++column)
        if (!row.isWellFormed(column))
            return false;
    return true;
}

void checkTexts(const Database &db, const char *sql, Findings &findings)
{
    const QString words = Tr::tr("Some text in the journal is garbled.");
    add(findings, Part::Values, words, [&] {
        Statement rows{db, sql};
        while (rows.next())
            if (!isReadable(rows))
                findings.push_back({Part::Values, words});
    });
}

void checkVersions(const Database &db, Findings &findings)
{
    const QString words = Tr::tr("An earlier version or a draft of an entry can't be read.");
    add(findings, Part::Values, words, [&] {
        Statement rows{db, "SELECT content FROM revision UNION ALL SELECT content FROM draft"};
        while (rows.next())
            if (!rows.isWellFormed(0)
                || !entryFromJson(QJsonDocument::fromJson(rows.text(0).toUtf8()).object()))
                findings.push_back({Part::Values, words});
    });
}

void checkValues(const Database &db, Findings &findings)
{
    const QString words = Tr::tr("A value in the journal is out of its bounds.");
    for (const char *sql : boundQueries)
        add(findings, Part::Values, words, [&] {
            if (Statement{db, sql}.next())
                findings.push_back({Part::Values, words, QString::fromLatin1(sql)});
        });
    for (const char *sql : textQueries)
        checkTexts(db, sql, findings);
    checkVersions(db, findings);
}

/// In words with the day, if it is an entry.
Finding changed(const Database &db, const checksums::Difference &difference)
{
    QString words = Tr::tr("Something in the journal is not as it was written.");
    if (difference.part == "entry"_L1) {
        Statement day{db, "SELECT day FROM entry WHERE id = ?"};
        day.bind(difference.item.toLongLong());
        words = day.next() ? Tr::tr("The entry of %1 is not as it was written.")
                                 .arg(QLocale{}.toString(QDate::fromString(day.text(0), Qt::ISODate),
                                                         QLocale::LongFormat))
                           : Tr::tr("An entry is gone.");
    }
    return {Part::Words, words, difference.part};
}

void checkChecksums(const Database &db, Findings &findings)
{
    if (db.integer("PRAGMA user_version") < schema::withChecksums)
        return;
    add(findings, Part::Words, Tr::tr("Something in the journal is not as it was written."), [&] {
        for (const checksums::Difference &difference : checksums::differences(db))
            findings.push_back(changed(db, difference));
    });
}

} // namespace

Findings quick(const Database &db, schema::Steps steps)
{
    Findings findings;
    checkShape(db, steps, findings);
    return findings;
}

Findings whole(Database &db, Database &beside, const Progress &progress, schema::Steps steps)
{
    std::atomic_bool isStopped = false;
    double done = 0;
    const Asking asking{db, [&] { return !(isStopped = progress && !progress(done)); }};
    const Asking askingBeside{beside, [&isStopped] { return !isStopped; }};
    if (progress && !progress(0)) // a small journal is through before it is asked again
        throw sqlite::Exception::interrupted();
    db.forgetSearch(); // or the engine would go through the index, longer than through all the rest
    Findings findings;
    checkShape(db, steps, findings);
    if (!findings.empty()) { // the other checks would only say the same again in other words
        checkPages(db, findings);
        return findings;
    }
    auto words = std::async(std::launch::async, [&beside] {
        Findings changed;
        checkChecksums(beside, changed);
        return changed;
    });
    checkPages(db, findings);
    done = 0.5;
    checkForeignShape(db, steps.first(static_cast<std::size_t>(db.integer("PRAGMA user_version"))), findings);
    checkLinks(db, findings);
    checkValues(db, findings);
    const Findings changed = words.get();
    findings.insert(findings.end(), changed.begin(), changed.end());
    return findings;
}

Findings search(Database &db, const Progress &progress)
{
    const Asking asking{db, [&progress] { return !progress || progress(0); }};
    const QString words = Tr::tr("The search index does not agree with the entries.");
    Findings findings;
    add(findings, Part::Search, words, [&] {
        if (db.isReadOnly()) { // comparing it with the entries counts as writing, though nothing is
            const QString said = db.text("PRAGMA integrity_check(entry_search)");
            if (said != "ok"_L1)
                findings.push_back({Part::Search, words, said});
        } else {
            db.execute("INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)");
        }
    });
    return findings;
}

} // namespace mooring::checks
