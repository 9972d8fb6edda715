// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::answersFor;
using test::entryOn;
using test::kindOf;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class AJournal : public test::JournalTest
{
protected:
    void SetUp() override { m_journal = newJournal(); }

    QStringList bodies() const
    {
        QStringList found;
        for (const EntryRow &row : m_journal->rows())
            found.append(valueOf(m_journal->entry(row.id)).body);
        return found;
    }

    std::unique_ptr<Journal> m_journal;
};

TEST_F(AJournal, keeps_entries_by_day_and_then_by_time)
{
    valueOf(m_journal->save(entryOn({2026, 1, 2}, u"second"_s)));
    Entry later = entryOn({2026, 1, 1}, u"evening"_s);
    later.writtenAt = later.writtenAt.addSecs(600);
    valueOf(m_journal->save(later));
    valueOf(m_journal->save(entryOn({2026, 1, 1}, u"dusk"_s)));
    EXPECT_THAT(bodies(), ElementsAre(u"dusk"_s, u"evening"_s, u"second"_s));
}

TEST_F(AJournal, gives_back_an_entry_as_it_was_saved)
{
    Entry entry = entryOn({2026, 1, 2}, u"Body\nwith *lines*\n"_s);
    entry.title = u"Title"_s;
    entry.with = valueOf(m_journal->save(Relationship{.name = u"Sam"_s, .kind = RelationshipKind::Partner}));
    entry.whatHappened = u"a"_s;
    entry.automatic = u"b"_s;
    entry.instead = u"c"_s;
    entry.checkIn = answersFor(4.5, 2);
    entry.patterns = {{u"self_soothed"_s, PatternTag::Source::Accepted},
                      {u"rumination"_s, PatternTag::Source::Chosen}};
    entry.steps = {4};
    entry.starred = true;
    entry.extra = u"mood: ok\n"_s;
    entry.uuid = QUuid::createUuid();
    entry.id = valueOf(m_journal->save(entry));
    m_journal.reset();
    m_journal = reopened();
    EXPECT_TRUE(valueOf(m_journal->entry(entry.id)) == entry);
}

TEST_F(AJournal, scores_the_same_when_read_again)
{
    Entry entry = entryOn({2026, 1, 2}, u"x"_s);
    entry.checkIn = answersFor(4, 2);
    entry.patterns = {{u"withdrawal"_s}};
    entry.steps = {3, 9};
    valueOf(m_journal->save(entry));
    const EntryRow before = m_journal->rows().front();
    m_journal.reset();
    m_journal = reopened();
    const EntryRow after = m_journal->rows().front();
    EXPECT_DOUBLE_EQ(before.anxiety, 4);
    EXPECT_DOUBLE_EQ(after.anxiety, before.anxiety);
    EXPECT_DOUBLE_EQ(after.avoidance, before.avoidance);
    EXPECT_EQ(after.patterns, before.patterns);
    EXPECT_EQ(after.steps, before.steps);
}

TEST_F(AJournal, has_no_score_from_one_answer)
{
    Entry entry = entryOn({2026, 1, 2}, u"x"_s);
    entry.checkIn = {u"daily-1"_s, {{u"ax1"_s, 4}}};
    valueOf(m_journal->save(entry));
    EXPECT_TRUE(std::isnan(m_journal->rows().front().anxiety));
}

TEST_F(AJournal, tells_before_and_after_an_entry_is_added)
{
    QStringList told;
    QObject::connect(m_journal.get(), &Journal::entryAboutToBeAdded, m_journal.get(), [&](int row) {
        told.append(u"before %1 of %2"_s.arg(row).arg(m_journal->rows().size()));
    });
    QObject::connect(m_journal.get(), &Journal::entryAdded, m_journal.get(), [&](int row) {
        told.append(u"after %1 of %2"_s.arg(row).arg(m_journal->rows().size()));
    });
    valueOf(m_journal->save(entryOn({2026, 1, 2}, u"x"_s)));
    EXPECT_THAT(told, ElementsAre(u"before 0 of 0"_s, u"after 0 of 1"_s));
}

TEST_F(AJournal, moves_an_entry_whose_day_changes)
{
    valueOf(m_journal->save(entryOn({2026, 1, 1}, u"one"_s)));
    Entry entry = entryOn({2026, 1, 2}, u"two"_s);
    valueOf(m_journal->save(entryOn({2026, 1, 3}, u"three"_s)));
    entry.id = valueOf(m_journal->save(entry));
    QStringList told;
    QObject::connect(m_journal.get(), &Journal::entryAboutToMove, m_journal.get(),
                     [&](int from, int to) { told.append(u"%1 to %2"_s.arg(from).arg(to)); });
    entry.day = {2026, 1, 4};
    valueOf(m_journal->save(entry));
    EXPECT_THAT(told, ElementsAre(u"1 to 3"_s));
    EXPECT_THAT(bodies(), ElementsAre(u"one"_s, u"three"_s, u"two"_s));
    entry.day = {2025, 1, 4};
    valueOf(m_journal->save(entry));
    EXPECT_THAT(told, ElementsAre(u"1 to 3"_s, u"2 to 0"_s));
    EXPECT_THAT(bodies(), ElementsAre(u"two"_s, u"one"_s, u"three"_s));
}

