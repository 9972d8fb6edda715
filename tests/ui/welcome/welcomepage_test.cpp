// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

MATCHER_P2(IsPerson, name, kind, "") { return arg.name == name && arg.kind == kind; }

class WelcomePageTest : public Test
{
protected:
    WelcomePageTest()
    {
        m_page.resize(1180, 760);
        m_page.show();
        QApplication::setActiveWindow(&m_page);
    }

    void goToProtect() { press(Qt::Key_Return); }
    void goToPeople()
    {
        goToProtect();
        type(u"kettle anchor"_s);
        press(Qt::Key_Return);
        type(u"kettle anchor"_s);
        press(Qt::Key_Return);
    }

    QPushButton *button(const QString &text) const { return named<QPushButton>(m_page, text); }
    QLineEdit *field(const QString &name) const { return named<QLineEdit>(m_page, name); }
    bool says(const QString &words) const
    {
        const auto labels = m_page.findChildren<TextLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const TextLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    WelcomePage m_page{u"/nowhere/journal.mooring"_s};
};

} // namespace

TEST_F(WelcomePageTest, goes_on_with_enter)
{
    press(Qt::Key_Return);

    EXPECT_TRUE(says(u"Protect it"_s));
}

TEST_F(WelcomePageTest, shows_its_first_screen_whole_in_the_smallest_window)
{
    m_page.resize(900, 600);
    QApplication::processEvents();
    const auto *area = m_page.findChild<QScrollArea *>();

    EXPECT_THAT(area->widget()->height(), Le(area->viewport()->height()));
}

TEST_F(WelcomePageTest, wants_a_passphrase)
{
    goToProtect();

    EXPECT_FALSE(button(u"Next"_s)->isEnabled());
}

TEST_F(WelcomePageTest, wants_the_same_passphrase_twice)
{
    goToProtect();
    type(u"kettle"_s);
    press(Qt::Key_Return);
    type(u"kettl"_s);
    const bool before = button(u"Next"_s)->isEnabled();
    const bool said = says(u"not the same yet"_s);
    type(u"e"_s);

    EXPECT_FALSE(before);
    EXPECT_TRUE(said);
    EXPECT_TRUE(button(u"Next"_s)->isEnabled());
}

TEST_F(WelcomePageTest, says_how_strong_a_passphrase_is)
{
    goToProtect();

    type(u"ab"_s);

    EXPECT_TRUE(says(u"Very short"_s));
}

TEST_F(WelcomePageTest, goes_on_without_a_passphrase_if_that_is_wanted)
{
    goToProtect();
    type(u"kettle"_s);

    named<QCheckBox>(m_page, u"No passphrase"_s)->click();
    const bool goesOn = button(u"Next"_s)->isEnabled();

    EXPECT_TRUE(goesOn);
    EXPECT_TRUE(m_page.takePassphrase().isEmpty());
}

TEST_F(WelcomePageTest, gives_the_passphrase_and_the_place)
{
    goToPeople();

    EXPECT_EQ(m_page.takePassphrase().utf8(), "kettle anchor");
    EXPECT_EQ(m_page.path(), u"/nowhere/journal.mooring"_s);
}

TEST_F(WelcomePageTest, forgets_the_passphrase_it_gave)
{
    goToPeople();
    m_page.takePassphrase();

    EXPECT_TRUE(m_page.takePassphrase().isEmpty());
}

TEST_F(WelcomePageTest, collects_the_people_that_have_a_name)
{
    goToPeople();
    type(u"  Sam "_s);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type(u"Mum"_s);

    EXPECT_THAT(m_page.people(), ElementsAre(IsPerson(u"Sam"_s, RelationshipKind::Partner),
                                             IsPerson(u"Mum"_s, RelationshipKind::Parent)));
}

TEST_F(WelcomePageTest, has_room_for_more_people)
{
    goToPeople();

    button(u"Add a person"_s)->click();
    type(u"Kim"_s);

    EXPECT_THAT(m_page.people(), ElementsAre(IsPerson(u"Kim"_s, RelationshipKind::Friend)));
}

TEST_F(WelcomePageTest, starts_with_enter)
{
    const QSignalSpy started{&m_page, &WelcomePage::startRequested};
    goToPeople();
    type(u"Sam"_s);

    press(Qt::Key_Return);

    EXPECT_EQ(started.size(), 1);
}

TEST_F(WelcomePageTest, keeps_what_was_typed_when_one_goes_back)
{
    goToPeople();
    type(u"Sam"_s);

    button(u"Back"_s)->click();
    const bool stillAgree = button(u"Next"_s)->isEnabled();
    button(u"Next"_s)->click();

    EXPECT_TRUE(stillAgree);
    EXPECT_EQ(field(u"Name of person 1"_s)->text(), u"Sam"_s);
}

TEST_F(WelcomePageTest, returns_to_the_place_and_the_passphrase_after_an_error)
{
    goToPeople();
    m_page.setBusy(true);
    m_page.takePassphrase();

    m_page.showError(u"There is a file already."_s);

    EXPECT_THAT(alertsIn(m_page), Contains(u"There is a file already."_s));
    EXPECT_TRUE(says(u"Protect it"_s));
    EXPECT_TRUE(field(u"Passphrase"_s)->isEnabled());
}

TEST_F(WelcomePageTest, offers_a_made_up_journal)
{
    const QSignalSpy wanted{&m_page, &WelcomePage::demoRequested};
    goToPeople();

    button(u"Look around a made-up journal first"_s)->click();

    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(WelcomePageTest, leads_to_help_and_to_a_journal_one_has)
{
    const QSignalSpy help{&m_page, &WelcomePage::helpRequested};
    const QSignalSpy open{&m_page, &WelcomePage::openRequested};

    button(u"When to get help"_s)->click();
    button(u"Open a journal you have"_s)->click();

    EXPECT_EQ(help.size(), 1);
    EXPECT_EQ(open.size(), 1);
}

TEST_F(WelcomePageTest, names_every_control_of_its_three_screens)
{
    QStringList unnamed = unnamedControls(m_page);
    goToProtect();
    unnamed += unnamedControls(m_page);
    type(u"kettle"_s);
    press(Qt::Key_Return);
    type(u"kettle"_s);
    press(Qt::Key_Return);
    unnamed += unnamedControls(m_page);

    EXPECT_THAT(unnamed, IsEmpty());
}

} // namespace mooring::ui
