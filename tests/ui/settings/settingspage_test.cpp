// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/settings/idlelock.h"
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class SettingsPageTest : public test::JournalTest
{
protected:
    SettingsPageTest() : m_journal{newJournal()}, m_page{*m_journal}
    {
        m_page.resize(1092, 760);
        m_page.QWidget::show();
        QApplication::setActiveWindow(&m_page);
    }

    QSpinBox *minutes() const { return named<QSpinBox>(m_page, u"Minutes without a key or a click"_s); }
    QCheckBox *locks() const
    {
        return named<QCheckBox>(m_page, u"Lock when nothing is touched for a while"_s);
    }

    const OwnSettings m_settings;
    std::unique_ptr<Journal> m_journal;
    SettingsPage m_page;
};

} // namespace

TEST_F(SettingsPageTest, shows_the_section_that_is_asked_for)
{
    named<QAbstractButton>(m_page, u"Privacy"_s)->click();

    EXPECT_EQ(m_page.current(), SettingsPage::Privacy);
    EXPECT_NE(minutes(), nullptr);
}

TEST_F(SettingsPageTest, is_walked_with_the_arrows)
{
    controlNamed(m_page, u"Writing"_s)->setFocus();

    press(Qt::Key_Down);
    press(Qt::Key_Space);

    EXPECT_EQ(m_page.current(), SettingsPage::Look);
}

TEST_F(SettingsPageTest, locks_after_five_minutes_at_first)
{
    m_page.show(SettingsPage::Privacy);

    EXPECT_TRUE(locks()->isChecked());
    EXPECT_EQ(minutes()->value(), 5);
}

TEST_F(SettingsPageTest, keeps_the_minutes_in_the_journal)
{
    m_page.show(SettingsPage::Privacy);

    minutes()->setValue(12);

    EXPECT_EQ(m_journal->setting(u"lock.idleMinutes"_s), u"12"_s);
}

TEST_F(SettingsPageTest, never_locks_if_that_is_wanted)
{
    m_page.show(SettingsPage::Privacy);

    locks()->click();

    EXPECT_EQ(idleMinutes(*m_journal), idle::never);
    EXPECT_FALSE(minutes()->isEnabled());
}

TEST_F(SettingsPageTest, takes_a_senseless_number_of_minutes_for_the_usual)
{
    EXPECT_TRUE(m_journal->setSetting(u"lock.idleMinutes"_s, u"-3"_s));

    EXPECT_EQ(idleMinutes(*m_journal), idle::usualMinutes);
}

TEST_F(SettingsPageTest, says_where_the_journal_is)
{
    m_page.show(SettingsPage::Privacy);

    const auto labels = m_page.findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
                            [this](const QLabel *label) { return label->text() == m_journal->path(); }));
}

TEST_F(SettingsPageTest, leads_from_about_to_how_the_charts_come_about)
{
    const QSignalSpy requested{&m_page, &SettingsPage::pageRequested};
    m_page.show(SettingsPage::About);

    named<QPushButton>(m_page, u"How the charts come about"_s)->click();

    ASSERT_EQ(requested.size(), 1);
    EXPECT_EQ(requested.front().front().toString(), u"reading-your-charts"_s);
}

TEST_F(SettingsPageTest, names_every_control_of_its_sections)
{
    QStringList unnamed;
    for (int topic = 0; topic < SettingsPage::topics; ++topic) {
        m_page.show(static_cast<SettingsPage::Topic>(topic));
        unnamed += unnamedControls(m_page);
    }

    EXPECT_THAT(unnamed, IsEmpty());
}

} // namespace mooring::ui
