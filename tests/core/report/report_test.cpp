// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo.h"
#include "core/journal/journal.h"
#include "core/report/reportsource.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::kindOf;
using test::valueOf;
using testing::AllOf;
using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const QDate lastDay{2025, 11, 13};
const QDate begins{2025, 11, 1};

class ReportOfJournal : public test::JournalTest
{
protected:
    void SetUp() override
    {
        journal = newJournal();
        sam = valueOf(journal->save(Relationship{.name = u"Sam"_s}));
    }

    EntryId add(QDate day, const QStringList &patterns = {}, const QList<int> &steps = {}) const
    {
        Entry entry = test::entryOn(day, u"words of "_s + day.toString(Qt::ISODate));
        entry.with = sam;
        entry.checkIn = test::answersFor(3, 2);
        for (const QString &id : patterns)
            entry.patterns.append({id});
        entry.steps = steps;
        return valueOf(journal->save(entry));
    }
    ReportChoices choices() const
    {
        return {.title = {},
                .first = begins,
                .last = lastDay.addDays(-1),
                .people = {sam},
                .sections = {},
                .entries = {},
                .notes = {}};
    }
    Report report(const ReportChoices &choices) const
    {
        return reportOf(valueOf(reportSource(*journal, choices, lastDay)), QLocale::c());
    }
    Error::Kind refusal(const ReportChoices &choices) const
    {
        return kindOf(reportSource(*journal, choices, lastDay));
    }

    std::unique_ptr<Journal> journal;
    RelationshipId sam{};
};

TEST_F(ReportOfJournal, counts_the_days_of_its_span_alone)
{
    for (const QDate day : {begins.addDays(-1), begins, begins, begins.addDays(3), lastDay})
        add(day);
    const Report report = this->report(choices());
    EXPECT_EQ(report.daysWritten, 2);
    EXPECT_EQ(report.daysCheckedIn, 2);
    EXPECT_EQ(report.people.at(0).daysCheckedIn, 2);
}

TEST_F(ReportOfJournal, knows_nothing_of_days_after_its_span)
{
    add(begins);
    add(lastDay);
    const trends::Trend trend = report(choices()).people.at(0).analysis.anxiety.trend;
    EXPECT_THAT(trend.days(), ElementsAre(Observation{dayNumber(begins), 3, 3}));
}

TEST_F(ReportOfJournal, says_nothing_of_levels_without_a_check_in_in_its_span)
{
    for (int i = 1; i < 60; ++i)
        add(begins.addDays(-i));
    const ReportPerson person = report(choices()).people.at(0);
    EXPECT_THAT(person.words, IsEmpty());
    EXPECT_THAT(person.links, IsEmpty());
}

TEST_F(ReportOfJournal, has_a_usual_title_unless_the_person_gives_one)
{
    ReportChoices chosen = choices();
    EXPECT_EQ(report(chosen).title, usualReportTitle());
    chosen.title = u"  For Tuesday "_s;
    EXPECT_EQ(report(chosen).title, u"For Tuesday"_s);
}

TEST_F(ReportOfJournal, counts_a_pattern_once_a_day_the_most_frequent_first)
{
    add(begins, {u"rumination"_s});
    add(begins, {u"rumination"_s, u"withdrawal"_s});
    add(begins.addDays(1), {u"withdrawal"_s});
    const auto patterns = report(choices()).people.at(0).patterns;
    ASSERT_THAT(patterns, SizeIs(2));
    EXPECT_EQ(patterns[0].name, journal->patterns().find(u"withdrawal"_s)->name);
    EXPECT_EQ(patterns[0].days, 2);
    EXPECT_EQ(patterns[1].days, 1);
}

TEST_F(ReportOfJournal, has_an_entry_in_full_only_if_it_was_chosen)
{
    const EntryId second = add(begins.addDays(2));
    const EntryId first = add(begins);
    add(begins.addDays(1));
    ReportChoices chosen = choices();
    EXPECT_THAT(report(chosen).entries, IsEmpty());
    chosen.entries = {second, first};
    const Report report = this->report(chosen);
    ASSERT_THAT(report.entries, SizeIs(2));
    EXPECT_EQ(report.entries[0].entry.day, begins);
    EXPECT_EQ(report.entries[0].with, u"Sam"_s);
    EXPECT_EQ(report.entries[0].scores.anxiety, 3);
    EXPECT_EQ(report.entries[1].entry.day, begins.addDays(2));
}

