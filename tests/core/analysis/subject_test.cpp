// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/subject.h"
#include "tests/support/journals.h"

#include <gmock/gmock.h>

namespace mooring {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

const QDate day{2024, 5, 1};

class SubjectOfJournal : public test::JournalTest
{
protected:
    void SetUp() override { journal = newJournal(); }

    RelationshipId person(const QString &name) const
    {
        return test::valueOf(journal->save(Relationship{.name = name}));
    }
    void add(QDate on, RelationshipId with, const QStringList &patterns = {},
             const QList<int> &steps = {}) const
    {
        Entry entry = test::entryOn(on, u"words"_s);
        entry.with = with;
        entry.checkIn = test::answersFor(3, 2);
        for (const QString &id : patterns)
            entry.patterns.append({id});
        entry.steps = steps;
        test::valueOf(journal->save(entry));
    }
    Subject about(RelationshipId with) const
    {
        return test::valueOf(subjectOf(*journal, with, day.addDays(100)));
    }

    std::unique_ptr<Journal> journal;
};

} // namespace

TEST_F(SubjectOfJournal, holds_check_ins_and_tags_of_that_person_alone)
{
    const RelationshipId sam = person(u"Sam"_s);
    add(day, sam, {u"withdrawal"_s});
    add(day.addDays(1), RelationshipId{}, {u"rumination"_s});
    const Subject subject = about(sam);
    const int bit = *journal->patterns().indexOf(u"withdrawal"_s);

    EXPECT_EQ(subject.checkIns.name, u"Sam"_s);
    EXPECT_THAT(subject.checkIns.anxiety, ElementsAre(Observation{dayNumber(day), 3, 3}));
    EXPECT_THAT(subject.days,
                ElementsAre(trends::TaggedDay{dayNumber(day), quint64{1} << static_cast<unsigned>(bit)}));
    EXPECT_EQ(subject.patterns.at(static_cast<std::size_t>(bit)).id, u"withdrawal"_s);
}

TEST_F(SubjectOfJournal, holds_the_first_day_of_each_step_whomever_it_was_about)
{
    const RelationshipId sam = person(u"Sam"_s);
    add(day.addDays(9), sam, {}, {4});
    add(day.addDays(3), RelationshipId{}, {}, {4, 9});

    EXPECT_THAT(about(sam).occasions, ElementsAre(Occasion{Occasion::Kind::Step, day.addDays(3), 4, {}},
                                                  Occasion{Occasion::Kind::Step, day.addDays(3), 9, {}}));
}

TEST_F(SubjectOfJournal, holds_milestones_about_the_person_or_in_general)
{
    const RelationshipId sam = person(u"Sam"_s);
    const RelationshipId mum = person(u"Mum"_s);
    for (const auto &[with, words] :
         {std::pair{sam, u"moved"_s}, std::pair{mum, u"visit"_s}, std::pair{RelationshipId{}, u"new job"_s}})
        test::valueOf(journal->save(Milestone{.day = day, .words = words, .with = with}));

    EXPECT_THAT(about(sam).occasions, ElementsAre(Occasion{Occasion::Kind::Milestone, day, 0, u"moved"_s},
                                                  Occasion{Occasion::Kind::Milestone, day, 0, u"new job"_s}));
    EXPECT_THAT(about(RelationshipId{}).occasions, SizeIs(1));
}

TEST_F(SubjectOfJournal, holds_everybody_else_with_check_ins)
{
    const RelationshipId sam = person(u"Sam"_s);
    person(u"Ana"_s);
    add(day, sam);
    add(day, person(u"Mum"_s));
    const Subject subject = about(sam);

    ASSERT_THAT(subject.others, SizeIs(1));
    EXPECT_EQ(subject.others[0].name, u"Mum"_s);
}

TEST_F(SubjectOfJournal, is_frozen_when_the_relationship_rests)
{
    const RelationshipId sam = person(u"Sam"_s);
    EXPECT_FALSE(about(sam).frozen);
    Relationship archived = *journal->relationship(sam);
    archived.archived = true;
    test::valueOf(journal->save(archived));

    EXPECT_TRUE(about(sam).frozen);
}

TEST_F(SubjectOfJournal, is_by_default_whoever_has_most_check_ins)
{
    EXPECT_EQ(mostCheckedIn(*journal), RelationshipId{});
    const RelationshipId sam = person(u"Sam"_s);
    add(day, sam);
    EXPECT_EQ(mostCheckedIn(*journal), sam);
    add(day, RelationshipId{});
    EXPECT_EQ(mostCheckedIn(*journal), RelationshipId{}) << "in general comes first among equals";
}

TEST_F(SubjectOfJournal, of_an_empty_journal_is_empty)
{
    EXPECT_THAT(about(RelationshipId{}).checkIns.anxiety, IsEmpty());
    EXPECT_THAT(about(RelationshipId{}).occasions, IsEmpty());
}

} // namespace mooring