TEST_F(AJournal, keeps_the_version_before_each_change)
{
    Entry entry = entryOn({2026, 1, 2}, u"first"_s);
    entry.id = valueOf(m_journal->save(entry));
    entry.body = u"second"_s;
    valueOf(m_journal->save(entry));
    const auto versions = valueOf(m_journal->revisions(entry.id));
    ASSERT_THAT(versions, SizeIs(1));
    EXPECT_EQ(versions.front().entry.body, u"first"_s);
}

TEST_F(AJournal, keeps_the_last_version_of_each_day_before_the_last)
{
    PortableEntry portable;
    portable.entry = entryOn({2026, 1, 2}, u"now"_s);
    portable.entry.uuid = QUuid::createUuid();
    portable.entry.writtenAt = QDateTime{QDate{2026, 1, 4}, QTime{8, 0}};
    for (const auto &[day, hour] : {std::pair{2, 10}, std::pair{2, 12}, std::pair{2, 11}, std::pair{3, 9}}) {
        PortableEntry version = portable;
        version.entry.body = u"%1 at %2"_s.arg(day).arg(hour);
        version.entry.writtenAt = QDateTime{QDate{2026, 1, day}, QTime{hour, 0}};
        portable.versions.push_back(std::move(version));
    }
    JournalContents contents;
    contents.entries.push_back(portable);
    valueOf(m_journal->merge(contents, false));
    Entry entry = valueOf(m_journal->entry(m_journal->rows().front().id));
    entry.body = u"changed"_s;
    valueOf(m_journal->save(entry));

    QStringList kept;
    for (const Revision &version : valueOf(m_journal->revisions(entry.id)))
        kept.append(version.entry.body);
    EXPECT_THAT(kept, testing::UnorderedElementsAre(u"now"_s, u"3 at 9"_s, u"2 at 12"_s));
}

TEST_F(AJournal, keeps_no_version_when_nothing_changed)
{
    Entry entry = entryOn({2026, 1, 2}, u"first"_s);
    entry.id = valueOf(m_journal->save(entry));
    valueOf(m_journal->save(entry));
    EXPECT_THAT(valueOf(m_journal->revisions(entry.id)), IsEmpty());
}

TEST_F(AJournal, takes_back_from_the_trash_what_was_put_there)
{
    const EntryId id = valueOf(m_journal->save(entryOn({2026, 1, 2}, u"keep me"_s)));
    ASSERT_TRUE(m_journal->moveToTrash(id));
    EXPECT_THAT(m_journal->rows(), IsEmpty());
    EXPECT_THAT(valueOf(m_journal->trash()), SizeIs(1));
    ASSERT_TRUE(m_journal->restore(id));
    EXPECT_THAT(bodies(), ElementsAre(u"keep me"_s));
}

