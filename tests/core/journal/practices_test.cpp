// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contentsjson.h"
#include "tests/support/journals.h"
#include "tests/support/printers.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring {
namespace {

using test::kindOf;
using test::valueOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Outcome = PracticeAnswer::Outcome;

const QDate thursday{2025, 11, 13};
constexpr int thursdays = 1 << 3;

Practice plan()
{
    return {.step = 4,
            .when = u"it is read and not answered"_s,
            .will = u"make tea"_s,
            .begun = thursday,
            .ended = {},
            .weekdays = thursdays};
}

class Practices : public test::JournalTest
{
protected:
    void SetUp() override { m_journal = newJournal(); }
    Practice only() const { return valueOf(m_journal->practices()).at(0); }

    std::unique_ptr<Journal> m_journal;
};

TEST_F(Practices, are_there_with_their_days_and_answers_when_opened_again)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::Tried, u"Half way."_s}));
    const auto before = only();
    m_journal.reset();
    m_journal = reopened();
    EXPECT_EQ(only(), before);
    EXPECT_EQ(before.weekdays, thursdays);
    EXPECT_THAT(before.log, ElementsAre(PracticeAnswer{thursday, Outcome::Tried, u"Half way."_s}));
}

TEST_F(Practices, are_for_their_days_of_the_week_from_the_day_they_were_made)
{
    EXPECT_TRUE(plan().isFor(thursday));
    EXPECT_FALSE(plan().isFor(thursday.addDays(1)));
    EXPECT_FALSE(plan().isFor(thursday.addDays(-7)));
}

TEST_F(Practices, are_for_no_day_after_they_ended)
{
    Practice ended = plan();
    ended.ended = thursday.addDays(7);
    EXPECT_TRUE(ended.isFor(thursday));
    EXPECT_FALSE(ended.isFor(thursday.addDays(7)));
}

TEST_F(Practices, have_one_answer_a_day_the_last_one_given)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::NotToday}));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::Done}));
    EXPECT_THAT(only().log, ElementsAre(PracticeAnswer{thursday, Outcome::Done}));
}

TEST_F(Practices, let_an_answer_be_taken_back)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::Done}));
    ASSERT_TRUE(m_journal->takeBackAnswer(id, thursday));
    EXPECT_THAT(only().log, IsEmpty());
}

TEST_F(Practices, come_back_whole_after_they_were_removed)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::Done}));
    const auto before = only();
    ASSERT_TRUE(m_journal->removePractice(id));
    ASSERT_THAT(valueOf(m_journal->practices()), IsEmpty());
    valueOf(m_journal->save(before));
    EXPECT_EQ(only(), before);
}

TEST_F(Practices, need_words_on_both_sides_and_a_day_of_the_week)
{
    Practice silent = plan();
    silent.will = u"  "_s;
    EXPECT_EQ(kindOf(m_journal->save(silent)), Error::Kind::Invalid);
    Practice never = plan();
    never.weekdays = 0;
    EXPECT_EQ(kindOf(m_journal->save(never)), Error::Kind::Invalid);
}

TEST_F(Practices, are_not_answered_before_they_were_made)
{
    const auto id = valueOf(m_journal->save(plan()));
    EXPECT_EQ(kindOf(m_journal->answer(id, {thursday.addDays(-1), Outcome::Done})), Error::Kind::Invalid);
}

TEST_F(Practices, leave_nothing_for_verify_to_find)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::Done, u"It rained."_s}));
    EXPECT_THAT(valueOf(m_journal->verify()), IsEmpty());
}

TEST_F(Practices, small_risks_keep_prediction_and_outcome_side_by_side)
{
    const SmallRisk risk{QUuid::createUuid(), thursday,
                         u"accept a lift"_s,  u"I will owe something"_s,
                         thursday.addDays(1), u"We talked about the dog."_s};
    ASSERT_TRUE(m_journal->save(risk));
    m_journal.reset();
    m_journal = reopened();
    EXPECT_THAT(m_journal->risks(), ElementsAre(risk));
    ASSERT_TRUE(m_journal->removeRisk(risk.uuid));
    EXPECT_THAT(m_journal->risks(), IsEmpty());
}

TEST_F(Practices, travel_as_json_without_loss_and_byte_for_byte)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::NotToday, u"Too tired."_s}));
    ASSERT_TRUE(m_journal->save(SmallRisk{QUuid::createUuid(), thursday, u"ask"_s, u"a no"_s}));
    const QByteArray json = exchange::writeContents(valueOf(m_journal->contents()));
    const auto other = valueOf(Journal::create(path(u"other.mooring"_s), Passphrase{}));
    const auto reading = exchange::readContents(json, {});
    ASSERT_TRUE(reading);
    EXPECT_THAT(reading->problems, IsEmpty());
    valueOf(other->merge(reading->contents, false));
    EXPECT_EQ(exchange::writeContents(valueOf(other->contents())), json);
}

TEST_F(Practices, merged_again_gain_only_answers_of_days_without_one)
{
    const auto id = valueOf(m_journal->save(plan()));
    ASSERT_TRUE(m_journal->answer(id, {thursday, Outcome::Done, u"Here."_s}));
    JournalContents contents = valueOf(m_journal->contents());
    contents.practices.at(0).log = {{thursday, Outcome::NotToday}, {thursday.addDays(7), Outcome::Tried}};
    valueOf(m_journal->merge(contents, false));
    EXPECT_THAT(only().log, ElementsAre(PracticeAnswer{thursday, Outcome::Done, u"Here."_s},
                                        PracticeAnswer{thursday.addDays(7), Outcome::Tried}));
}

} // namespace
} // namespace mooring
