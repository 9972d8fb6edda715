// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "ui/steps/plancard.h"
#include "ui/steps/planform.h"
#include "ui/steps/unfinishedwords.h"
#include "ui/undo/undohistory.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

const QDate thursday{2025, 11, 13};

class PlanCardTest : public test::JournalTest
{
protected:
    PlanCardTest() { m_card.showStep(4, {u"Ten slow breaths"_s}); }

    Practice only() const { return test::valueOf(m_journal->practices()).at(0); }

    void make()
    {
        Practice plan;
        plan.step = 4;
        plan.begun = thursday;
        auto *form = m_card.edit(plan, m_card);
        form->when().setText(u"it is read and not answered"_s);
        form->will().setText(u"make tea"_s);
        for (int day = 1; day <= 7; ++day)
            form->day(day).setChecked(day == 4);
        form->keep();
    }

    PlanForm *newPlan(int step = 4)
    {
        Practice plan;
        plan.step = step;
        plan.begun = thursday;
        return m_card.edit(plan, m_card);
    }

    static void closeWithoutKeeping(PlanForm *form)
    {
        form->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    std::unique_ptr<Journal> m_journal = newJournal();
    UndoHistory m_history;
    PlanCard m_card{*m_journal, m_history, [] { return thursday; }};
};

TEST_F(PlanCardTest, keeps_a_plan_in_the_persons_words_on_its_days)
{
    make();
    EXPECT_EQ(only().when, u"it is read and not answered"_s);
    EXPECT_EQ(only().will, u"make tea"_s);
    EXPECT_EQ(only().weekdays, 1 << 3);
}

TEST_F(PlanCardTest, a_plan_can_be_undone_and_redone)
{
    make();
    const auto made = only();
    m_history.undo();
    EXPECT_THAT(test::valueOf(m_journal->practices()), IsEmpty());
    m_history.redo();
    EXPECT_EQ(only(), made);
}

TEST_F(PlanCardTest, a_plan_taken_away_comes_back_with_its_answers)
{
    make();
    ASSERT_TRUE(m_journal->answer(only().id, {thursday, PracticeAnswer::Outcome::Done, u"It rained."_s}));
    const auto before = only();
    m_card.showStep(4, {});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    for (auto *button : m_card.findChildren<QToolButton *>())
        if (button->accessibleName() == u"Take this plan away"_s)
            button->click();
    EXPECT_THAT(test::valueOf(m_journal->practices()), IsEmpty());
    m_history.undo();
    EXPECT_EQ(only(), before);
}

TEST_F(PlanCardTest, says_why_a_plan_without_words_is_not_kept)
{
    Practice plan;
    plan.begun = thursday;
    auto *form = m_card.edit(plan, m_card);
    form->keep();
    EXPECT_FALSE(form->problem().isEmpty());
    EXPECT_THAT(test::valueOf(m_journal->practices()), IsEmpty());
}

TEST_F(PlanCardTest, a_form_closed_before_it_was_kept_opens_as_it_was_left)
{
    auto *form = newPlan();
    form->when().setText(u"the train is late"_s);
    form->day(2).setChecked(false);
    closeWithoutKeeping(form);

    auto *again = newPlan();
    EXPECT_EQ(again->when().text(), u"the train is late"_s);
    EXPECT_FALSE(again->day(2).isChecked());
    EXPECT_TRUE(again->day(3).isChecked());
}

TEST_F(PlanCardTest, the_words_left_in_a_form_belong_to_its_step)
{
    auto *form = newPlan();
    form->when().setText(u"the train is late"_s);
    closeWithoutKeeping(form);

    EXPECT_EQ(newPlan(5)->when().text(), QString{});
}

TEST_F(PlanCardTest, words_left_in_a_form_are_kept_while_it_is_open)
{
    newPlan()->when().setText(u"the train is late"_s);

    EXPECT_TRUE(
        QTest::qWaitFor([this] { return m_journal->setting(u"unfinished.plan.4"_s).contains(u"train"_s); }));
}

TEST_F(PlanCardTest, a_plan_that_was_kept_leaves_no_words_behind)
{
    auto *form = newPlan();
    form->when().setText(u"the train is late"_s);
    closeWithoutKeeping(form);
    form = newPlan();
    form->will().setText(u"read"_s);
    form->keep();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    EXPECT_EQ(newPlan()->when().text(), QString{});
}

TEST_F(PlanCardTest, one_may_start_again)
{
    auto *form = newPlan();
    form->when().setText(u"the train is late"_s);
    closeWithoutKeeping(form);
    form = newPlan();
    form->findChild<UnfinishedWords *>()->startAgain();
    EXPECT_EQ(form->when().text(), QString{});
    closeWithoutKeeping(form);

    EXPECT_EQ(newPlan()->when().text(), QString{});
}

TEST_F(PlanCardTest, a_form_that_was_only_looked_at_says_nothing_of_words_left)
{
    closeWithoutKeeping(newPlan());

    EXPECT_TRUE(newPlan()->findChild<UnfinishedWords *>()->isHidden());
}

TEST(PlanOutcomes, say_what_was_done_and_tried_and_never_what_was_not)
{
    using Outcome = PracticeAnswer::Outcome;
    Practice plan;
    plan.log = {{thursday, Outcome::Done, u"It rained."_s},
                {thursday.addDays(1), Outcome::Tried},
                {thursday.addDays(2), Outcome::NotToday}};
    EXPECT_EQ(outcomeInWords(plan), u"Done on 1 day. Tried on 1 day. 13 November: “It rained.”"_s);
}

TEST(PlanOutcomes, name_the_days_of_the_week)
{
    EXPECT_EQ(weekdaysInWords(Practice::everyDay), u"Every day"_s);
    EXPECT_EQ(weekdaysInWords(0b1001), u"Mon, Thu"_s);
}

} // namespace

} // namespace mooring::ui
