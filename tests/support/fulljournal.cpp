// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fulljournal.h"

#include "core/exchange/demo.h"
#include "core/journal/journal.h"
#include "tests/support/journals.h"

using namespace Qt::StringLiterals;

namespace mooring::test {

namespace {

constexpr int days = 60;
const QDate lastDay{2026, 3, 1}; // NOLINT(cert-err58-cpp): a date of three numbers never throws

Pattern ownPattern()
{
    Pattern pattern;
    pattern.id = u"own-counting"_s;
    pattern.own = true;
    pattern.name = u"Counting replies"_s;
    pattern.meaning = u"Counting who wrote last, and how long ago."_s;
    return pattern;
}

JournalContents contentsFor(const Journal &journal)
{
    JournalContents contents =
        valueOf(exchange::demoContents(days, lastDay, journal.checkIn(), QLocale{QLocale::English}));
    contents.ownPatterns.push_back(ownPattern());
    contents.practices.push_back({.uuid = QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000001"_s),
                                  .step = 3,
                                  .when = u"I reach for the phone a third time"_s,
                                  .will = u"I put it in the drawer and walk once round the block"_s,
                                  .begun = lastDay.addDays(-20)});
    contents.filters.push_back({u"Counting"_s, u"tag:own-counting"_s});
    PortableEntry imported;
    imported.entry = entryOn(lastDay.addDays(-3), u"From another program: the kettle, the window, rain."_s);
    imported.entry.uuid = QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000002"_s);
    imported.entry.extra = u"mood: calm\n"_s;
    imported.source = ImportSource{u"jrnl"_s, u"2026-02-26 21:04"_s, u"c0ffee"_s};
    contents.entries.push_back(imported);
    PortableEntry thrown;
    thrown.entry = entryOn(lastDay.addDays(-2), u"Thrown away, not yet gone."_s);
    thrown.entry.uuid = QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000003"_s);
    thrown.trashedAt = QDateTime{lastDay, QTime{8, 0}, Qt::UTC};
    contents.entries.push_back(thrown);
    return contents;
}

Status addEdits(Journal &journal)
{
    Entry entry = entryOn(lastDay, u"First words."_s);
    entry.uuid = QUuid::fromString(u"0b5d3e0a-0000-4000-8000-000000000004"_s);
    entry.title = u"The last entry"_s;
    entry.checkIn = answersFor(3, 5);
    entry.patterns = {{u"own-counting"_s, PatternTag::Source::Chosen},
                      {journal.patterns().all().front().id, PatternTag::Source::Accepted}};
    entry.steps = {3};
    const auto id = journal.save(entry);
    if (!id)
        return tl::unexpected{id.error()};
    entry.id = *id;
    entry.body = u"Second thoughts: caf\u00e9, na\u00efve, \u6e2f, \U0001F6A2."_s;
    if (const auto changed = journal.save(entry); !changed)
        return tl::unexpected{changed.error()};
    entry.body += u" And a third, half typed"_s;
    if (Status kept = journal.keepDraft(entry); !kept)
        return kept;
    if (Status kept = journal.keepDraft(entryOn(lastDay, u"A new one, half typed"_s)); !kept)
        return kept;
    if (const auto saved = journal.save(
            Assessment{.day = lastDay, .name = u"A questionnaire"_s, .anxiety = 3.5, .avoidance = 2.25});
        !saved)
        return tl::unexpected{saved.error()};
    const auto plans = journal.practices();
    if (!plans)
        return tl::unexpected{plans.error()};
    if (Status answered = journal.answer(
            plans->front().id,
            {.day = lastDay.addDays(-9), .outcome = PracticeAnswer::Outcome::Tried, .note = u"Half way."_s});
        !answered)
        return answered;
    return journal.setSetting(u"lock/minutes"_s, u"5"_s);
}

} // namespace

QString fixturePassphrase() { return u"four quiet boats at anchor"_s; }

Status makeFullJournal(const QString &path, const Passphrase &passphrase)
{
    const auto journal = Journal::create(path, passphrase);
    if (!journal)
        return tl::unexpected{journal.error()};
    if (const auto merged = (*journal)->merge(contentsFor(**journal), false); !merged)
        return tl::unexpected{merged.error()};
    return addEdits(**journal);
}

} // namespace mooring::test
