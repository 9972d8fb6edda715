// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/welcome/passphrasefield.h"
#include "ui/welcome/unlockpage.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class UnlockPageTest : public Test
{
protected:
    UnlockPageTest()
    {
        m_page.resize(900, 600);
        m_page.show();
        QApplication::setActiveWindow(&m_page);
        m_page.focusField();
    }

    bool says(const QString &words) const
    {
        const auto labels = m_page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text() == words;
        });
    }

    Attempts m_attempts;
    Attempts::Time m_time{1000};
    UnlockPage m_page{m_attempts, [this] { return m_time; }};
};

} // namespace

TEST_F(UnlockPageTest, asks_with_enter)
{
    const QSignalSpy asked{&m_page, &UnlockPage::unlockRequested};
    type(u"kettle"_s);

    press(Qt::Key_Return);

    EXPECT_EQ(asked.size(), 1);
    EXPECT_EQ(m_page.takePassphrase().utf8(), "kettle");
}

TEST_F(UnlockPageTest, says_what_went_wrong_as_an_alert)
{
    m_page.showError(u"That is not it."_s);

    EXPECT_THAT(alertsIn(m_page), ElementsAre(u"That is not it."_s));
}

TEST_F(UnlockPageTest, is_ready_for_another_try_after_an_error)
{
    m_page.setBusy(true);
    m_page.showError(u"That is not it."_s);

    type(u"anchor"_s);

    EXPECT_EQ(m_page.takePassphrase().utf8(), "anchor");
}

TEST_F(UnlockPageTest, can_be_asked_nothing_while_it_opens)
{
    m_page.setBusy(true);

    EXPECT_TRUE(says(u"Opening…"_s));
    EXPECT_FALSE(named<QPushButton>(m_page, u"Unlock"_s)->isEnabled());
    EXPECT_FALSE(named<PassphraseField>(m_page, u"Passphrase"_s)->isEnabled());
}

TEST_F(UnlockPageTest, has_no_field_for_a_plain_journal)
{
    m_page.reset(false);

    EXPECT_EQ(controlNamed(m_page, u"Passphrase"_s), nullptr);
    EXPECT_FALSE(says(u"Passphrase"_s));
}

TEST_F(UnlockPageTest, opens_a_plain_journal_again_with_enter)
{
    const QSignalSpy asked{&m_page, &UnlockPage::unlockRequested};
    m_page.reset(false);
    m_page.focusField();

    press(Qt::Key_Return);

    EXPECT_NE(controlNamed(m_page, u"Open again"_s), nullptr);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(UnlockPageTest, forgets_the_last_try)
{
    type(u"kettle"_s);
    m_page.showError(u"That is not it."_s);

    m_page.reset(true);

    EXPECT_TRUE(m_page.takePassphrase().isEmpty());
}

TEST_F(UnlockPageTest, says_that_caps_lock_is_on)
{
    QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_A, u"A"_s, Qt::NoModifier);

    EXPECT_TRUE(says(u"Caps Lock is on."_s));
}

TEST_F(UnlockPageTest, leads_to_help_and_to_another_file)
{
    const QSignalSpy help{&m_page, &UnlockPage::helpRequested};
    const QSignalSpy another{&m_page, &UnlockPage::anotherRequested};

    named<QPushButton>(m_page, u"When to get help"_s)->click();
    named<QPushButton>(m_page, u"Open another file"_s)->click();

    EXPECT_EQ(help.size(), 1);
    EXPECT_EQ(another.size(), 1);
}

TEST_F(UnlockPageTest, lets_the_first_three_tries_follow_each_other)
{
    m_page.showRefusal(u"That is not it."_s);
    m_page.showRefusal(u"That is not it."_s);

    EXPECT_TRUE(named<QPushButton>(m_page, u"Unlock"_s)->isEnabled());
}

TEST_F(UnlockPageTest, waits_after_three_wrong_ones_and_says_how_long)
{
    for (int i = 0; i < 3; ++i)
        m_page.showRefusal(u"That is not it."_s);

    EXPECT_FALSE(named<QPushButton>(m_page, u"Unlock"_s)->isEnabled());
    EXPECT_TRUE(says(u"You can try again in 5 seconds."_s));
}

TEST_F(UnlockPageTest, asks_nothing_with_enter_while_it_waits)
{
    for (int i = 0; i < 3; ++i)
        m_page.showRefusal(u"That is not it."_s);
    const QSignalSpy asked{&m_page, &UnlockPage::unlockRequested};
    type(u"kettle"_s);

    press(Qt::Key_Return);

    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(UnlockPageTest, can_be_tried_again_when_the_wait_is_over)
{
    for (int i = 0; i < 3; ++i)
        m_page.showRefusal(u"That is not it."_s);

    m_time += Attempts::waitAfter(3);

    EXPECT_TRUE(
        QTest::qWaitFor([this] { return named<QPushButton>(m_page, u"Unlock"_s)->isEnabled(); }, 10'000));
}

TEST_F(UnlockPageTest, waits_on_when_it_is_made_anew)
{
    for (int i = 0; i < 3; ++i)
        m_page.showRefusal(u"That is not it."_s);

    UnlockPage again{m_attempts, [this] { return m_time; }};
    again.show();

    EXPECT_FALSE(named<QPushButton>(again, u"Unlock"_s)->isEnabled());
}

TEST_F(UnlockPageTest, never_waits_for_a_journal_without_a_passphrase)
{
    for (int i = 0; i < 3; ++i)
        m_page.showRefusal(u"That is not it."_s);

    m_page.reset(false);

    EXPECT_TRUE(named<QPushButton>(m_page, u"Open again"_s)->isEnabled());
}

TEST(UnlockAttempts, wait_longer_each_time_but_never_for_good)
{
    using namespace std::chrono_literals;
    std::vector<std::chrono::seconds> waits;
    for (int failures = 1; failures <= 9; ++failures)
        waits.push_back(Attempts::waitAfter(failures));

    EXPECT_THAT(waits, ElementsAre(0s, 0s, 5s, 10s, 20s, 40s, 60s, 60s, 60s));
}

TEST(UnlockAttempts, begin_anew_after_the_right_passphrase)
{
    Attempts attempts;
    for (int i = 0; i < 5; ++i)
        attempts.failed(Attempts::Time{});

    attempts.succeeded();

    EXPECT_EQ(attempts.left(Attempts::Time{}).count(), 0);
}

TEST_F(UnlockPageTest, names_every_control) { EXPECT_THAT(unnamedControls(m_page), IsEmpty()); }

} // namespace mooring::ui
