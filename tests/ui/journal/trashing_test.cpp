// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journal/journalfixture.h"
#include "ui/journal/trashing.h"
#include "ui/undo/undohistory.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QWidget>

#include <gmock/gmock.h>

namespace mooring::ui {

using namespace Qt::StringLiterals;
using testing::IsEmpty;
using testing::SizeIs;

class TrashingTest : public WithJournal
{
protected:
    void answer(const QString &button)
    {
        for (auto *each : window.findChild<QMessageBox *>()->findChildren<QPushButton *>()) {
            if (each->text() == button)
                each->click();
        }
    }

    EntryId id = write({2025, 1, 1}, u"a drive"_s);
    UndoHistory history;
    Trashing trashing{journal(), history};
    QWidget window;
};

TEST_F(TrashingTest, takes_the_entry_out_of_the_journal)
{
    trashing.moveToTrash(id);

    EXPECT_FALSE(journal().rowOf(id));
    EXPECT_THAT(journal().trash().value(), SizeIs(1));
}

TEST_F(TrashingTest, is_undone)
{
    trashing.moveToTrash(id);

    history.undo();

    EXPECT_TRUE(journal().rowOf(id));
    EXPECT_FALSE(history.canUndo());
}

TEST_F(TrashingTest, is_undone_step_by_step)
{
    const auto other = write({2025, 1, 2}, u"another"_s);
    trashing.moveToTrash(id);
    trashing.moveToTrash(other);

    history.undo();

    EXPECT_TRUE(journal().rowOf(other));
    EXPECT_FALSE(journal().rowOf(id));
    EXPECT_TRUE(history.canUndo());
}

TEST_F(TrashingTest, asks_before_it_deletes_for_good)
{
    trashing.moveToTrash(id);

    trashing.askToErase(id, &window);

    EXPECT_THAT(journal().trash().value(), SizeIs(1));
    EXPECT_NE(window.findChild<QMessageBox *>(), nullptr);
}

TEST_F(TrashingTest, deletes_for_good_when_told_to)
{
    trashing.moveToTrash(id);
    trashing.askToErase(id, &window);

    answer(u"Delete for good"_s);

    EXPECT_THAT(journal().trash().value(), IsEmpty());
    EXPECT_FALSE(journal().entry(id));
}

TEST_F(TrashingTest, keeps_the_entry_when_told_so)
{
    trashing.moveToTrash(id);
    trashing.askToErase(id, &window);

    answer(u"Keep it"_s);

    EXPECT_THAT(journal().trash().value(), SizeIs(1));
}

} // namespace mooring::ui