TEST_F(ReportOfJournal, counts_the_outcomes_of_a_plan_in_its_span)
{
    using Outcome = PracticeAnswer::Outcome;
    const QDate before = begins.addDays(-9);
    const auto id = valueOf(journal->save(
        Practice{.step = 4, .when = u"it rings"_s, .will = u"breathe"_s, .begun = before, .ended = {}}));
    ASSERT_TRUE(journal->answer(id, {before, Outcome::Done}));
    ASSERT_TRUE(journal->answer(id, {begins, Outcome::Done, u"slowly"_s}));
    ASSERT_TRUE(journal->answer(id, {begins.addDays(1), Outcome::Tried}));
    ASSERT_TRUE(journal->answer(id, {begins.addDays(2), Outcome::NotToday}));
    EXPECT_THAT(report(choices()).plans, ElementsAre(ReportPlan{.step = 4,
                                                                .when = u"it rings"_s,
                                                                .will = u"breathe"_s,
                                                                .begun = before,
                                                                .done = 1,
                                                                .tried = 1,
                                                                .notToday = 1,
                                                                .lastNote = u"slowly"_s}));
}

TEST_F(ReportOfJournal, leaves_out_plans_that_had_ended_before_its_span)
{
    valueOf(journal->save(Practice{.step = 4,
                                   .when = u"it rings"_s,
                                   .will = u"breathe"_s,
                                   .begun = begins.addDays(-9),
                                   .ended = begins.addDays(-1)}));
    EXPECT_THAT(report(choices()).plans, IsEmpty());
}

TEST_F(ReportOfJournal, counts_a_day_of_a_step_once_from_entries_and_plans)
{
    add(begins, {}, {4});
    add(begins.addDays(4), {}, {4});
    const auto id = valueOf(journal->save(
        Practice{.step = 4, .when = u"it rings"_s, .will = u"breathe"_s, .begun = begins, .ended = {}}));
    ASSERT_TRUE(journal->answer(id, {begins, PracticeAnswer::Outcome::Done}));
    ASSERT_TRUE(journal->answer(id, {begins.addDays(1), PracticeAnswer::Outcome::Done}));
    EXPECT_THAT(report(choices()).steps, ElementsAre(ReportStep{4, begins, begins.addDays(4), 3}));
}

TEST_F(ReportOfJournal, shows_no_steps_or_plans_that_were_left_out)
{
    add(begins, {}, {4});
    ReportChoices chosen = choices();
    chosen.sections.programme = false;
    EXPECT_THAT(report(chosen).steps, IsEmpty());
}

TEST_F(ReportOfJournal, shows_of_what_goes_together_only_what_holds)
{
    const auto contents =
        valueOf(exchange::demoContents(1000, lastDay, journal->checkIn(), QLocale{u"en"_s}));
    ASSERT_TRUE(journal->merge(contents, false));
    ReportChoices chosen = choices();
    chosen.first = lastDay.addDays(-999);
    const auto links = report(chosen).people.at(0).links;
    EXPECT_THAT(links, Not(IsEmpty()));
    EXPECT_THAT(links, Each(AllOf(testing::Property(&trends::Link::holds, true),
                                  Field(&trends::Link::when, trends::When::SameDay))));
}

TEST_F(ReportOfJournal, offers_entries_of_its_span_about_its_people)
{
    const EntryId inside = add(begins);
    add(begins.addDays(-1));
    valueOf(journal->save(test::entryOn(begins, u"about nobody"_s)));
    EXPECT_THAT(entriesFor(*journal, choices()), ElementsAre(inside));
}

TEST_F(ReportOfJournal, is_refused_for_days_that_cannot_be)
{
    ReportChoices backwards = choices();
    backwards.last = begins.addDays(-1);
    EXPECT_EQ(refusal(backwards), Error::Kind::Invalid);
    ReportChoices future = choices();
    future.last = lastDay.addDays(1);
    EXPECT_EQ(refusal(future), Error::Kind::Invalid);
}

TEST_F(ReportOfJournal, is_refused_for_nobody_and_for_strangers)
{
    ReportChoices nobody = choices();
    nobody.people.clear();
    EXPECT_EQ(refusal(nobody), Error::Kind::Invalid);
    ReportChoices stranger = choices();
    stranger.people = {RelationshipId{99}};
    EXPECT_EQ(refusal(stranger), Error::Kind::Invalid);
}

TEST_F(ReportOfJournal, never_shows_what_was_thrown_away)
{
    ReportChoices chosen = choices();
    chosen.entries = {add(begins)};
    ASSERT_TRUE(journal->moveToTrash(chosen.entries.front()));
    EXPECT_EQ(refusal(chosen), Error::Kind::NotFound);
}

TEST_F(ReportOfJournal, begins_where_the_journal_does)
{
    EXPECT_EQ(firstDayOf(*journal, lastDay), lastDay);
    add(begins.addDays(-3));
    add(begins);
    EXPECT_EQ(firstDayOf(*journal, lastDay), begins.addDays(-3));
}

} // namespace
} // namespace mooring
