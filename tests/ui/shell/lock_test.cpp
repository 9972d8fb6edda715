// SPDX-License-Identifier: GPL-3.0-or-later
// The lock, come at the worst moment.
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "ui/journal/entryeditor.h"
#include "ui/journal/journalpage.h"
#include "ui/journal/searchbox.h"
#include "ui/settings/exportcard.h"
#include "ui/settings/idlelock.h"
#include "ui/settings/importcard.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/today/todaypage.h"
#include "ui/today/whobar.h"
#include "ui/today/writingeditor.h"
#include "ui/welcome/unlockpage.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QCompleter>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPrintPreviewDialog>
#include <QTest>
#include <QThreadPool>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

using test::valueOf;

class TheLock : public test::JournalTest
{
protected:
    void SetUp() override
    {
        {
            const auto journal = newJournal();
            valueOf(journal->save(Relationship{.name = u"Robin"_s}));
            m_old = valueOf(journal->save(test::entryOn({2025, 1, 5}, u"We talked."_s)));
        }
        m_window.start(journalPath()); // plain: no passphrase to wait for
        m_window.show();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    }

    void unlock()
    {
        auto *again = named<QPushButton>(m_window, u"Open again"_s);
        ASSERT_NE(again, nullptr);
        again->click();
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    }

    bool isLocked()
    {
        const auto *page = m_window.findChild<UnlockPage *>();
        return m_window.workspace() == nullptr && page != nullptr && page->isVisible()
            && m_window.findChild<Workspace *>() == nullptr;
    }

    template <typename Page>
    Page &page(Rail::Page which)
    {
        return *static_cast<Page *>(m_window.workspace()->page(which));
    }
    TodayPage &today() { return page<TodayPage>(Rail::Today); }
    WritingEditor &editor() { return *today().findChild<WritingEditor *>(); }

    OwnSettings m_settings;
    EntryId m_old{};
    MainWindow m_window;
};

TEST_F(TheLock, stores_the_draft_while_one_types)
{
    QTest::keyClicks(&editor(), u"half a sen"_s);
    m_window.lock();
    ASSERT_TRUE(isLocked());
    const auto drafts = valueOf(reopened()->drafts());
    ASSERT_EQ(drafts.size(), 1U);
    EXPECT_EQ(drafts.front().entry.body, u"half a sen"_s);
}

TEST_F(TheLock, closes_the_open_journal)
{
    m_window.lock();
    EXPECT_FALSE(reopened()->isReadOnly());
}

TEST_F(TheLock, comes_with_its_keys_while_one_types)
{
    QTest::keyClick(&editor(), Qt::Key_L, Qt::ControlModifier);

    EXPECT_TRUE(QTest::qWaitFor([this] { return isLocked(); }));
}

TEST_F(TheLock, comes_with_its_keys_in_a_dialog)
{
    QPointer<QMessageBox> dialog = new QMessageBox{m_window.workspace()};
    QPushButton *button = dialog->addButton(QMessageBox::Ok);
    dialog->open();
    QTest::keyClick(button, Qt::Key_L, Qt::ControlModifier);

    EXPECT_TRUE(QTest::qWaitFor([this] { return isLocked(); }));
    EXPECT_EQ(dialog, nullptr);
}

TEST_F(TheLock, comes_with_its_keys_in_an_open_menu)
{
    QPointer<QMenu> menu = new QMenu{m_window.workspace()};
    menu->addAction(u"This"_s);
    menu->popup({});
    QTest::keyClick(menu->windowHandle(), Qt::Key_L, Qt::ControlModifier);

    EXPECT_TRUE(QTest::qWaitFor([this] { return isLocked(); }));
    EXPECT_EQ(menu, nullptr);
}

TEST_F(TheLock, closes_a_dialog_that_would_refuse)
{
    QPointer<QMessageBox> dialog = new QMessageBox{m_window.workspace()};
    dialog->addButton(u"This"_s, QMessageBox::DestructiveRole); // no button that Esc or a close would press
    dialog->addButton(u"That"_s, QMessageBox::ActionRole);
    dialog->open();
    m_window.lock();
    EXPECT_TRUE(isLocked());
    EXPECT_EQ(dialog, nullptr);
}

