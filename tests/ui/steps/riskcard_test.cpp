// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "ui/steps/riskcard.h"
#include "ui/steps/riskform.h"
#include "ui/undo/undohistory.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <gmock/gmock.h>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

const QDate riskDay{2025, 11, 13};

class RiskCardTest : public test::JournalTest
{
protected:
    void write()
    {
        SmallRisk risk;
        risk.day = riskDay;
        auto *form = m_card.edit(risk, m_card);
        form->what().setText(u"accept a lift"_s);
        form->prediction().setText(u"I will owe something"_s);
        form->keep();
        settle();
    }

    void answer()
    {
        m_today = riskDay.addDays(2);
        auto *form = m_card.edit(only(), m_card);
        form->outcome().setText(u"We talked about the dog."_s);
        form->keep();
        settle();
    }

    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    SmallRisk only() const { return m_journal->risks().at(0); }

    const TextLabel *labelSaying(const QString &words) const
    {
        const auto labels = m_card.findChildren<TextLabel *>();
        const auto found = std::find_if(labels.cbegin(), labels.cend(),
                                        [&words](const TextLabel *label) { return label->text() == words; });
        return found == labels.cend() ? nullptr : *found;
    }

    std::unique_ptr<Journal> m_journal = newJournal();
    UndoHistory m_history;
    QDate m_today = riskDay;
    RiskCard m_card{*m_journal, m_history, [this] { return m_today; }};
};

TEST_F(RiskCardTest, a_form_closed_before_it_was_kept_opens_as_it_was_left)
{
    SmallRisk risk;
    risk.day = riskDay;
    auto *form = m_card.edit(risk, m_card);
    form->what().setText(u"ask for the window seat"_s);
    form->close();
    settle();

    EXPECT_EQ(m_card.edit(risk, m_card)->what().text(), u"ask for the window seat"_s);
}

TEST_F(RiskCardTest, keeps_what_was_expected_before_what_came)
{
    write();
    EXPECT_EQ(only().prediction, u"I will owe something"_s);
    EXPECT_FALSE(only().lookedAt);
}

TEST_F(RiskCardTest, keeps_what_came_with_the_day_it_was_looked_at)
{
    write();
    answer();
    EXPECT_EQ(only().outcome, u"We talked about the dog."_s);
    EXPECT_EQ(only().lookedAt, riskDay.addDays(2));
    EXPECT_EQ(only().day, riskDay);
}

TEST_F(RiskCardTest, shows_expected_and_what_came_side_by_side)
{
    write();
    answer();
    m_card.resize(500, 300);
    m_card.show();
    QCoreApplication::processEvents();
    const auto *expected = labelSaying(u"I will owe something"_s);
    const auto *came = labelSaying(u"We talked about the dog."_s);
    ASSERT_NE(expected, nullptr);
    ASSERT_NE(came, nullptr);
    EXPECT_EQ(expected->y(), came->y());
    EXPECT_LT(expected->geometry().right(), came->x());
}

TEST_F(RiskCardTest, asks_for_what_came_only_until_it_is_said)
{
    const auto asks = [this] {
        const auto buttons = m_card.findChildren<QPushButton *>();
        return std::any_of(buttons.cbegin(), buttons.cend(),
                           [](const QPushButton *button) { return button->text() == u"Say what came"_s; });
    };
    write();
    EXPECT_TRUE(asks());
    answer();
    EXPECT_FALSE(asks());
}

TEST_F(RiskCardTest, what_came_can_be_undone_and_redone)
{
    write();
    const auto before = only();
    answer();
    const auto after = only();
    m_history.undo();
    EXPECT_EQ(only(), before);
    m_history.redo();
    EXPECT_EQ(only(), after);
}

TEST_F(RiskCardTest, a_small_risk_taken_away_comes_back_whole)
{
    write();
    answer();
    const auto before = only();
    const auto buttons = m_card.findChildren<QToolButton *>();
    for (auto *button : buttons)
        if (button->accessibleName() == u"Take this small risk away"_s)
            button->click();
    EXPECT_THAT(m_journal->risks(), IsEmpty());
    m_history.undo();
    EXPECT_EQ(only(), before);
}

TEST_F(RiskCardTest, says_why_one_without_words_is_not_kept)
{
    SmallRisk risk;
    risk.day = riskDay;
    auto *form = m_card.edit(risk, m_card);
    form->keep();
    EXPECT_FALSE(form->problem().isEmpty());
    EXPECT_THAT(m_journal->risks(), IsEmpty());
}

} // namespace

} // namespace mooring::ui
