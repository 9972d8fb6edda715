// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/digest.h"

#include "core/journal/plainwords.h"

#include <QCryptographicHash>

namespace mooring {

namespace {

constexpr const char *digestQuery = R"sql(
SELECT uuid, day, CASE WHEN title <> '' THEN title ELSE substr(body, 1, 80) END,
    json_array(day, written_at, utc_offset, starred, trashed_at, checkin, title, body, what_happened, automatic, instead,
        extra, (SELECT name FROM relationship WHERE relationship.id = entry.relationship),
        (SELECT group_concat(item || ' ' || value, '|') FROM (SELECT item, value FROM answer WHERE answer.entry = entry.id ORDER BY item)),
        (SELECT group_concat(word, '|') FROM (SELECT key || ' ' || source AS word FROM entry_pattern JOIN pattern ON pattern.id = entry_pattern.pattern
                                              WHERE entry_pattern.entry = entry.id ORDER BY key)),
        (SELECT group_concat(step, '|') FROM (SELECT step FROM entry_step WHERE entry_step.entry = entry.id ORDER BY step)))
FROM entry JOIN entry_text ON entry_text.entry = entry.id WHERE trashed_at IS NULL OR ?
)sql";

} // namespace

QMap<QString, EntryDigest> digestsOf(const sqlite::Database &db, Including which)
{
    QMap<QString, EntryDigest> digests;
    sqlite::Statement rows{db, digestQuery};
    rows.bind(which == Including::Trash);
    while (rows.next())
        digests.insert(rows.text(0),
                       {QDate::fromString(rows.text(1), Qt::ISODate), withoutMarks(rows.text(2)).simplified(),
                        QCryptographicHash::hash(rows.text(3).toUtf8(), QCryptographicHash::Sha256)});
    return digests;
}

} // namespace mooring
