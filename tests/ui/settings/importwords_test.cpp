// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/cards.h"
#include "ui/settings/importwords.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

TEST_F(ImportCardTest, shows_the_first_entries_as_they_will_look)
{
    read(evening());

    EXPECT_THAT(m_card, Says(u"We talked."_s));
}

TEST_F(ImportCardTest, asks_what_unknown_tags_are)
{
    read(tagged());

    auto *choice = named<QComboBox>(m_card, u"What “row” is"_s);
    ASSERT_NE(choice, nullptr);
    EXPECT_EQ(choice->currentText(), u"Stays a tag"_s);
}

TEST_F(ImportCardTest, tags_an_entry_as_it_was_told)
{
    read(tagged());
    choose(u"What “row” is"_s, u"protest"_s);

    import();

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    const Entry entry = test::valueOf(m_journal->entry(m_journal->rows().front().id));
    EXPECT_THAT(entry.patterns, ElementsAre(PatternTag{u"protest"_s}));
}

TEST_F(ImportCardTest, gives_an_entry_the_person_a_tag_is)
{
    test::valueOf(m_journal->save(Relationship{.name = u"Sam"_s}));
    read(tagged());
    choose(u"What “row” is"_s, u"Sam"_s);

    import();

    EXPECT_EQ(m_journal->nameOf(m_journal->rows().front().with), u"Sam"_s);
}

TEST_F(ImportCardTest, leaves_a_tag_alone_of_which_nothing_was_said)
{
    read(tagged());

    import();

    const Entry entry = test::valueOf(m_journal->entry(m_journal->rows().front().id));
    EXPECT_THAT(entry.patterns, IsEmpty());
    EXPECT_TRUE(entry.extra.contains(u"row"_s));
}

TEST_F(ImportCardTest, asks_what_unknown_moods_are)
{
    read(file(u"moods.csv"_s, "date,text,mood\n2025-01-05,Tea.,in awe\n"));
    choose(u"What “in awe” is"_s, u"rad"_s);

    import();

    const Entry entry = test::valueOf(m_journal->entry(m_journal->rows().front().id));
    EXPECT_TRUE(entry.extra.contains(uR"(mood_group: "1")"_s)) << entry.extra.toStdString();
}

TEST_F(ImportCardTest, remembers_what_words_are)
{
    read(tagged());
    choose(u"What “row” is"_s, u"protest"_s);
    import();

    read(file(u"next.md"_s, "---\ndate: 2025-01-06\ntags: [Row]\n---\n\nWe talked again.\n"));

    auto *choice = named<QComboBox>(m_card, u"What “Row” is"_s);
    ASSERT_NE(choice, nullptr);
    EXPECT_EQ(choice->currentData().toString(), u"protest"_s);
}

TEST_F(ImportCardTest, asks_only_of_the_most_frequent_words)
{
    QByteArray tags;
    for (int i = 0; i < 40; ++i)
        tags += "word" + QByteArray::number(i) + ", ";
    read(file(u"a.md"_s, "---\ndate: 2025-01-05\ntags: [" + tags + "often]\n---\n\nx #often\n"));

    EXPECT_EQ(m_card.findChild<ImportWords *>()->findChildren<QComboBox *>().size(), ImportWords::mostWords);
    EXPECT_NE(named<QComboBox>(m_card, u"What “often” is"_s), nullptr);
}

TEST_F(ImportCardTest, reaches_the_words_by_the_keyboard_before_the_button)
{
    read(tagged());
    named<QComboBox>(m_card, u"What “row” is"_s)->setFocus();

    press(Qt::Key_Tab);

    EXPECT_TRUE(button(u"Import"_s)->hasFocus());
}

TEST_F(ImportCardTest, asks_no_more_after_it_was_cancelled)
{
    read(tagged());

    button(u"Cancel"_s)->click();

    EXPECT_EQ(named<QComboBox>(m_card, u"What “row” is"_s), nullptr);
}

TEST_F(ImportCardTest, names_every_control_of_unknown_words)
{
    read(tagged());

    EXPECT_THAT(unnamedControls(m_card), IsEmpty());
}

} // namespace mooring::ui