TEST_F(TheLock, does_not_wait_for_a_dialog_somebody_else_waits_for)
{
    QTimer::singleShot(0, &m_window, &MainWindow::lock);
    QMessageBox::question(m_window.workspace(), u"A question"_s, u"Of the old kind?"_s); // returns
    EXPECT_TRUE(QTest::qWaitFor([this] { return isLocked(); }, 10'000));
    EXPECT_FALSE(reopened()->isReadOnly());
}

TEST_F(TheLock, closes_a_menu)
{
    auto *menu = new QMenu{m_window.workspace()};
    menu->addAction(u"Robin"_s);
    menu->popup({10, 10});
    QPointer<QMenu> shown = menu;
    m_window.lock();
    EXPECT_TRUE(isLocked());
    EXPECT_EQ(shown, nullptr);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
}

TEST_F(TheLock, closes_a_list_of_completions)
{
    auto *field = new QLineEdit{m_window.workspace()};
    field->setCompleter(new QCompleter{{u"Robin"_s}, field});
    field->show();
    field->completer()->complete();
    const QPointer<QAbstractItemView> list = field->completer()->popup();
    m_window.lock();
    EXPECT_TRUE(isLocked());
    EXPECT_TRUE(list == nullptr || !list->isVisible());
}

TEST_F(TheLock, closes_a_print_preview)
{
    QPointer<QPrintPreviewDialog> preview = new QPrintPreviewDialog{m_window.workspace()};
    preview->open();
    m_window.lock();
    EXPECT_TRUE(isLocked());
    EXPECT_EQ(preview, nullptr);
}

TEST_F(TheLock, closes_the_list_of_keys)
{
    QTest::keyClick(&m_window, Qt::Key_F1);
    m_window.lock();
    const QWidgetList all = QApplication::topLevelWidgets();
    for (const QWidget *shown : all)
        EXPECT_TRUE(shown == &m_window || !shown->isVisible());
}

TEST_F(TheLock, leaves_no_half_export_behind)
{
    auto &settings = page<SettingsPage>(Rail::Settings);
    settings.show(SettingsPage::Data);
    settings.findChild<ExportCard *>()->write(
        {.format = exchange::ExportFormat::Json, .path = path(u"out.json"_s)});
    m_window.lock();
    EXPECT_TRUE(isLocked());
    QFile out{path(u"out.json"_s)};
    if (out.open(QIODevice::ReadOnly)) { // it was quicker
        EXPECT_TRUE(out.readAll().contains("We talked."));
    }
    EXPECT_TRUE(
        QDir{path(u"."_s)}.entryList({u"*.json?*"_s, u".*json*"_s}, QDir::Files | QDir::Hidden).isEmpty());
}

TEST_F(TheLock, drops_an_import_that_is_being_read)
{
    QFile source{path(u"evening.md"_s)};
    ASSERT_TRUE(source.open(QIODevice::WriteOnly));
    source.write("---\ndate: 2025-01-06\n---\n\nAnother evening.\n");
    source.close();
    auto &settings = page<SettingsPage>(Rail::Settings);
    settings.show(SettingsPage::Data);
    settings.findChild<ImportCard *>()->read(source.fileName());
    m_window.lock();
    EXPECT_TRUE(isLocked());
    QThreadPool::globalInstance()->waitForDone();
    QApplication::processEvents();
    EXPECT_EQ(reopened()->rows().size(), 1U);
}

TEST_F(TheLock, comes_back_to_the_cursor_in_the_draft)
{
    QTest::keyClicks(&editor(), u"half a sen"_s);
    QTest::keyClick(&editor(), Qt::Key_Home);
    QTest::keyClick(&editor(), Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    m_window.lock();
    unlock();
    EXPECT_EQ(editor().text(), u"half a sen"_s);
    EXPECT_EQ(editor().textCursor().selectedText(), u"half "_s);
}

TEST_F(TheLock, comes_back_to_the_person_and_the_day_one_was_about_to_write_about)
{
    today().start({2025, 1, 4}, RelationshipId{1});
    m_window.lock();
    unlock();
    EXPECT_EQ(today().entry().day, QDate(2025, 1, 4));
    EXPECT_EQ(today().entry().with, RelationshipId{1});
}

TEST_F(TheLock, comes_back_to_the_saved_entry_with_what_was_changed_since)
{
    QTest::keyClicks(&editor(), u"A whole sentence."_s);
    ASSERT_TRUE(today().save());
    const EntryId saved = today().entry().id;
    QTest::keyClicks(&editor(), u" And half"_s);
    m_window.lock();
    unlock();
    EXPECT_EQ(today().entry().id, saved);
    EXPECT_EQ(today().entry().body, u"A whole sentence. And half"_s);
}

TEST_F(TheLock, comes_back_to_the_entry_one_was_reading)
{
    m_window.workspace()->show(Rail::Journal);
    page<JournalPage>(Rail::Journal).showEntry(m_old);
    m_window.lock();
    unlock();
    EXPECT_EQ(m_window.workspace()->current(), Rail::Journal);
    EXPECT_EQ(page<JournalPage>(Rail::Journal).place().entry, m_old);
}

TEST_F(TheLock, comes_back_to_the_entry_one_was_editing)
{
    m_window.workspace()->show(Rail::Journal);
    auto &journal = page<JournalPage>(Rail::Journal);
    journal.returnTo({m_old, true, {3, 3}});
    auto *body = journal.findChild<EntryEditor *>()->findChild<WritingEditor *>();
    QTest::keyClicks(body, u"never "_s);
    m_window.lock();
    unlock();
    const JournalPlace place = page<JournalPage>(Rail::Journal).place();
    EXPECT_TRUE(place.editing);
    EXPECT_EQ(place.text.position, 9);
    EXPECT_EQ(page<JournalPage>(Rail::Journal).findChild<EntryEditor *>()->written().body,
              u"We never talked."_s);
}

TEST_F(TheLock, empties_the_search_field)
{
    m_window.workspace()->show(Rail::Journal);
    page<JournalPage>(Rail::Journal).setSearch(u"talked"_s);
    m_window.lock();
    unlock();
    EXPECT_EQ(page<JournalPage>(Rail::Journal).findChild<SearchBox *>()->text(), QString{});
}

TEST_F(TheLock, leaves_nothing_to_undo)
{
    QTest::keyClicks(&editor(), u"half a sen"_s);
    m_window.lock();
    unlock();
    EXPECT_FALSE(editor().document()->isUndoAvailable());
}

TEST_F(TheLock, keeps_the_title_neutral)
{
    m_window.lock();
    EXPECT_EQ(m_window.windowTitle(), u"Mooring"_s);
}

TEST_F(TheLock, comes_after_five_minutes_without_a_key_or_a_click)
{
    auto *idle = m_window.findChild<QTimer *>(u"idle"_s);
    ASSERT_TRUE(idle != nullptr && idle->isActive());
    EXPECT_EQ(idle->interval(), 5 * 60'000);
    idle->start(0); // they are over
    EXPECT_TRUE(QTest::qWaitFor([this] { return isLocked(); }, 10'000));
}

TEST_F(TheLock, comes_after_idle_minutes_although_a_dialog_is_open)
{
    QTest::keyClick(&m_window, Qt::Key_F1);
    m_window.findChild<QTimer *>(u"idle"_s)->start(0);
    EXPECT_TRUE(QTest::qWaitFor([this] { return isLocked(); }, 10'000));
}

TEST_F(TheLock, is_put_off_by_each_key)
{
    auto *idle = m_window.findChild<QTimer *>(u"idle"_s);
    idle->start(30'000); // half a minute is left
    QTest::keyClicks(&editor(), u"a"_s);
    EXPECT_EQ(idle->interval(), 5 * 60'000);
}

TEST_F(TheLock, does_not_wait_for_idle_minutes_once_it_is_there)
{
    m_window.lock();
    EXPECT_FALSE(m_window.findChild<QTimer *>(u"idle"_s)->isActive());
}

TEST_F(TheLock, does_not_come_with_minimising_unless_it_is_wanted)
{
    m_window.showMinimized();
    QApplication::processEvents();
    EXPECT_NE(m_window.workspace(), nullptr);
}

TEST_F(TheLock, comes_with_minimising_when_it_is_wanted)
{
    auto &settings = page<SettingsPage>(Rail::Settings);
    settings.show(SettingsPage::Privacy);
    m_window.workspace()->show(Rail::Settings);
    named<QCheckBox>(m_window, u"Lock when the window is minimised"_s)->click();
    m_window.showMinimized();
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() == nullptr; }, 10'000));
}

TEST_F(TheLock, is_not_opened_by_files_dragged_onto_the_window)
{
    m_window.lock();
    EXPECT_FALSE(m_window.acceptDrops());
    EXPECT_FALSE(m_window.findChild<UnlockPage *>()->acceptDrops());
}

TEST_F(TheLock, stays_when_it_comes_twice)
{
    m_window.lock();
    m_window.lock();
    EXPECT_TRUE(isLocked());
}

TEST_F(TheLock, says_who_holds_the_journal_when_it_can_only_be_read)
{
    m_window.lock();
    const auto other = reopened();
    unlock();
    const QStringList alerts = alertsIn(m_window);
    EXPECT_FALSE(alerts.filter(u"You can read, but not write"_s).isEmpty());
}

} // namespace
} // namespace mooring::ui
