// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"
#include "tests/support/printers.h"
#include "ui/learn/articletext.h"
#include "ui/steps/daysstrip.h"
#include "ui/steps/stepspage.h"
#include "ui/widgets/chip.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

StepEvidence onStep(int number, const QList<QDate> &days)
{
    StepEvidence evidence;
    evidence.at(static_cast<std::size_t>(number) - 1) = days;
    return evidence;
}

class StepsPageTest : public Test
{
protected:
    StepsPageTest()
    {
        m_page.resize(1092, 760);
        m_page.show();
    }

    QString status(int number) const
    {
        return m_page.model().index(number - 1).data(StepsModel::StatusRole).toString();
    }

    Chip *chipFor(const QString &words) const
    {
        const auto chips = m_page.findChildren<Chip *>();
        for (auto *chip : chips)
            if (chip->text() == words)
                return chip;
        return nullptr;
    }

    const QDate m_day{2026, 11, 3};
    library::Library m_library{QLocale{QLocale::English}};
    StepsPage m_page{m_library};
};

} // namespace

TEST_F(StepsPageTest, opens_at_the_step_one_is_on)
{
    m_page.setCurrentStep(4);

    EXPECT_EQ(m_page.shownStep(), 4);
}

TEST_F(StepsPageTest, has_nine_steps) { EXPECT_EQ(m_page.model().rowCount(), 9); }

TEST_F(StepsPageTest, has_a_model_that_keeps_the_rules)
{
    const QAbstractItemModelTester tester{&m_page.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal};
    m_page.setEvidence(onStep(4, {m_day}));
    m_page.setCurrentStep(4);

    EXPECT_TRUE(m_page.model().index(3).data(StepsModel::CurrentRole).toBool());
}

TEST_F(StepsPageTest, counts_days_and_says_so)
{
    m_page.setEvidence(onStep(4, {m_day, m_day.addDays(1), m_day.addDays(9), m_day.addDays(12)}));

    EXPECT_EQ(status(4), u"practised on 4 days"_s);
    EXPECT_EQ(status(5), u"nothing written yet"_s);
}

TEST_F(StepsPageTest, counts_a_day_once)
{
    m_page.setEvidence(onStep(1, {m_day, m_day}));

    EXPECT_EQ(status(1), u"practised on 1 day"_s);
}

TEST_F(StepsPageTest, says_which_step_one_is_on)
{
    m_page.setCurrentStep(2);

    EXPECT_EQ(status(2), u"nothing written yet, the one I’m on"_s);
}

TEST_F(StepsPageTest, does_not_tell_what_it_was_told)
{
    QSignalSpy changed{&m_page, &StepsPage::currentStepChanged};
    m_page.setCurrentStep(3);

    EXPECT_EQ(changed.size(), 0);
}

TEST_F(StepsPageTest, takes_the_step_shown_as_the_one_one_is_on)
{
    QSignalSpy changed{&m_page, &StepsPage::currentStepChanged};
    m_page.showStep(5);
    chipFor(u"The one I’m on"_s)->click();

    EXPECT_THAT(changed, ElementsAre(ElementsAre(QVariant{5})));
}

TEST_F(StepsPageTest, can_be_on_no_step)
{
    QSignalSpy changed{&m_page, &StepsPage::currentStepChanged};
    m_page.setCurrentStep(5);
    m_page.showStep(5);
    chipFor(u"The one I’m on"_s)->click();

    EXPECT_THAT(changed, ElementsAre(ElementsAre(QVariant{0})));
}

TEST_F(StepsPageTest, takes_an_unknown_step_as_none)
{
    m_page.setCurrentStep(12);

    EXPECT_EQ(m_page.currentStep(), 0);
}

TEST_F(StepsPageTest, shows_the_chosen_step)
{
    m_page.showStep(4);

    const auto texts = m_page.findChildren<ArticleText *>();
    EXPECT_TRUE(std::any_of(texts.cbegin(), texts.cend(), [](const ArticleText *text) {
        return text->toPlainText().contains(u"Ten slow breaths"_s);
    }));
}

TEST_F(StepsPageTest, leads_to_its_patterns)
{
    QSignalSpy asked{&m_page, &StepsPage::patternRequested};
    m_page.showStep(4);
    chipFor(m_library.patterns().find(u"self_soothed"_s)->name)->click();

    EXPECT_THAT(asked, ElementsAre(ElementsAre(QVariant{u"self_soothed"_s})));
}

TEST_F(StepsPageTest, follows_a_link_to_another_step)
{
    emit m_page.findChild<ArticleText *>()->anchorClicked(QUrl{u"step:7"_s});

    EXPECT_EQ(m_page.shownStep(), 7);
}

TEST(DaysInWords, count_and_never_a_streak)
{
    const QDate first{2026, 9, 15};

    EXPECT_EQ(daysInWords({first, first.addDays(1)}), u"On 2 days since 15 September 2026."_s);
}

TEST(DaysInWords, welcome_back_after_a_pause)
{
    const QDate first{2026, 9, 15};

    EXPECT_TRUE(
        daysInWords({first, first.addDays(37)}).endsWith(u"Back after a pause on 22 October 2026."_s));
}

TEST(DaysInWords, say_what_counts_when_there_is_nothing)
{
    EXPECT_TRUE(daysInWords({}).startsWith(u"Nothing written yet"_s));
}

} // namespace mooring::ui
