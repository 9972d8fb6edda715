// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/week.h"
#include "core/journal/journal.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace mooring {
namespace {

using test::entryOn;
using test::valueOf;

const QDate sunday{2026, 3, 1};

class AWeek : public test::JournalTest
{
protected:
    EntryId write(QDate day, const QStringList &patterns = {}, const QList<int> &steps = {}) const
    {
        Entry entry = entryOn(day, u"Words."_s);
        for (const QString &id : patterns)
            entry.patterns.append({id, PatternTag::Source::Chosen});
        entry.steps = steps;
        return valueOf(m_journal->save(entry));
    }
    Week week() const { return weekUpTo(sunday, *m_journal); }
    std::vector<EvidenceOffer> offers() const { return evidenceOffers(week(), *m_journal); }

    std::unique_ptr<Journal> m_journal = newJournal();
};

TEST_F(AWeek, has_the_entries_of_seven_days)
{
    write(sunday.addDays(-7));
    const EntryId first = write(sunday.addDays(-6));
    const EntryId last = write(sunday);
    const Week found = week();
    ASSERT_THAT(found.entries, SizeIs(2));
    EXPECT_EQ(found.entries.front().id, first);
    EXPECT_EQ(found.entries.back().id, last);
}

TEST_F(AWeek, counts_entries_with_a_check_in)
{
    write(sunday);
    Entry entry = entryOn(sunday, u"With answers."_s);
    entry.checkIn = test::answersFor(3, 4);
    valueOf(m_journal->save(entry));
    EXPECT_EQ(week().checkIns, 1);
}

TEST_F(AWeek, names_secure_patterns_first_and_then_the_more_frequent)
{
    write(sunday.addDays(-2), {u"withdrawal"_s, u"reassurance_seeking"_s});
    write(sunday.addDays(-1), {u"withdrawal"_s, u"repaired"_s});
    EXPECT_THAT(week().patterns, ElementsAre(Week::Showed{u"repaired"_s, 1}, Week::Showed{u"withdrawal"_s, 2},
                                             Week::Showed{u"reassurance_seeking"_s, 1}));
}

TEST_F(AWeek, counts_how_plans_went)
{
    const qint64 plan = valueOf(m_journal->save(Practice{
        .step = 4, .when = u"it rings"_s, .will = u"breathe"_s, .begun = sunday.addDays(-20), .ended = {}}));
    using Outcome = PracticeAnswer::Outcome;
    for (const auto &[day, outcome] : {std::pair{-8, Outcome::Done}, std::pair{-3, Outcome::Done},
                                       std::pair{-2, Outcome::Tried}, std::pair{0, Outcome::NotToday}})
        ASSERT_TRUE(m_journal->answer(plan, {.day = sunday.addDays(day), .outcome = outcome}).has_value());
    const Week found = week();
    EXPECT_EQ(found.done, 1);
    EXPECT_EQ(found.tried, 1);
    EXPECT_EQ(found.notToday, 1);
}

TEST_F(AWeek, offers_a_secure_pattern_as_practice_of_its_step)
{
    const EntryId id = write(sunday, {u"repaired"_s, u"withdrawal"_s});
    EXPECT_THAT(offers(), ElementsAre(EvidenceOffer{id, sunday, u"repaired"_s, 5}));
}

TEST_F(AWeek, assumes_no_evidence)
{
    write(sunday, {u"repaired"_s});
    EXPECT_EQ(m_journal->rows().front().steps, 0);
}

TEST_F(AWeek, offers_nothing_for_a_step_noted_that_day)
{
    write(sunday, {u"repaired"_s});
    write(sunday, {}, {5});
    EXPECT_THAT(offers(), IsEmpty());
}

TEST_F(AWeek, offers_a_step_once_a_day)
{
    write(sunday, {u"repaired"_s, u"asked_directly"_s});
    EXPECT_THAT(offers(), SizeIs(1));
}

TEST_F(AWeek, notes_the_step_in_the_entry_when_it_is_confirmed)
{
    const EntryId id = write(sunday, {u"repaired"_s}, {2});
    ASSERT_TRUE(confirm(offers().front(), *m_journal).has_value());
    EXPECT_THAT(valueOf(m_journal->entry(id)).steps, ElementsAre(2, 5));
    EXPECT_THAT(offers(), IsEmpty());
}

TEST_F(AWeek, does_not_offer_again_what_was_declined)
{
    const EntryId id = write(sunday, {u"repaired"_s});
    ASSERT_TRUE(decline(offers().front(), *m_journal).has_value());
    EXPECT_THAT(offers(), IsEmpty());
    EXPECT_THAT(valueOf(m_journal->entry(id)).steps, IsEmpty());
}

TEST_F(AWeek, forgets_after_some_weeks_what_was_declined)
{
    write(sunday, {u"repaired"_s});
    ASSERT_TRUE(decline(offers().front(), *m_journal).has_value());
    ASSERT_TRUE(decline({EntryId{1}, sunday.addDays(40), u"repaired"_s, 5}, *m_journal).has_value());
    EXPECT_FALSE(m_journal->setting(u"evidence.declined"_s).contains(sunday.toString(Qt::ISODate)));
}

} // namespace
} // namespace mooring
