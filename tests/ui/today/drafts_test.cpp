// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/today/today.h"
#include "ui/widgets/growingtextedit.h"

#include <QPushButton>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

TEST_F(Today, keeps_typing_as_a_draft_within_a_second)
{
    write(u"late again"_s);

    ASSERT_TRUE(waitForDraft());
    EXPECT_EQ(drafts().front().entry.body, u"late again"_s);
}

TEST_F(Today, says_that_a_draft_is_kept)
{
    write(u"late"_s);
    m_page->keepDraftNow();

    EXPECT_EQ(state(), u"Kept as a draft 21:04"_s);
}

TEST_F(Today, keeps_no_draft_of_nothing)
{
    choose(u"Sam"_s);
    m_page->keepDraftNow();

    EXPECT_THAT(drafts(), IsEmpty());
}

TEST_F(Today, leaves_no_draft_of_words_that_were_taken_back)
{
    write(u"a"_s);
    m_page->keepDraftNow();
    press(Qt::Key_Backspace, Qt::NoModifier);
    m_page->keepDraftNow();

    EXPECT_THAT(drafts(), IsEmpty());
}

TEST_F(Today, keeps_a_draft_when_the_page_goes_away)
{
    write(u"in the middle of"_s);
    m_page.reset();

    EXPECT_THAT(drafts(), SizeIs(1));
}

TEST_F(Today, offers_an_unfinished_entry_again)
{
    choose(u"Mum"_s);
    write(u"half a thought"_s);
    open();

    EXPECT_EQ(editor().text(), u"half a thought"_s);
    EXPECT_EQ(m_page->entry().with, m_mum);
    EXPECT_TRUE(message().message().startsWith(u"Your unfinished entry from"_s))
        << message().message().toStdString();
}

TEST_F(Today, leaves_an_unfinished_entry_on_its_own_day)
{
    write(u"last night"_s);
    m_now = m_now.addDays(1);
    open();

    EXPECT_EQ(m_page->entry().day, today);
}

TEST_F(Today, starts_fresh_and_forgets_the_draft)
{
    write(u"half a thought"_s);
    open();
    button<QPushButton>(u"Start fresh"_s).click();

    EXPECT_EQ(editor().text(), QString{});
    EXPECT_THAT(drafts(), IsEmpty());
}

TEST_F(Today, brings_back_what_was_put_away)
{
    write(u"half a thought"_s);
    open();
    button<QPushButton>(u"Start fresh"_s).click();
    button<QPushButton>(u"Undo"_s).click();

    EXPECT_EQ(editor().text(), u"half a thought"_s);
    EXPECT_THAT(drafts(), SizeIs(1));
}

TEST_F(Today, saves_all_that_is_on_the_page)
{
    choose(u"Sam"_s);
    scale(0).setValue(3);
    scale(3).setValue(6);
    write(u"No call by ten."_s);
    button<Chip>(u"Asked directly"_s).click();
    the<GrowingTextEdit>(u"What happened"_s).setText(u"no call"_s);
    the<GrowingTextEdit>(u"What I did automatically"_s).setText(u"read old messages"_s);
    the<GrowingTextEdit>(u"What I could do instead"_s).setText(u"ask"_s);
    press(Qt::Key_S);

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    const auto entry = stored();
    EXPECT_EQ(entry.day, today);
    EXPECT_EQ(entry.with, m_sam);
    EXPECT_EQ(entry.body, u"No call by ten."_s);
    EXPECT_EQ(entry.checkIn.version, m_journal->checkIn().version);
    EXPECT_THAT(entry.checkIn.answers.values(), UnorderedElementsAre(3, 6));
    EXPECT_THAT(entry.patterns, ElementsAre(PatternTag{u"asked_directly"_s}));
    EXPECT_EQ(entry.whatHappened, u"no call"_s);
    EXPECT_EQ(entry.automatic, u"read old messages"_s);
    EXPECT_EQ(entry.instead, u"ask"_s);
}

TEST_F(Today, leaves_no_draft_behind_a_saved_entry)
{
    write(u"done"_s);
    m_page->keepDraftNow();
    press(Qt::Key_S);

    EXPECT_THAT(drafts(), IsEmpty());
    EXPECT_EQ(state(), u"Saved 21:04"_s);
}

TEST_F(Today, makes_one_entry_with_an_earlier_version_of_two_saves)
{
    write(u"first"_s);
    press(Qt::Key_S);
    write(u" and more"_s);
    press(Qt::Key_S);

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    EXPECT_EQ(stored().body, u"first and more"_s);
    EXPECT_THAT(test::valueOf(m_journal->revisions(stored().id)), SizeIs(1));
}

TEST_F(Today, has_nothing_to_save_on_a_blank_page)
{
    press(Qt::Key_S);

    EXPECT_THAT(m_journal->rows(), IsEmpty());
    EXPECT_EQ(state(), u"Nothing to save yet"_s);
}

TEST_F(Today, saves_and_shows_the_day)
{
    const QSignalSpy asked{m_page.get(), &TodayPage::dayRequested};
    write(u"done"_s);
    press(Qt::Key_Return);

    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked.front().front().toDate(), today);
    EXPECT_THAT(m_journal->rows(), SizeIs(1));
}

TEST_F(Today, begins_a_new_entry_without_losing_the_one_before)
{
    write(u"first"_s);
    press(Qt::Key_N);
    write(u"second"_s);
    press(Qt::Key_S);

    ASSERT_THAT(m_journal->rows(), SizeIs(2));
    EXPECT_EQ(stored(0).body, u"first"_s);
    EXPECT_EQ(stored(1).body, u"second"_s);
}

TEST_F(Today, saves_what_is_there_before_another_day)
{
    write(u"of today"_s);
    m_page->start(today.addDays(-2), m_sam);

    ASSERT_THAT(m_journal->rows(), SizeIs(1));
    EXPECT_EQ(stored().day, today);
    EXPECT_EQ(m_page->entry().day, today.addDays(-2));
    EXPECT_TRUE(m_page->entry().isBlank());
}

TEST_F(Today, keeps_the_words_when_saving_fails)
{
    openReadOnly();
    write(u"do not lose me"_s);
    press(Qt::Key_S);

    EXPECT_EQ(editor().text(), u"do not lose me"_s);
    EXPECT_TRUE(message().isVisible());
    EXPECT_TRUE(button<QPushButton>(u"Try again"_s).isVisible());
}

TEST_F(Today, does_not_turn_the_page_when_saving_fails)
{
    openReadOnly();
    write(u"do not lose me"_s);
    press(Qt::Key_N);

    EXPECT_EQ(editor().text(), u"do not lose me"_s);
}

} // namespace mooring::ui
