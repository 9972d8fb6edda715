// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/trends/peoplefield.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;
using namespace mooring;
using namespace mooring::ui;

namespace {

Relationship person(int id, const QString &name, bool archived = false)
{
    Relationship person;
    person.id = RelationshipId{id};
    person.name = name;
    person.archived = archived;
    return person;
}

class PeopleFieldTest : public Test
{
protected:
    PeopleFieldTest()
    {
        m_field.fill({person(1, u"Sam"_s), person(2, u"Priya"_s), person(3, u"Mum"_s), person(4, u"Jo"_s),
                      person(5, u"Kit"_s, true)});
        m_field.choose(RelationshipId{1});
        m_field.show();
    }

    QListWidget &list()
    {
        m_field.showPopup();
        return *m_field.findChild<QListWidget *>();
    }

    PeopleField m_field;
};

} // namespace

TEST_F(PeopleFieldTest, puts_those_archived_last)
{
    EXPECT_EQ(m_field.itemText(4), u"In general"_s);
    EXPECT_EQ(m_field.itemText(5), u"Kit (archived)"_s);
}

TEST_F(PeopleFieldTest, chooses_with_enter)
{
    auto &people = list();
    people.setCurrentRow(1);
    QTest::keyClick(&people, Qt::Key_Return);

    EXPECT_EQ(m_field.with(), RelationshipId{2});
    EXPECT_FALSE(people.isVisible());
}

TEST_F(PeopleFieldTest, compares_with_space)
{
    auto &people = list();
    const QSignalSpy compared{&m_field, &PeopleField::comparedChanged};
    people.setCurrentRow(2);
    QTest::keyClick(&people, Qt::Key_Space);

    EXPECT_EQ(m_field.with(), RelationshipId{1});
    EXPECT_THAT(m_field.compared(), ElementsAre(RelationshipId{3}));
    EXPECT_EQ(compared.count(), 1);
    EXPECT_TRUE(people.isVisible());
}

TEST_F(PeopleFieldTest, shows_everyone_ticked)
{
    m_field.setCompared(RelationshipId{2}, true);
    auto &people = list();

    EXPECT_EQ(people.item(0)->checkState(), Qt::Checked);
    EXPECT_EQ(people.item(1)->checkState(), Qt::Checked);
    EXPECT_EQ(people.item(2)->checkState(), Qt::Unchecked);
}

TEST_F(PeopleFieldTest, never_compares_a_person_with_themselves)
{
    m_field.setCompared(RelationshipId{2}, true);
    m_field.choose(RelationshipId{2});

    EXPECT_THAT(m_field.compared(), IsEmpty());
}

TEST_F(PeopleFieldTest, lets_the_oldest_go_beyond_three)
{
    for (const int id : {2, 3, 4, 5})
        m_field.setCompared(RelationshipId{id}, true);

    EXPECT_THAT(m_field.compared(), ElementsAre(RelationshipId{3}, RelationshipId{4}, RelationshipId{5}));
}

TEST_F(PeopleFieldTest, forgets_who_is_not_there_any_more)
{
    m_field.setCompared(RelationshipId{2}, true);
    m_field.fill({person(1, u"Sam"_s)});

    EXPECT_THAT(m_field.compared(), IsEmpty());
}
