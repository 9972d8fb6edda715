// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"

#include "core/journal/sqlite.h"

using namespace Qt::StringLiterals;

namespace mooring::test {

void tamper(const QString &path, const char *sql, const JournalKey &key)
{
    sqlite::Database db{path, sqlite::OpenMode::ReadWrite, key};
    db.execute("PRAGMA foreign_keys = OFF");
    db.execute("PRAGMA ignore_check_constraints = ON");
    db.execute(sql);
}

Entry entryOn(QDate day, const QString &body)
{
    Entry entry;
    entry.day = day;
    entry.writtenAt = QDateTime{day, QTime{21, 4}, Qt::OffsetFromUTC, 3600};
    entry.body = body;
    return entry;
}

CheckInAnswers answersFor(double anxiety, double avoidance)
{
    return {u"daily-1"_s,
            {{u"ax1"_s, anxiety},
             {u"ax2"_s, anxiety},
             {u"ax3"_s, 8 - anxiety},
             {u"av1"_s, avoidance},
             {u"av2"_s, avoidance},
             {u"av3"_s, 8 - avoidance}}};
}

} // namespace mooring::test
