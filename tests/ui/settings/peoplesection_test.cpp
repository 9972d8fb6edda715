// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "tests/ui/support/controls.h"
#include "ui/settings/peoplesection.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class PeopleSectionTest : public test::JournalTest
{
protected:
    PeopleSectionTest()
        : m_journal{newJournal()}
        , m_sam{test::valueOf(
              m_journal->save(Relationship{.name = u"Sam"_s, .kind = RelationshipKind::Partner}))}
        , m_section{*m_journal}
    {
        m_section.show();
        QApplication::setActiveWindow(&m_section);
    }

    const Relationship &sam() const { return *m_journal->relationship(m_sam); }
    QLineEdit *field(const QString &name) const { return named<QLineEdit>(m_section, name); }
    QPushButton *button(const QString &name) const { return named<QPushButton>(m_section, name); }
    void add(const QString &name)
    {
        field(u"Name of someone new"_s)->setFocus();
        type(name);
        press(Qt::Key_Return);
    }
    void renameSam(const QString &name)
    {
        field(u"Name of Sam"_s)->setFocus();
        field(u"Name of Sam"_s)->selectAll();
        type(name);
        press(Qt::Key_Return);
    }
    QStringList refusals() const
    {
        QStringList words;
        const auto bars = m_section.findChildren<MessageBar *>();
        for (const MessageBar *bar : bars)
            if (bar->isVisible())
                words.append(bar->message());
        return words;
    }

    std::unique_ptr<Journal> m_journal;
    RelationshipId m_sam;
    PeopleSection m_section;
};

} // namespace

TEST_F(PeopleSectionTest, shows_who_is_there)
{
    EXPECT_EQ(field(u"Name of Sam"_s)->text(), u"Sam"_s);
    EXPECT_EQ(named<QComboBox>(m_section, u"What Sam is to you"_s)->currentText(), u"partner"_s);
}

TEST_F(PeopleSectionTest, adds_someone_with_enter)
{
    add(u" Kim "_s);

    ASSERT_NE(m_journal->relationship(u"Kim"_s), nullptr);
    EXPECT_EQ(m_journal->relationship(u"Kim"_s)->kind, RelationshipKind::Friend);
    EXPECT_NE(field(u"Name of Kim"_s), nullptr);
}

TEST_F(PeopleSectionTest, is_ready_for_the_next_once_someone_is_added)
{
    add(u"Kim"_s);

    EXPECT_EQ(field(u"Name of someone new"_s)->text(), QString{});
    EXPECT_TRUE(field(u"Name of someone new"_s)->hasFocus());
}

TEST_F(PeopleSectionTest, says_why_someone_can_not_be_added_and_keeps_the_name)
{
    add(u"sam"_s);

    EXPECT_THAT(refusals(), ElementsAre(u"There is already someone called Sam."_s));
    EXPECT_EQ(field(u"Name of someone new"_s)->text(), u"sam"_s);
}

TEST_F(PeopleSectionTest, takes_the_refusal_back_when_the_name_is_mended)
{
    add(u"sam"_s);

    type(u"uel"_s);

    EXPECT_THAT(refusals(), IsEmpty());
}

TEST_F(PeopleSectionTest, renames)
{
    renameSam(u"Samira"_s);

    EXPECT_EQ(sam().name, u"Samira"_s);
}

TEST_F(PeopleSectionTest, refuses_an_empty_name_beside_its_field)
{
    renameSam(u" "_s);

    EXPECT_THAT(refusals(), ElementsAre(u"A name has between 1 and 200 characters."_s));
    EXPECT_EQ(sam().name, u"Sam"_s);
}

TEST_F(PeopleSectionTest, gives_up_a_new_name_with_escape)
{
    renameSam(u" "_s);

    press(Qt::Key_Escape);

    EXPECT_EQ(field(u"Name of Sam"_s)->text(), u"Sam"_s);
    EXPECT_THAT(refusals(), IsEmpty());
}

TEST_F(PeopleSectionTest, changes_what_someone_is)
{
    named<QComboBox>(m_section, u"What Sam is to you"_s)->setFocus();

    press(Qt::Key_Down);

    EXPECT_EQ(sam().kind, RelationshipKind::Parent);
}

TEST_F(PeopleSectionTest, archives_and_brings_back)
{
    button(u"Archive Sam"_s)->click();
    const bool archived = sam().archived;
    button(u"Bring back Sam"_s)->click();

    EXPECT_TRUE(archived);
    EXPECT_FALSE(sam().archived);
}

TEST_F(PeopleSectionTest, keeps_the_focus_with_whom_it_archives)
{
    button(u"Archive Sam"_s)->setFocus();

    press(Qt::Key_Space);

    EXPECT_TRUE(button(u"Bring back Sam"_s)->hasFocus());
}

TEST_F(PeopleSectionTest, shows_whom_another_page_added)
{
    test::valueOf(m_journal->save(Relationship{.name = u"Mum"_s}));

    EXPECT_NE(field(u"Name of Mum"_s), nullptr);
}

TEST_F(PeopleSectionTest, is_walked_in_the_order_it_is_read)
{
    test::valueOf(m_journal->save(Relationship{.name = u"Zoe"_s}));
    button(u"Archive Sam"_s)->setFocus();

    press(Qt::Key_Tab);
    const bool next = field(u"Name of Zoe"_s)->hasFocus();
    button(u"Archive Zoe"_s)->setFocus();
    press(Qt::Key_Tab);

    EXPECT_TRUE(next);
    EXPECT_TRUE(field(u"Name of someone new"_s)->hasFocus());
}

} // namespace mooring::ui
