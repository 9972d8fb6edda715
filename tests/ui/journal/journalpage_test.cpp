// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "tests/ui/journal/journalpagefixture.h"
#include "ui/journal/entrybody.h"
#include "ui/journal/entryeditor.h"
#include "ui/journal/filterrow.h"
#include "ui/journal/overview.h"
#include "ui/journal/readingpane.h"
#include "ui/journal/revisionview.h"
#include "ui/today/writingeditor.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/monthview.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::SizeIs;

TEST_F(JournalPageTest, opens_with_the_newest_entry)
{
    EXPECT_EQ(rows(), 4);
    EXPECT_EQ(shownText(), u"the newest"_s);
}

TEST_F(JournalPageTest, puts_the_entry_into_the_trash_with_delete_and_back_with_undo)
{
    pressOnList(Qt::Key_Delete);
    ASSERT_EQ(rows(), 3);
    ASSERT_EQ(shownText(), u"a quiet drive"_s);

    pressOnList(Qt::Key_Z, Qt::ControlModifier);

    EXPECT_EQ(rows(), 4);
    EXPECT_EQ(shownText(), u"the newest"_s);
}

TEST_F(JournalPageTest, offers_undo_after_trashing)
{
    pressOnList(Qt::Key_Delete);

    emit the<ReadingPane>().messages().actionTriggered();
    settle();

    EXPECT_EQ(rows(), 4);
}

TEST_F(JournalPageTest, restores_from_the_trash)
{
    pressOnList(Qt::Key_Delete);
    the<Overview>().trash().click();
    settle();
    ASSERT_EQ(rows(), 1);
    ASSERT_EQ(shownText(), u"the newest"_s);

    button(u"Restore"_s).click();
    settle();

    EXPECT_EQ(rows(), 0);
    EXPECT_TRUE(journal().rowOf(newest));
}

TEST_F(JournalPageTest, counts_the_trash)
{
    pressOnList(Qt::Key_Delete);

    EXPECT_EQ(the<Overview>().trash().count(), 1);
}

TEST_F(JournalPageTest, edits_with_e_and_shows_what_was_saved)
{
    pressOnList(Qt::Key_E);
    ASSERT_TRUE(the<ReadingPane>().isEditing());
    auto &body = *the<EntryEditor>().findChild<WritingEditor *>();
    QTest::keyClicks(&body, u" now"_s);
    QTest::keyClick(&body, Qt::Key_S, Qt::ControlModifier);
    QTest::keyClick(&body, Qt::Key_Escape);
    settle();

    EXPECT_FALSE(the<ReadingPane>().isEditing());
    EXPECT_EQ(shownText(), u"the newest now"_s);
}

TEST_F(JournalPageTest, brings_an_earlier_version_back)
{
    auto entry = stored(newest);
    entry.body = u"changed"_s;
    save(entry);
    settle();
    ASSERT_EQ(shownText(), u"changed"_s);

    button(u"Earlier versions"_s).click();
    ASSERT_EQ(the<RevisionView>().findChild<QListWidget *>()->count(), 1);
    button(u"Restore this version"_s).click();
    settle();

    EXPECT_EQ(stored(newest).body, u"the newest"_s);
    EXPECT_THAT(journal().revisions(newest).value(), SizeIs(2));
}

TEST_F(JournalPageTest, gives_the_entry_a_star)
{
    button(u"Star"_s).click();

    EXPECT_TRUE(stored(newest).starred);
}

TEST_F(JournalPageTest, takes_a_star_back_when_it_is_undone)
{
    button(u"Star"_s).click();
    EXPECT_EQ(history.undoText(), u"giving a star"_s);

    history.undo();
    settle();

    EXPECT_FALSE(stored(newest).starred);
}

TEST_F(JournalPageTest, undoes_bringing_an_earlier_version_back)
{
    auto entry = stored(newest);
    entry.body = u"changed"_s;
    save(entry);
    settle();
    button(u"Earlier versions"_s).click();
    button(u"Restore this version"_s).click();

    history.undo();

    EXPECT_EQ(stored(newest).body, u"changed"_s);
}

TEST_F(JournalPageTest, shows_an_entry_that_is_not_among_the_hits)
{
    type(u"quiet"_s);

    page.showEntry(newest);
    settle();

    EXPECT_EQ(shownText(), u"the newest"_s);
    EXPECT_EQ(rows(), 4);
}

TEST_F(JournalPageTest, shows_the_entry_of_a_day)
{
    page.showDay({2025, 1, 2});
    settle();

    EXPECT_EQ(shownText(), u"a loud party"_s);
}

TEST_F(JournalPageTest, offers_to_write_about_a_day_without_an_entry)
{
    QSignalSpy asked{&page, &JournalPage::writeRequested};
    page.showDay({2025, 2, 1});

    button(u"Write about this day"_s).click();

    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked.at(0).at(0).toDate(), QDate(2025, 2, 1));
}

TEST_F(JournalPageTest, fills_the_day_of_the_entry_in_the_calendar)
{
    page.showDay({2025, 1, 2});
    settle();

    EXPECT_EQ(the<MonthView>().selectedDay(), QDate(2025, 1, 2));
}

TEST_F(JournalPageTest, asks_for_the_page_of_a_pattern)
{
    auto entry = stored(newest);
    entry.patterns = {{u"repaired"_s}};
    save(entry);
    settle();
    QSignalSpy asked{&page, &JournalPage::patternRequested};

    the<EntryReader>().body().findChild<Chip *>()->click();

    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked.at(0).at(0).toString(), u"repaired"_s);
}

TEST_F(JournalPageTest, folds_the_left_pane_when_it_is_narrow)
{
    page.resize(812, 600);
    settle();

    EXPECT_TRUE(field().isVisible());
    EXPECT_FALSE(the<MonthView>().isVisible());
    EXPECT_TRUE(button(u"Calendar, saved filters and trash"_s).isVisible());
}

TEST_F(JournalPageTest, unfolds_it_again)
{
    page.resize(812, 600);
    page.resize(1092, 760);
    settle();

    EXPECT_TRUE(field().isVisible());
    EXPECT_TRUE(the<MonthView>().isVisible());
}

TEST_F(JournalPageTest, shows_an_entry_written_meanwhile_without_leaving_the_one_being_read)
{
    write({2025, 1, 5}, u"newer still"_s);
    settle();

    EXPECT_EQ(rows(), 5);
    EXPECT_EQ(shownText(), u"the newest"_s);
}

using EmptyJournalPage = WithJournal;

TEST_F(EmptyJournalPage, offers_to_write_the_first_entry)
{
    UndoHistory history;
    JournalPage page{journal(), history};
    QSignalSpy asked{&page, &JournalPage::writeRequested};
    page.resize(1092, 760);
    page.show();
    QTest::qWait(50);

    for (auto *each : page.findChildren<QAbstractButton *>()) {
        if (each->isVisible() && each->text() == u"Write the first entry"_s)
            each->click();
    }

    EXPECT_THAT(asked, SizeIs(1));
}

} // namespace mooring::ui
