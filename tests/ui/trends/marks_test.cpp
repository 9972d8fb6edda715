// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/trends/madeup.h"
#include "ui/trends/markform.h"
#include "ui/trends/marking.h"
#include "ui/trends/marks.h"

#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;
using test::today;

namespace {

class MarksTest : public test::JournalTest
{
protected:
    MarksTest()
    {
        QLocale::setDefault(QLocale{u"en_GB"_s});
        test::write(*m_journal, test::everyOtherDay(u"Sam"_s, today, 8));
        m_sam = test::idOf(*m_journal, u"Sam"_s);
        m_marking.setWith(m_sam, today);
    }

    std::vector<Mark> marks() const { return test::valueOf(marksFor(*m_journal, m_sam, today)); }

    void addMilestone(const QString &words)
    {
        ASSERT_TRUE(
            m_journal->save(Milestone{.uuid = {}, .day = today, .words = words, .with = m_sam}).has_value());
    }

    static QStringList actionsOf(const QMenu &menu)
    {
        QStringList words;
        for (const QAction *action : menu.actions())
            words.append(action->text());
        return words;
    }

    QWidget m_page;
    const std::unique_ptr<Journal> m_journal = newJournal();
    RelationshipId m_sam{};
    Marking m_marking{*m_journal, &m_page};
};

Assessment questionnaire()
{
    return {.uuid = {},
            .day = today,
            .name = u"A scale"_s,
            .anxiety = 1,
            .avoidance = 4,
            .lowest = 0,
            .highest = 4};
}

} // namespace

TEST(ComparableMeans, bring_any_scale_to_that_of_the_charts)
{
    EXPECT_EQ(comparable(questionnaire()), (ComparableMeans{2.5, 7}));
}

TEST(ComparableMeans, leave_that_scale_as_it_is)
{
    Assessment same = questionnaire();
    same.lowest = 1;
    same.highest = 7;

    EXPECT_EQ(comparable(same), (ComparableMeans{1, 4}));
}

TEST(ComparableMeans, are_said_on_their_own_scale)
{
    QLocale::setDefault(QLocale{u"en_GB"_s});

    EXPECT_EQ(meansWords(questionnaire()),
              u"A scale (closeness‑worry 1, distance 4 on a scale from 0 to 4)"_s);
}

TEST_F(MarksTest, begin_a_step_on_the_first_day_it_was_practised)
{
    for (const int ago : {3, 7}) {
        Entry entry = test::entryOn(today.addDays(-ago), u"Words"_s);
        entry.steps = {4};
        ASSERT_TRUE(m_journal->save(entry).has_value());
    }

    EXPECT_THAT(marks(), ElementsAre(AllOf(Field(&Mark::words, u"Step 4 started"_s),
                                           Field(&Mark::day, today.addDays(-7)),
                                           Field(&Mark::kind, Mark::Kind::Step))));
}

TEST_F(MarksTest, begin_a_step_with_a_plan_of_it_that_was_done)
{
    const qint64 plan = test::valueOf(m_journal->save(
        Practice{.step = 6, .when = u"asked"_s, .will = u"wait"_s, .begun = today.addDays(-9), .ended = {}}));
    using Outcome = PracticeAnswer::Outcome;
    for (const auto &[ago, outcome] : {std::pair{8, Outcome::Tried}, std::pair{5, Outcome::Done}})
        ASSERT_TRUE(m_journal->answer(plan, {.day = today.addDays(-ago), .outcome = outcome}).has_value());

    EXPECT_THAT(marks(), ElementsAre(AllOf(Field(&Mark::words, u"Step 6 started"_s),
                                           Field(&Mark::day, today.addDays(-5)))));
}

TEST_F(MarksTest, are_never_fed_into_the_model)
{
    const auto before = m_journal->observations(m_sam, Dimension::Anxiety);
    ASSERT_TRUE(m_journal->save(questionnaire()).has_value());

    EXPECT_EQ(m_journal->observations(m_sam, Dimension::Anxiety), before);
}

TEST_F(MarksTest, add_a_milestone)
{
    auto *form = m_marking.addMilestone(today.addDays(-2), {});
    form->words().setText(u" Moved  in "_s);
    form->keep();

    ASSERT_THAT(marks(), SizeIs(1));
    EXPECT_EQ(marks().front().words, u"Moved in"_s);
    EXPECT_EQ(marks().front().day, today.addDays(-2));
}

TEST_F(MarksTest, say_what_a_milestone_lacks)
{
    auto *form = m_marking.addMilestone(today, {});
    form->keep();

    EXPECT_THAT(form->problem().toStdString(), HasSubstr("a few words"));
    EXPECT_TRUE(form->isVisible());
    EXPECT_THAT(marks(), IsEmpty());
}

TEST_F(MarksTest, add_a_questionnaire)
{
    auto *form = qobject_cast<AssessmentForm *>(m_marking.addAssessment(today, {}));
    ASSERT_NE(form, nullptr);
    form->words().setText(u"A scale"_s);
    form->lowest().setValue(0);
    form->highest().setValue(4);
    form->anxiety().setValue(1);
    form->avoidance().setValue(4);
    form->keep();

    ASSERT_THAT(marks(), SizeIs(1));
    EXPECT_EQ(marks().front().means, (ComparableMeans{2.5, 7}));
}

TEST_F(MarksTest, refuse_a_mean_beside_its_scale)
{
    auto *form = qobject_cast<AssessmentForm *>(m_marking.addAssessment(today, {}));
    form->words().setText(u"A scale"_s);
    form->anxiety().setValue(9);
    form->keep();

    EXPECT_THAT(form->problem().toStdString(), HasSubstr("lie on that scale"));
}

TEST_F(MarksTest, can_be_edited_and_removed_on_their_day)
{
    addMilestone(u"Moved in"_s);
    const QPointer<QMenu> menu{m_marking.showMenu(today, {})};

    EXPECT_THAT(actionsOf(*menu),
                ElementsAre(u"Thu 13 November"_s, u"Edit “Moved in”…"_s, u"Remove “Moved in”"_s,
                            u"Add a milestone…"_s, u"Add a questionnaire…"_s));
    menu->close();
}

TEST_F(MarksTest, can_only_be_added_on_another_day)
{
    addMilestone(u"Moved in"_s);
    const QPointer<QMenu> menu{m_marking.showMenu(today.addDays(-1), {})};

    EXPECT_THAT(actionsOf(*menu), SizeIs(3));
    menu->close();
}

TEST_F(MarksTest, come_back_after_a_removal)
{
    addMilestone(u"Moved in"_s);
    const auto before = test::valueOf(m_journal->milestones());
    const QSignalSpy removed{&m_marking, &Marking::removed};
    m_marking.remove(before.front());
    EXPECT_THAT(marks(), IsEmpty());
    EXPECT_EQ(removed.count(), 1);
    m_marking.undo();

    EXPECT_EQ(test::valueOf(m_journal->milestones()), before);
}

TEST_F(MarksTest, bring_a_questionnaire_back_too)
{
    ASSERT_TRUE(m_journal->save(questionnaire()).has_value());
    const auto before = test::valueOf(m_journal->assessments());
    m_marking.remove(before.front());
    m_marking.undo();
    m_marking.undo();

    EXPECT_EQ(test::valueOf(m_journal->assessments()), before);
}