TEST_F(AJournal, erases_for_good_only_when_told)
{
    const EntryId id = valueOf(m_journal->save(entryOn({2026, 1, 2}, u"gone"_s)));
    ASSERT_TRUE(m_journal->moveToTrash(id));
    ASSERT_TRUE(m_journal->erase(id));
    EXPECT_EQ(kindOf(m_journal->entry(id)), Error::Kind::NotFound);
    EXPECT_THAT(valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(AJournal, offers_the_draft_again_when_reopened)
{
    Entry entry = entryOn({2026, 1, 2}, u"half a sen"_s);
    entry.with = valueOf(m_journal->save(Relationship{.name = u"Sam"_s}));
    ASSERT_TRUE(m_journal->keepDraft(entry));
    entry.body = u"half a sentence"_s;
    ASSERT_TRUE(m_journal->keepDraft(entry));
    m_journal.reset();
    m_journal = reopened();
    const auto drafts = valueOf(m_journal->drafts());
    ASSERT_THAT(drafts, SizeIs(1));
    EXPECT_TRUE(drafts.front().entry == entry);
}

TEST_F(AJournal, forgets_a_discarded_draft)
{
    ASSERT_TRUE(m_journal->keepDraft(entryOn({2026, 1, 2}, u"x"_s)));
    ASSERT_TRUE(m_journal->discardDraft({}));
    EXPECT_THAT(valueOf(m_journal->drafts()), IsEmpty());
}

TEST_F(AJournal, refuses_a_day_to_come_and_keeps_everything)
{
    EXPECT_EQ(kindOf(m_journal->save(entryOn(QDate::currentDate().addDays(2), u"x"_s))),
              Error::Kind::Invalid);
    EXPECT_THAT(m_journal->rows(), IsEmpty());
}

TEST_F(AJournal, refuses_an_answer_off_the_scale)
{
    Entry entry = entryOn({2026, 1, 2}, u"x"_s);
    entry.checkIn = {u"daily-1"_s, {{u"ax1"_s, 8}}};
    EXPECT_EQ(kindOf(m_journal->save(entry)), Error::Kind::Invalid);
}

TEST_F(AJournal, refuses_a_pattern_it_does_not_know)
{
    Entry entry = entryOn({2026, 1, 2}, u"x"_s);
    entry.patterns = {{u"nonsense"_s}};
    EXPECT_EQ(kindOf(m_journal->save(entry)), Error::Kind::Invalid);
}

TEST_F(AJournal, takes_an_entry_of_five_megabytes)
{
    const QString body = u"long words "_s.repeated(500'000);
    const EntryId id = valueOf(m_journal->save(entryOn({2026, 1, 2}, body)));
    EXPECT_EQ(valueOf(m_journal->entry(id)).body.size(), body.size());
}

TEST_F(AJournal, has_each_name_once_whatever_the_case)
{
    valueOf(m_journal->save(Relationship{.name = u"Sam"_s}));
    EXPECT_EQ(kindOf(m_journal->save(Relationship{.name = u"sam "_s})), Error::Kind::Invalid);
}

TEST_F(AJournal, keeps_own_patterns)
{
    ASSERT_TRUE(m_journal->addPattern(
        {.id = u"going_blank"_s, .group = PatternGroup::AlarmDown, .name = u"Going blank"_s}));
    Entry entry = entryOn({2026, 1, 2}, u"x"_s);
    entry.patterns = {{u"going_blank"_s}};
    entry.id = valueOf(m_journal->save(entry));
    m_journal.reset();
    m_journal = reopened();
    ASSERT_NE(m_journal->patterns().find(u"going_blank"_s), nullptr);
    EXPECT_EQ(valueOf(m_journal->entry(entry.id)).patterns.front().id, u"going_blank"_s);
    EXPECT_EQ(m_journal->rows().front().patterns,
              quint64{1} << *m_journal->patterns().indexOf(u"going_blank"_s));
}

TEST_F(AJournal, gives_one_observation_for_each_scored_entry_of_a_person)
{
    const RelationshipId sam = valueOf(m_journal->save(Relationship{.name = u"Sam"_s}));
    Entry entry = entryOn({2026, 1, 2}, u"x"_s);
    entry.checkIn = answersFor(5, 3);
    entry.with = sam;
    valueOf(m_journal->save(entry));
    valueOf(m_journal->save(entryOn({2026, 1, 3}, u"no check-in"_s)));
    const auto observations = m_journal->observations(sam, Dimension::Avoidance);
    ASSERT_THAT(observations, SizeIs(1));
    EXPECT_DOUBLE_EQ(observations.front().value, 3);
    EXPECT_THAT(m_journal->observations({}, Dimension::Avoidance), IsEmpty());
}

TEST_F(AJournal, remembers_its_settings)
{
    ASSERT_TRUE(m_journal->setSetting(u"steps.current"_s, u"4"_s));
    m_journal.reset();
    m_journal = reopened();
    EXPECT_EQ(m_journal->setting(u"steps.current"_s), u"4"_s);
}

TEST_F(AJournal, keeps_milestones_and_refuses_empty_ones)
{
    const qint64 id =
        valueOf(m_journal->save(Milestone{.day = {2026, 1, 1}, .words = u"Moved in together"_s}));
    EXPECT_THAT(valueOf(m_journal->milestones()), SizeIs(1));
    EXPECT_EQ(kindOf(m_journal->save(Milestone{.day = {2026, 1, 1}, .words = u" "_s})), Error::Kind::Invalid);
    ASSERT_TRUE(m_journal->removeMilestone(id));
    EXPECT_THAT(valueOf(m_journal->milestones()), IsEmpty());
}

TEST_F(AJournal, refuses_an_assessment_off_its_own_scale)
{
    EXPECT_EQ(kindOf(m_journal->save(Assessment{.day = {2026, 1, 1},
                                                .name = u"ECR-R"_s,
                                                .anxiety = 6,
                                                .avoidance = 2,
                                                .lowest = 1,
                                                .highest = 5})),
              Error::Kind::Invalid);
}

} // namespace
} // namespace mooring
