// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/schema.h"

#include <array>
#include <string>

namespace mooring::schema {

namespace {

// docs/storage.md says what each table means. Times are ms since the epoch (UTC), days are local civil days.
constexpr const char *version1 = R"sql(
CREATE TABLE relationship (
    id       INTEGER PRIMARY KEY,
    uuid     TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    name     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(trim(name)) BETWEEN 1 AND 200),
    kind     TEXT NOT NULL CHECK (kind IN ('partner', 'parent', 'child', 'family', 'friend', 'colleague', 'other')),
    colour   TEXT NOT NULL DEFAULT '' CHECK (colour = '' OR length(colour) = 7 AND colour GLOB '#*'),
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
) STRICT;

CREATE TABLE entry (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    day          TEXT NOT NULL CHECK (day IS date(day)),
    written_at   INTEGER NOT NULL,
    utc_offset   INTEGER NOT NULL CHECK (utc_offset BETWEEN -64800 AND 64800),
    relationship INTEGER REFERENCES relationship (id),
    starred      INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    trashed_at   INTEGER,
    saved_at     INTEGER NOT NULL,
    checkin      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX entry_relationship ON entry (relationship);

CREATE TABLE entry_text (
    entry         INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    title         TEXT NOT NULL DEFAULT '',
    body          TEXT NOT NULL DEFAULT '',
    what_happened TEXT NOT NULL DEFAULT '',
    automatic     TEXT NOT NULL DEFAULT '',
    instead       TEXT NOT NULL DEFAULT '',
    extra         TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE answer (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    item  TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 40),
    value REAL NOT NULL CHECK (value BETWEEN 1 AND 7),
    PRIMARY KEY (entry, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE pattern (
    id           INTEGER PRIMARY KEY CHECK (id BETWEEN 0 AND 63),
    key          TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 100),
    own          INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1)),
    hidden       INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1)),
    name         TEXT NOT NULL DEFAULT '' CHECK (own = 0 OR length(trim(name)) BETWEEN 1 AND 100),
    meaning      TEXT NOT NULL DEFAULT '',
    pattern_group TEXT NOT NULL DEFAULT 'both' CHECK (pattern_group IN ('secure', 'alarm_up', 'alarm_down', 'both'))
) STRICT;

