// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/backup.h"
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "ui/backups/backuplist.h"
#include "ui/backups/recoverypage.h"
#include "ui/learn/articleview.h"
#include "ui/learn/careplancard.h"
#include "ui/learn/learnpage.h"
#include "ui/learn/pagereader.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/workspace.h"
#include "ui/today/personpopover.h"
#include "ui/today/todayhead.h"
#include "ui/today/todaypage.h"
#include "ui/today/whobar.h"
#include "ui/today/writingeditor.h"
#include "ui/undo/undohistory.h"
#include "ui/welcome/passphrasefield.h"
#include "ui/welcome/unlockpage.h"
#include "ui/welcome/welcomepage.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/messagebar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

using test::valueOf;

class TheWindow : public test::JournalTest
{
protected:
    void SetUp() override
    {
        valueOf(Journal::create(journalPath(), secret()));
        m_window.start(journalPath());
        m_window.show();
    }

    static Passphrase secret() { return Passphrase{u"four quiet boats at anchor"_s}; }

    void typePassphrase(const QString &words)
    {
        auto *field = m_window.findChild<PassphraseField *>();
        ASSERT_NE(field, nullptr);
        ASSERT_TRUE(QTest::qWaitFor([&] { return field->isEnabled(); }));
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }

    void unlock()
    {
        typePassphrase(u"four quiet boats at anchor"_s);
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    }

    TodayPage &today() { return *static_cast<TodayPage *>(m_window.workspace()->page(Rail::Today)); }

    OwnSettings m_settings;
    MainWindow m_window;
};

TEST_F(TheWindow, asks_for_the_passphrase_first)
{
    EXPECT_EQ(m_window.workspace(), nullptr);
    EXPECT_NE(m_window.findChild<UnlockPage *>(), nullptr);
}

TEST_F(TheWindow, shows_an_open_popover_to_screen_readers)
{
    unlock();
    auto *above = QAccessible::queryAccessibleInterface(m_window.workspace());
    const int before = above->childCount();

    today().findChild<WhoBar *>()->findChild<Chip *>()->click();
    auto *popover = m_window.workspace()->findChild<PersonPopover *>();

    ASSERT_NE(popover, nullptr);
    ASSERT_EQ(above->childCount(), before + 1);
    auto *shown = above->child(before);
    EXPECT_EQ(shown->object(), popover);
    EXPECT_EQ(shown->parent(), above);
    EXPECT_EQ(above->indexOfChild(shown), before);
    popover->close();
    EXPECT_EQ(above->childCount(), before);
}

TEST_F(TheWindow, takes_back_that_a_pattern_became_part_of_another)
{
    unlock();
    m_window.workspace()->show(Rail::Settings);
    auto &settings = *static_cast<SettingsPage *>(m_window.workspace()->page(Rail::Settings));
    settings.show(SettingsPage::Patterns);
    named<QLineEdit>(settings, u"Name of a new pattern"_s)->setText(u"Counting"_s);
    named<QPushButton>(settings, u"Add the pattern"_s)->click();
    named<QToolButton>(settings, u"Make “Counting” part of another"_s)
        ->menu()
        ->actions()
        .constFirst()
        ->trigger();
    for (auto *button : settings.findChildren<QPushButton *>())
        if (button->text().startsWith("Make it part of"_L1))
            button->click();
    ASSERT_NE(named<QPushButton>(settings, u"Offer “Counting” again"_s), nullptr);

    m_window.workspace()->history().undo();
    EXPECT_NE(named<QPushButton>(settings, u"Hide “Counting”"_s), nullptr);
}

TEST_F(TheWindow, stays_closed_to_a_wrong_passphrase_and_says_so)
{
    typePassphrase(u"five loud boats"_s);
    auto *message = m_window.findChild<UnlockPage *>()->findChild<MessageBar *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return message->isVisible(); }, 20'000));
    EXPECT_TRUE(message->message().contains("Nothing has changed"_L1));
    EXPECT_EQ(m_window.workspace(), nullptr);
}

TEST_F(TheWindow, opens_with_the_right_passphrase)
{
    unlock();
    EXPECT_EQ(m_window.workspace()->current(), Rail::Today);
}

TEST_F(TheWindow, reaches_the_head_of_the_page_by_tab_from_the_rail)
{
    unlock();
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    auto *head = today().findChild<TodayHead *>();
    m_window.findChild<Rail *>()->findChildren<QAbstractButton *>().constLast()->setFocus();

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);

    EXPECT_TRUE(head->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(TheWindow, keeps_half_written_words_over_a_lock)
{
    unlock();
    auto *editor = today().findChild<WritingEditor *>();
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, u"half a sen"_s);
    m_window.lock(); // at once: no timer has run
    EXPECT_EQ(m_window.workspace(), nullptr);
    unlock();
    EXPECT_EQ(today().entry().body, u"half a sen"_s);
}

TEST_F(TheWindow, opens_the_help_page_with_the_care_plan_in_one_click)
{
    unlock();
    emit m_window.findChild<Rail *>()->helpRequested();
    const auto *plan = m_window.workspace()->findChild<CarePlanCard *>();

    ASSERT_NE(plan, nullptr);
    EXPECT_TRUE(plan->isVisible());
}

TEST_F(TheWindow, leads_from_the_help_page_back_to_the_page_before)
{
    unlock();
    emit m_window.findChild<Rail *>()->helpRequested();
    for (auto *button : m_window.findChild<Rail *>()->findChildren<QAbstractButton *>())
        if (button->isCheckable()) {
            button->click(); // the first is Today
            break;
        }

    EXPECT_TRUE(today().isVisible());
}

