// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/support/patience.h"
#include "ui/backups/backuplist.h"
#include "ui/backups/restoresheet.h"
#include "ui/settings/backupssection.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class BackupsSectionTest : public test::JournalTest
{
protected:
    BackupsSectionTest() : m_section{*m_journal}
    {
        m_section.resize(720, 760);
        m_section.show();
        QApplication::setActiveWindow(&m_section);
    }

    QPushButton *button(const QString &name) const { return named<QPushButton>(m_section, name); }
    BackupList &list() const { return *m_section.findChild<BackupList *>(); }

    void backUp()
    {
        QSignalSpy checked{&list(), &BackupList::checked};
        button(u"Back up now"_s)->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return list().good() > 0; }, patience));
    }

    const OwnSettings m_settings;
    std::unique_ptr<Journal> m_journal = newJournal();
    BackupsSection m_section;
};

} // namespace

TEST_F(BackupsSectionTest, says_how_backups_come_about_when_there_are_none)
{
    EXPECT_TRUE(list().isEmpty());
    EXPECT_FALSE(button(u"Restore…"_s)->isEnabled());
}

TEST_F(BackupsSectionTest, makes_one_by_hand)
{
    backUp();

    const auto made = backupsIn(backupFolder(journalPath()), journalPath());
    ASSERT_THAT(made, SizeIs(1));
    EXPECT_EQ(made.front().reason, BackupReason::ByHand);
}

TEST_F(BackupsSectionTest, keeps_as_many_as_it_is_told_to)
{
    named<QSpinBox>(m_section, u"Backups kept: weeks"_s)->setValue(3);

    EXPECT_EQ(rotationOf(journalPath(), m_journal->key()).weekly, 3);
}

TEST_F(BackupsSectionTest, puts_them_where_it_is_told_to)
{
    m_section.setFolder(path(u"elsewhere"_s));

    backUp();

    EXPECT_THAT(QDir{path(u"elsewhere"_s)}.entryList(QDir::Files), SizeIs(1));
}

TEST_F(BackupsSectionTest, shows_what_would_change_before_it_restores)
{
    backUp();
    const QSignalSpy asked{&m_section, &BackupsSection::restoreRequested};

    button(u"Restore…"_s)->click();

    EXPECT_NE(m_section.findChild<RestoreSheet *>(), nullptr);
    EXPECT_THAT(asked, IsEmpty());
}

TEST_F(BackupsSectionTest, names_every_control)
{
    backUp();

    EXPECT_THAT(unnamedControls(m_section), IsEmpty());
}

} // namespace mooring::ui
