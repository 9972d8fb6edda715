// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/places.h"
#include "tests/support/journals.h"
#include "tests/ui/support/controls.h"
#include "tests/ui/support/patience.h"
#include "ui/backups/restoresheet.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QListWidget>
#include <QSignalSpy>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class RestoreSheetTest : public test::JournalTest
{
protected:
    /// A journal that has changed since its backup: one entry went, one came.
    RestoreSheetTest()
    {
        const EntryId gone = test::valueOf(m_journal->save(test::entryOn({2026, 1, 5}, u"We talked."_s)));
        m_backup = test::valueOf(makeBackup(journalPath(), {}, {.folder = path(u"kept"_s)}, {})).path;
        test::valueOf(m_journal->save(test::entryOn({2026, 1, 6}, u"A long walk."_s)));
        EXPECT_TRUE(m_journal->moveToTrash(gone));
    }

    std::unique_ptr<RestoreSheet> sheet() const
    {
        auto sheet = std::make_unique<RestoreSheet>(atRest(*m_journal), m_backup);
        sheet->show();
        QSignalSpy previewed{sheet.get(), &RestoreSheet::previewed};
        EXPECT_TRUE(previewed.wait(patience));
        return sheet;
    }

    static QStringList named(const RestoreSheet &sheet)
    {
        QStringList lines;
        const auto *list = sheet.findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row)
            lines += list->item(row)->text();
        return lines;
    }

    const OwnSettings m_settings;
    std::unique_ptr<Journal> m_journal = newJournal();
    QString m_backup;
};

} // namespace

TEST_F(RestoreSheetTest, names_the_entries_that_come_back_and_those_that_go)
{
    const auto shown = sheet();

    EXPECT_THAT(named(*shown), ElementsAre(u"Comes back: 5 January 2026, We talked."_s,
                                           u"Goes: 6 January 2026, A long walk."_s));
}

TEST_F(RestoreSheetTest, changes_nothing_before_it_is_told_to)
{
    const auto shown = sheet();
    const QSignalSpy asked{shown.get(), &RestoreSheet::restoreRequested};

    shown->reject();

    EXPECT_THAT(asked, IsEmpty());
    EXPECT_THAT(m_journal->rows(), SizeIs(1));
}

TEST_F(RestoreSheetTest, asks_for_the_backup_to_be_restored)
{
    const auto shown = sheet();
    const QSignalSpy asked{shown.get(), &RestoreSheet::restoreRequested};

    ui::named<QPushButton>(*shown, u"Restore"_s)->click();

    ASSERT_THAT(asked, SizeIs(1));
    EXPECT_EQ(asked.front().front().toString(), m_backup);
}

TEST_F(RestoreSheetTest, can_not_restore_what_it_can_not_read)
{
    m_backup = path(u"none.mooring"_s);

    EXPECT_FALSE(sheet()->isReady());
}

TEST_F(RestoreSheetTest, names_every_control) { EXPECT_THAT(unnamedControls(*sheet()), IsEmpty()); }

} // namespace mooring::ui