TEST_F(TheWindow, keeps_a_half_written_care_plan_over_a_lock)
{
    unlock();
    emit m_window.findChild<Rail *>()->helpRequested();
    m_window.workspace()->findChild<CarePlanCard *>()->findChild<GrowingTextEdit *>()->setText(u"Ana"_s);
    m_window.lock();
    unlock();

    EXPECT_EQ(m_window.journal()->carePlan().whom, u"Ana"_s);
}

TEST_F(TheWindow, shows_no_word_of_the_journal_once_locked)
{
    unlock();
    m_window.workspace()->show(Rail::Journal);
    m_window.lock();
    EXPECT_EQ(m_window.findChild<Workspace *>(), nullptr);
}

TEST_F(TheWindow, comes_back_to_the_page_one_was_on)
{
    unlock();
    m_window.workspace()->show(Rail::Trends);
    m_window.lock();
    unlock();
    EXPECT_EQ(m_window.workspace()->current(), Rail::Trends);
}

TEST_F(TheWindow, keeps_in_the_journal_what_one_has_read_and_where_one_stopped)
{
    unlock();
    m_window.workspace()->show(Rail::Learn);
    auto *learn = static_cast<LearnPage *>(m_window.workspace()->page(Rail::Learn));
    learn->showPage(u"secure-area"_s);
    emit learn->reader().view().anchorClicked(QUrl{u"foot:read"_s});
    m_window.lock();
    unlock();
    learn = static_cast<LearnPage *>(m_window.workspace()->page(Rail::Learn));

    EXPECT_EQ(learn->currentPage(), u"secure-area"_s);
    EXPECT_THAT(learn->reader().readPages(), testing::ElementsAre(u"secure-area"_s));
}

TEST_F(TheWindow, keeps_a_neutral_title)
{
    unlock();
    for (const Rail::Page page :
         {Rail::Today, Rail::Journal, Rail::Trends, Rail::Steps, Rail::Learn, Rail::Settings}) {
        m_window.workspace()->show(page);
        EXPECT_EQ(m_window.windowTitle(), u"Mooring"_s);
    }
}

TEST_F(TheWindow, begins_with_the_welcome_where_there_is_no_journal)
{
    MainWindow first;
    first.start(path(u"none.mooring"_s));
    EXPECT_NE(first.findChild<WelcomePage *>(), nullptr);
}

class TheWindowWithDamage : public TheWindow
{
protected:
    /// Two entries, one of them in a backup too, and a beginning that is not as it should be.
    void SetUp() override
    {
        auto journal = valueOf(Journal::create(journalPath(), secret()));
        valueOf(journal->save(test::entryOn({2026, 1, 5}, u"We talked."_s)));
        valueOf(makeBackup(journalPath(), journal->key(), {.folder = backupFolder(journalPath())}, {}));
        valueOf(journal->save(test::entryOn({2026, 1, 6}, u"A long walk."_s)));
        journal.reset();
        QFile file{journalPath()};
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(21);
        file.write("?");
        file.close();
        m_window.start(journalPath());
        m_window.show();
        typePassphrase(u"four quiet boats at anchor"_s);
        ASSERT_TRUE(QTest::qWaitFor([this] { return page() != nullptr; }, 20'000));
    }

    RecoveryPage *page() const { return m_window.findChild<RecoveryPage *>(); }
};

TEST_F(TheWindowWithDamage, opens_a_page_that_puts_it_right)
{
    EXPECT_EQ(m_window.workspace(), nullptr);
    EXPECT_TRUE(page()->isVisible());
}

TEST_F(TheWindowWithDamage, knows_the_passphrase_for_the_backups)
{
    auto *list = page()->findChild<BackupList *>();
    EXPECT_TRUE(QTest::qWaitFor([&] { return list->good() == 1; }, 20'000));
}

TEST_F(TheWindowWithDamage, opens_the_restored_backup)
{
    auto *list = page()->findChild<BackupList *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !list->chosen().isEmpty(); }, 20'000));
    page()->restore(list->chosen());
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    EXPECT_THAT(m_window.journal()->rows(), testing::SizeIs(1));
}

TEST_F(TheWindowWithDamage, opens_the_new_journal_with_all_that_could_be_read)
{
    page()->salvage(path(u"new.mooring"_s));
    auto *open = page()->findChildren<QPushButton *>().value(0);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            open = named<QPushButton>(*page(), u"Open the new journal"_s);
            return open != nullptr && open->isEnabled();
        },
        20'000));
    open->click();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    EXPECT_THAT(m_window.journal()->rows(), testing::SizeIs(2));
}

TEST_F(TheWindowWithDamage, lets_go_of_the_key_when_it_is_locked)
{
    m_window.lock();
    EXPECT_TRUE(m_window.findChild<UnlockPage *>()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(page(), nullptr);
}

TEST_F(TheWindow, restores_a_backup_and_opens_the_journal_again)
{
    unlock();
    const BackupFile empty =
        valueOf(makeBackup(journalPath(), m_window.journal()->key(), {.folder = path(u"kept"_s)}, {}));
    valueOf(m_window.journal()->save(test::entryOn({2026, 1, 5}, u"We talked."_s)));
    emit m_window.workspace()->restoreRequested(empty.path);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return m_window.workspace() != nullptr && m_window.journal()->rows().empty(); }, 20'000));
    EXPECT_THAT(backupsIn(backupFolder(journalPath()), journalPath()), testing::SizeIs(1));
}

} // namespace
} // namespace mooring::ui