CREATE TABLE entry_pattern (
    entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    pattern INTEGER NOT NULL REFERENCES pattern (id),
    source  TEXT NOT NULL DEFAULT 'chosen' CHECK (source IN ('chosen', 'accepted')),
    PRIMARY KEY (entry, pattern)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_pattern_pattern ON entry_pattern (pattern);

CREATE TABLE entry_step (
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    step  INTEGER NOT NULL CHECK (step BETWEEN 1 AND 9),
    PRIMARY KEY (entry, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
    id       INTEGER PRIMARY KEY,
    entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    saved_at INTEGER NOT NULL,
    content  TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX revision_entry ON revision (entry);

CREATE TABLE draft (
    entry    INTEGER NOT NULL UNIQUE,
    saved_at INTEGER NOT NULL,
    content  TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE practice (
    id        INTEGER PRIMARY KEY,
    uuid      TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    step      INTEGER NOT NULL CHECK (step BETWEEN 1 AND 9),
    when_text TEXT NOT NULL,
    will_text TEXT NOT NULL,
    begun     TEXT NOT NULL CHECK (begun IS date(begun)),
    ended     TEXT CHECK (ended IS date(ended))
) STRICT;

CREATE TABLE practice_log (
    practice INTEGER NOT NULL REFERENCES practice (id) ON DELETE CASCADE,
    day      TEXT NOT NULL CHECK (day IS date(day)),
    outcome  TEXT NOT NULL CHECK (outcome IN ('done', 'tried', 'not_today')),
    note     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (practice, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    day          TEXT NOT NULL CHECK (day IS date(day)),
    name         TEXT NOT NULL CHECK (length(trim(name)) BETWEEN 1 AND 200),
    relationship INTEGER REFERENCES relationship (id),
    lowest       REAL NOT NULL,
    highest      REAL NOT NULL CHECK (highest > lowest),
    anxiety      REAL NOT NULL CHECK (anxiety BETWEEN lowest AND highest),
    avoidance    REAL NOT NULL CHECK (avoidance BETWEEN lowest AND highest)
) STRICT;

CREATE TABLE milestone (
    id           INTEGER PRIMARY KEY,
    uuid         TEXT NOT NULL UNIQUE CHECK (length(uuid) = 36),
    day          TEXT NOT NULL CHECK (day IS date(day)),
    words        TEXT NOT NULL CHECK (length(trim(words)) BETWEEN 1 AND 200),
    relationship INTEGER REFERENCES relationship (id)
) STRICT;

CREATE TABLE saved_filter (
    name  TEXT NOT NULL PRIMARY KEY COLLATE NOCASE CHECK (length(trim(name)) BETWEEN 1 AND 100),
    query TEXT NOT NULL
) STRICT;

CREATE TABLE import_source (
    format TEXT NOT NULL,
    source TEXT NOT NULL,
    entry  INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    hash   TEXT NOT NULL,
    PRIMARY KEY (format, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_source_entry ON import_source (entry);

CREATE TABLE setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE entry_search USING fts5 (
    title, body, what_happened, automatic, instead,
    content = 'entry_text', content_rowid = 'entry',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER entry_text_added AFTER INSERT ON entry_text BEGIN
    INSERT INTO entry_search (rowid, title, body, what_happened, automatic, instead)
    VALUES (new.entry, new.title, new.body, new.what_happened, new.automatic, new.instead);
END;
CREATE TRIGGER entry_text_removed AFTER DELETE ON entry_text BEGIN
    INSERT INTO entry_search (entry_search, rowid, title, body, what_happened, automatic, instead)
    VALUES ('delete', old.entry, old.title, old.body, old.what_happened, old.automatic, old.instead);
END;
CREATE TRIGGER entry_text_changed AFTER UPDATE ON entry_text BEGIN
    INSERT INTO entry_search (entry_search, rowid, title, body, what_happened, automatic, instead)
    VALUES ('delete', old.entry, old.title, old.body, old.what_happened, old.automatic, old.instead);
    INSERT INTO entry_search (rowid, title, body, what_happened, automatic, instead)
    VALUES (new.entry, new.title, new.body, new.what_happened, new.automatic, new.instead);
END;
)sql";

// A checksum of each thing that is written. The views give a thing whole, as text, under the key that `item`
// is.
constexpr const char *version2 = R"sql(
CREATE TABLE checksum (
    part  TEXT NOT NULL,
    item  ANY NOT NULL,
    value BLOB NOT NULL CHECK (length(value) = 8),
    PRIMARY KEY (part, item)
) STRICT, WITHOUT ROWID;

CREATE VIEW whole_entry AS SELECT id AS item, json_array(
    uuid, day, written_at, utc_offset, relationship, starred, trashed_at, saved_at, checkin,
    title, body, what_happened, automatic, instead, extra,
    (SELECT group_concat(item || ' ' || value) FROM (SELECT item, value FROM answer WHERE answer.entry = entry.id ORDER BY item)),
    (SELECT group_concat(pattern || ' ' || source) FROM
        (SELECT pattern, source FROM entry_pattern WHERE entry_pattern.entry = entry.id ORDER BY pattern)),
    (SELECT group_concat(step) FROM (SELECT step FROM entry_step WHERE entry_step.entry = entry.id ORDER BY step)),
    (SELECT group_concat(format || ' ' || source || ' ' || hash) FROM
        (SELECT format, source, hash FROM import_source WHERE import_source.entry = entry.id ORDER BY format, source))) AS content
    FROM entry JOIN entry_text ON entry_text.entry = entry.id;
CREATE VIEW whole_revision AS SELECT id AS item, json_array(entry, saved_at, content) AS content FROM revision;
CREATE VIEW whole_draft AS SELECT entry AS item, json_array(saved_at, content) AS content FROM draft;
CREATE VIEW whole_relationship AS SELECT id AS item, json_array(uuid, name, kind, colour, archived) AS content FROM relationship;
CREATE VIEW whole_pattern AS SELECT id AS item, json_array(key, own, hidden, name, meaning, pattern_group) AS content FROM pattern;
CREATE VIEW whole_practice AS SELECT id AS item, json_array(uuid, step, when_text, will_text, begun, ended,
    (SELECT json_group_array(json_array(day, outcome, note)) FROM
        (SELECT day, outcome, note FROM practice_log WHERE practice_log.practice = practice.id ORDER BY day))) AS content FROM practice;
CREATE VIEW whole_assessment AS SELECT id AS item,
    json_array(uuid, day, name, relationship, lowest, highest, anxiety, avoidance) AS content FROM assessment;
CREATE VIEW whole_milestone AS SELECT id AS item, json_array(uuid, day, words, relationship) AS content FROM milestone;
CREATE VIEW whole_saved_filter AS SELECT name AS item, query AS content FROM saved_filter;
CREATE VIEW whole_setting AS SELECT key AS item, value AS content FROM setting;

INSERT INTO checksum SELECT 'entry', item, substr(sha3(content), 1, 8) FROM whole_entry;
INSERT INTO checksum SELECT 'revision', item, substr(sha3(content), 1, 8) FROM whole_revision;
INSERT INTO checksum SELECT 'draft', item, substr(sha3(content), 1, 8) FROM whole_draft;
INSERT INTO checksum SELECT 'relationship', item, substr(sha3(content), 1, 8) FROM whole_relationship;
INSERT INTO checksum SELECT 'pattern', item, substr(sha3(content), 1, 8) FROM whole_pattern;
INSERT INTO checksum SELECT 'practice', item, substr(sha3(content), 1, 8) FROM whole_practice;
INSERT INTO checksum SELECT 'assessment', item, substr(sha3(content), 1, 8) FROM whole_assessment;
INSERT INTO checksum SELECT 'milestone', item, substr(sha3(content), 1, 8) FROM whole_milestone;
INSERT INTO checksum SELECT 'saved_filter', item, substr(sha3(content), 1, 8) FROM whole_saved_filter;
INSERT INTO checksum SELECT 'setting', item, substr(sha3(content), 1, 8) FROM whole_setting;
)sql";

constexpr std::array migrations = {version1, version2};
static_assert(migrations.size() == version);

} // namespace

Steps steps() { return migrations; }

void migrate(sqlite::Database &db, Steps steps)
{
    const auto present = static_cast<std::size_t>(db.integer("PRAGMA user_version"));
    if (present >= steps.size())
        return;
    sqlite::Transaction transaction{db};
    for (const char *step : steps.subspan(present))
        db.execute(step);
    db.execute(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
    db.execute(("PRAGMA user_version = " + std::to_string(steps.size())).c_str());
    transaction.commit();
}

} // namespace mooring::schema
