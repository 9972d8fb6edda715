// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "ui/journal/journalpage.h"
#include "ui/journal/searchbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/quickcover.h"
#include "ui/shell/workspace.h"
#include "ui/today/writingeditor.h"
#include "ui/welcome/unlockpage.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

class EscTwice : public test::JournalTest
{
protected:
    void SetUp() override
    {
        auto journal = newJournal();
        test::valueOf(journal->save(test::entryOn({2025, 1, 5}, u"We talked."_s)));
        m_window.show(std::move(journal));
        m_window.show();
        QApplication::setActiveWindow(&m_window);
        writing().setFocus();
    }

    WritingEditor &writing()
    {
        return *m_window.workspace()->page(Rail::Today)->findChild<WritingEditor *>();
    }
    QuickCover &cover() { return *m_window.findChild<QuickCover *>(); }
    void hide()
    {
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        ASSERT_TRUE(cover().isOn());
    }

    OwnSettings m_settings;
    QDateTime m_time{QDate{2025, 11, 13}, QTime{21, 4}};
    MainWindow m_window{[this] { return m_time; }};
};

TEST_F(EscTwice, hides_the_pages_at_once)
{
    hide();
    EXPECT_TRUE(cover().isVisible());
    EXPECT_FALSE(m_window.workspace()->isVisible());
}

TEST_F(EscTwice, shows_no_word_of_the_journal)
{
    QTest::keyClicks(&writing(), u"half a sen"_s);
    hide();
    const auto labels = cover().findChildren<QLabel *>();
    ASSERT_EQ(labels.size(), 1);
    EXPECT_EQ(labels.constFirst()->text(), u"Press a key to come back."_s);
    EXPECT_EQ(m_window.windowTitle(), u"Mooring"_s);
}

TEST_F(EscTwice, does_nothing_when_it_is_slow)
{
    press(Qt::Key_Escape);
    m_time = m_time.addSecs(5);
    press(Qt::Key_Escape);
    EXPECT_FALSE(cover().isOn());
}

TEST_F(EscTwice, does_not_count_an_esc_that_closed_something)
{
    m_window.workspace()->show(Rail::Journal);
    auto *search = m_window.workspace()->findChild<SearchBox *>();
    search->setFocus();
    type(u"talked"_s);
    press(Qt::Key_Escape); // empties the field
    press(Qt::Key_Escape);
    EXPECT_EQ(search->text(), QString{});
    EXPECT_FALSE(cover().isOn());
}

TEST_F(EscTwice, works_in_the_list_of_entries_as_well)
{
    m_window.workspace()->show(Rail::Journal);
    m_window.workspace()->findChild<QListView *>()->setFocus();
    hide();
}

TEST_F(EscTwice, is_taken_back_by_any_key)
{
    hide();
    press(Qt::Key_Space);
    EXPECT_TRUE(m_window.workspace()->isVisible());
    EXPECT_TRUE(writing().hasFocus());
}

TEST_F(EscTwice, writes_nothing_of_the_key_that_takes_it_back)
{
    hide();
    type(u"x"_s);
    EXPECT_EQ(writing().text(), QString{});
}

TEST_F(EscTwice, is_taken_back_by_a_click)
{
    hide();
    QTest::mouseClick(&cover(), Qt::LeftButton);
    EXPECT_TRUE(m_window.workspace()->isVisible());
}

TEST_F(EscTwice, holds_against_one_more_esc_in_a_hurry)
{
    hide();
    press(Qt::Key_Escape);
    EXPECT_TRUE(cover().isOn());
}

TEST_F(EscTwice, is_taken_back_by_an_esc_later_on)
{
    hide();
    m_time = m_time.addSecs(5);
    press(Qt::Key_Escape);
    EXPECT_FALSE(cover().isOn());
}

TEST_F(EscTwice, leaves_the_lock_working)
{
    hide();
    press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() == nullptr; }));
    EXPECT_TRUE(m_window.findChild<UnlockPage *>()->isVisible());
}

TEST_F(EscTwice, does_nothing_when_locked)
{
    m_window.lock();
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    EXPECT_FALSE(cover().isOn());
}

} // namespace
} // namespace mooring::ui
