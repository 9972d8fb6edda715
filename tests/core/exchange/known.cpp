// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/known.h"

#include "core/attachment/pattern.h"
#include "core/exchange/moment.h"

using namespace Qt::StringLiterals;
using namespace mooring;

exchange::Known known()
{
    exchange::Known known{QDate{2025, 3, 1}, {u"Sam"_s, u"Mum"_s}, {}, {}, {}};
    known.checkIn = loadCheckIn(u"daily-1"_s, QLocale::c()).value();
    const PatternCatalogue catalogue = PatternCatalogue::builtIn(QLocale::c()).value();
    for (const Pattern &pattern : catalogue.all())
        known.patterns.append(pattern.id);
    return known;
}

PortableEntry fullEntry()
{
    PortableEntry portable;
    portable.with = u"Sam"_s;
    Entry &entry = portable.entry;
    entry.uuid = QUuid::fromString(u"8c1f0f6e-3c1b-4b6e-9d53-0a4a5f3c2b10"_s);
    entry.day = QDate{2025, 2, 27};
    entry.writtenAt = *exchange::momentFrom(u"2025-02-27T21:04:05.123+01:00"_s);
    entry.title = u"Late: a \"train\" #3"_s;
    entry.body = u"\n  Two cups.\r\n---\n\nÜber 🌧\n\n"_s;
    entry.whatHappened = u"It rained.\n\nWe waited.\n"_s;
    entry.automatic = u"yes"_s;
    entry.instead = u" leading blank\tand tab\n"_s;
    entry.checkIn = {u"daily-1"_s, {{u"ax1"_s, 3}, {u"av2"_s, 4.5}}};
    entry.patterns = {{u"asked_directly"_s, PatternTag::Source::Chosen},
                      {u"withdrawal"_s, PatternTag::Source::Accepted}};
    entry.steps = {4, 5};
    entry.starred = true;
    entry.extra = u"mood: blue # really\nwalk:\n    km: 4.2"_s;
    return portable;
}

QString fixture(const QString &name) { return QStringLiteral(TEST_DATA "/exchange/") + name; }
