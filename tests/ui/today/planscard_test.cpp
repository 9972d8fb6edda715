// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "ui/today/planscard.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/chip.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

const QDate planDay{2025, 11, 13};
using Outcome = PracticeAnswer::Outcome;

class PlansCardTest : public test::JournalTest
{
protected:
    PlansCardTest()
    {
        test::valueOf(m_journal->save(Practice{.step = 4,
                                               .when = u"it rings"_s,
                                               .will = u"breathe"_s,
                                               .begun = planDay,
                                               .ended = {},
                                               .weekdays = 1 << 3}));
        m_card.noteIn(m_history);
        m_card.setDay(planDay);
    }

    void click(const QString &words) const
    {
        for (auto *chip : m_card.findChildren<Chip *>())
            if (chip->text() == words)
                chip->click();
    }
    std::vector<PracticeAnswer> log() const { return test::valueOf(m_journal->practices()).at(0).log; }

    std::unique_ptr<Journal> m_journal = newJournal();
    UndoHistory m_history;
    PlansCard m_card{*m_journal};
};

TEST_F(PlansCardTest, shows_a_plan_on_its_days_only)
{
    EXPECT_FALSE(m_card.isHidden());
    m_card.setDay(planDay.addDays(1));
    EXPECT_TRUE(m_card.isHidden());
}

// The application's style sheet keeps what it worked out for a widget until the widget says that it is gone.
TEST_F(PlansCardTest, says_when_it_is_gone)
{
    auto card = std::make_unique<PlansCard>(*m_journal);
    const QSignalSpy gone{card.get(), &QObject::destroyed};
    card.reset();
    EXPECT_EQ(gone.size(), 1);
}

TEST_F(PlansCardTest, is_answered_with_one_click_and_one_line)
{
    click(u"Tried"_s);
    auto *note = m_card.findChild<QLineEdit *>();
    QTest::keyClicks(note, u"Half way."_s);
    QTest::keyClick(note, Qt::Key_Return);
    EXPECT_THAT(log(), ElementsAre(PracticeAnswer{planDay, Outcome::Tried, u"Half way."_s}));
}

TEST_F(PlansCardTest, is_answered_by_a_screen_readers_toggle)
{
    auto *done = m_card.findChildren<Chip *>().constFirst();
    auto *actions = QAccessible::queryAccessibleInterface(done)->actionInterface();

    actions->doAction(QAccessibleActionInterface::toggleAction());

    EXPECT_THAT(log(), ElementsAre(PracticeAnswer{planDay, Outcome::Done}));
}

TEST_F(PlansCardTest, an_answer_can_be_taken_back_and_given_again)
{
    click(u"Done"_s);
    m_history.undo();
    EXPECT_THAT(log(), IsEmpty());
    m_history.redo();
    EXPECT_THAT(log(), ElementsAre(PracticeAnswer{planDay, Outcome::Done}));
}

TEST_F(PlansCardTest, taking_back_a_second_answer_brings_the_first)
{
    click(u"Done"_s);
    click(u"Not today"_s);
    m_history.undo();
    EXPECT_THAT(log(), ElementsAre(PracticeAnswer{planDay, Outcome::Done}));
}

TEST_F(PlansCardTest, the_same_answer_again_is_nothing_to_take_back)
{
    click(u"Done"_s);
    click(u"Done"_s);
    EXPECT_EQ(m_history.count(), 1);
}

TEST_F(PlansCardTest, shows_that_an_answer_was_taken_back)
{
    click(u"Done"_s);
    m_history.undo();
    QCoreApplication::processEvents();
    const auto chips = m_card.findChildren<Chip *>();
    EXPECT_TRUE(
        std::none_of(chips.cbegin(), chips.cend(), [](const Chip *chip) { return chip->isChecked(); }));
}

TEST_F(PlansCardTest, a_half_written_line_stays_with_its_day_when_another_is_shown)
{
    click(u"Done"_s);
    QTest::keyClicks(m_card.findChild<QLineEdit *>(), u"It rained"_s);
    m_card.setDay(planDay.addDays(7));
    EXPECT_THAT(log(), ElementsAre(PracticeAnswer{planDay, Outcome::Done, u"It rained"_s}));
}

TEST_F(PlansCardTest, says_nothing_for_the_person_until_they_answer)
{
    EXPECT_THAT(log(), IsEmpty());
    EXPECT_FALSE(m_card.findChild<QLineEdit *>()->isEnabled());
}

TEST_F(PlansCardTest, shows_the_answer_that_was_given)
{
    click(u"Not today"_s);
    QCoreApplication::processEvents();
    for (auto *chip : m_card.findChildren<Chip *>())
        EXPECT_EQ(chip->isChecked(), chip->text() == u"Not today"_s);
}

TEST_F(PlansCardTest, every_control_has_a_name)
{
    for (auto *stop : m_card.stops())
        EXPECT_FALSE(stop->accessibleName().isEmpty() && qobject_cast<Chip *>(stop) == nullptr);
}

} // namespace

} // namespace mooring::ui
