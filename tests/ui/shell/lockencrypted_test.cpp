// SPDX-License-Identifier: GPL-3.0-or-later
// The lock and the passphrase.
#include "core/journal/backup.h"
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "ui/settings/idlelock.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/workspace.h"
#include "ui/welcome/passphrasefield.h"
#include "ui/welcome/unlockpage.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QTest>
#include <QThreadPool>
#include <QtConcurrent>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

using test::valueOf;

class TheLockOfAnEncryptedJournal : public test::JournalTest
{
protected:
    void SetUp() override
    {
        valueOf(Journal::create(journalPath(), Passphrase{u"four quiet boats"_s}));
        m_window.start(journalPath());
        m_window.show();
    }

    void tryToUnlock(const QString &words)
    {
        auto *field = m_window.findChild<PassphraseField *>();
        ASSERT_NE(field, nullptr);
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }

    OwnSettings m_settings;
    MainWindow m_window;
};

TEST_F(TheLockOfAnEncryptedJournal, holds_when_it_comes_while_the_key_is_derived)
{
    tryToUnlock(u"four quiet boats"_s);
    m_window.lock();
    auto *field = m_window.findChild<PassphraseField *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return field->isEnabled(); }, 20'000));
    EXPECT_EQ(m_window.workspace(), nullptr);
    EXPECT_FALSE(valueOf(Journal::open(journalPath(), Passphrase{u"four quiet boats"_s}))->isReadOnly());
}

TEST_F(TheLockOfAnEncryptedJournal, is_not_opened_by_a_passphrase_that_was_right_before)
{
    tryToUnlock(u"four quiet boats"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    m_window.lock();
    EXPECT_EQ(m_window.findChild<PassphraseField *>()->text(), QString{});
    named<QPushButton>(m_window, u"Unlock"_s)->click();
    auto *field = m_window.findChild<PassphraseField *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return field->isEnabled(); }, 20'000));
    EXPECT_EQ(m_window.workspace(), nullptr);
}

TEST_F(TheLockOfAnEncryptedJournal, waits_for_the_passphrase_with_the_keyboard)
{
    tryToUnlock(u"four quiet boats"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    QApplication::setActiveWindow(&m_window);
    m_window.lock();
    EXPECT_EQ(QApplication::focusWidget(), m_window.findChild<PassphraseField *>());
}

TEST_F(TheLockOfAnEncryptedJournal, makes_tries_wait_after_three_failures)
{
    for (int i = 0; i < 3; ++i) {
        tryToUnlock(u"five loud boats"_s);
        auto *field = m_window.findChild<PassphraseField *>();
        ASSERT_TRUE(QTest::qWaitFor([&] { return field->isEnabled(); }, 20'000));
    }
    EXPECT_FALSE(named<QPushButton>(m_window, u"Unlock"_s)->isEnabled());
}

TEST_F(TheLockOfAnEncryptedJournal, does_not_wait_for_a_backup_that_runs)
{
    tryToUnlock(u"four quiet boats"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window.workspace() != nullptr; }, 20'000));
    const auto key = valueOf(JournalKey::forFile(journalPath(), Passphrase{u"four quiet boats"_s}));
    const auto shared = std::make_shared<JournalKey>(key.copy());
    const auto made = QtConcurrent::run([from = journalPath(), to = path(u"copy.mooring"_s), shared] {
        return copyJournal(from, *shared, to, {}).has_value();
    });
    m_window.lock();
    EXPECT_EQ(m_window.workspace(), nullptr);
    EXPECT_TRUE(made.result());
}

} // namespace
} // namespace mooring::ui
