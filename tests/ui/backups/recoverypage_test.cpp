// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/support/patience.h"
#include "ui/backups/backuplist.h"
#include "ui/backups/recoverypage.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class RecoveryPageTest : public test::JournalTest
{
protected:
    /// One entry in the backup, two in the journal, whose beginning is then damaged.
    RecoveryPageTest()
    {
        auto journal = newJournal();
        test::valueOf(journal->save(test::entryOn({2026, 1, 5}, u"We talked."_s)));
        m_backup =
            test::valueOf(makeBackup(journalPath(), {}, {.folder = backupFolder(journalPath())}, {})).path;
        test::valueOf(journal->save(test::entryOn({2026, 1, 6}, u"A long walk."_s)));
        journal.reset();
        QFile file{journalPath()};
        EXPECT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(68);
        file.write("????");
    }

    std::unique_ptr<RecoveryPage> page() const
    {
        auto page = std::make_unique<RecoveryPage>(journalPath(), JournalKey{});
        page->resize(1180, 760);
        page->show();
        QSignalSpy checked{page->findChild<BackupList *>(), &BackupList::checked};
        page->showDamage(u"A part of the journal can't be read."_s);
        EXPECT_TRUE(checked.wait(patience));
        return page;
    }

    static QString wordsOn(const RecoveryPage &page)
    {
        QStringList words;
        const auto labels = page.findChildren<TextLabel *>();
        for (const auto *label : labels)
            if (label->isVisible())
                words += label->text();
        return words.join(u'\n');
    }

    const OwnSettings m_settings;
    QString m_backup;
};

} // namespace

TEST_F(RecoveryPageTest, begins_with_a_journal_that_does_not_open)
{
    EXPECT_EQ(test::kindOf(Journal::open(journalPath(), {})), Error::Kind::Damaged);
}

TEST_F(RecoveryPageTest, says_what_is_damaged_and_where_the_file_stays)
{
    const QString words = wordsOn(*page());

    EXPECT_TRUE(words.contains(u"A part of the journal can't be read."_s));
    EXPECT_TRUE(words.contains(journalPath()));
}

TEST_F(RecoveryPageTest, offers_the_newest_backup_that_is_good)
{
    const auto shown = page();

    EXPECT_EQ(shown->findChild<BackupList *>()->chosen(), m_backup);
    EXPECT_TRUE(named<QPushButton>(*shown, u"Restore the chosen one"_s)->isEnabled());
}

TEST_F(RecoveryPageTest, restores_a_backup_and_keeps_what_was_there)
{
    const auto shown = page();
    QSignalSpy finished{shown.get(), &RecoveryPage::finished};

    named<QPushButton>(*shown, u"Restore the chosen one"_s)->click();

    ASSERT_TRUE(finished.wait(patience));
    EXPECT_THAT(reopened()->rows(), SizeIs(1));
    EXPECT_THAT(backupsIn(backupFolder(journalPath()), journalPath()), SizeIs(2));
}

TEST_F(RecoveryPageTest, saves_all_that_can_be_read_into_a_new_journal)
{
    const auto shown = page();
    QSignalSpy salvaged{shown.get(), &RecoveryPage::salvaged};

    shown->salvage(path(u"new.mooring"_s));

    ASSERT_TRUE(salvaged.wait(patience));
    EXPECT_THAT(test::valueOf(Journal::open(path(u"new.mooring"_s), {}))->rows(), SizeIs(2));
    EXPECT_TRUE(QFileInfo::exists(journalPath()));
    EXPECT_TRUE(wordsOn(*shown).contains(u"Entries saved: 2."_s));
}

TEST_F(RecoveryPageTest, opens_the_new_journal_afterwards)
{
    const auto shown = page();
    QSignalSpy salvaged{shown.get(), &RecoveryPage::salvaged};
    const QSignalSpy finished{shown.get(), &RecoveryPage::finished};
    shown->salvage(path(u"new.mooring"_s));
    ASSERT_TRUE(salvaged.wait(patience));

    named<QPushButton>(*shown, u"Open the new journal"_s)->click();

    ASSERT_THAT(finished, SizeIs(1));
    EXPECT_EQ(finished.front().front().toString(), path(u"new.mooring"_s));
}

TEST_F(RecoveryPageTest, writes_over_nothing)
{
    const auto shown = page();
    QSignalSpy salvaged{shown.get(), &RecoveryPage::salvaged};

    shown->salvage(m_backup);

    ASSERT_TRUE(salvaged.wait(patience));
    EXPECT_TRUE(shown->findChild<MessageBar *>()->isVisible());
    EXPECT_EQ(inspectBackup(m_backup, {}).entries, 1);
}

TEST_F(RecoveryPageTest, names_every_control) { EXPECT_THAT(unnamedControls(*page()), IsEmpty()); }

} // namespace mooring::ui
