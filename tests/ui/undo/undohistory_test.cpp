// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undo/undohistory.h"
#include "ui/undo/undokeys.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using testing::SizeIs;

namespace mooring::ui {

namespace {

class UndoHistoryTest : public testing::Test
{
protected:
    UndoHistoryTest()
    {
        m_place.show();
        m_line.show();
        EXPECT_TRUE(m_history.perform(u"adding"_s, add(1), add(-1)));
    }

    UndoHistory::Work add(int number)
    {
        return [this, number]() -> Status {
            m_count += number;
            return {};
        };
    }
    static Status refuse() { return failure(Error::Kind::DiskFull, u"There is no room."_s); }

    int m_count = 0;
    UndoHistory m_history;
    QWidget m_place;
    QLineEdit m_line{&m_place};
    UndoKeys m_keys{m_history, m_place};
};

} // namespace

TEST_F(UndoHistoryTest, does_undoes_and_does_again)
{
    EXPECT_EQ(m_count, 1);
    m_history.undo();
    EXPECT_EQ(m_count, 0);
    m_history.redo();
    EXPECT_EQ(m_count, 1);
}

TEST_F(UndoHistoryTest, does_not_do_twice_what_is_done_already)
{
    m_history.note(u"adding"_s, add(1), add(-1));
    EXPECT_EQ(m_count, 1);
    m_history.undo();
    EXPECT_EQ(m_count, 0);
}

TEST_F(UndoHistoryTest, says_and_forgets_what_failed)
{
    const QSignalSpy failed{&m_history, &UndoHistory::failed};
    EXPECT_FALSE(m_history.perform(u"failing"_s, &refuse, add(-1)));
    EXPECT_THAT(failed, SizeIs(1));
    EXPECT_EQ(m_history.undoText(), u"adding"_s);
}

TEST_F(UndoHistoryTest, names_what_it_would_undo)
{
    const std::unique_ptr<QAction> action{m_history.createUndoAction(&m_place, u"Undo"_s)};
    EXPECT_EQ(action->text(), u"Undo adding"_s);
}

TEST_F(UndoHistoryTest, leaves_ctrl_z_to_the_writing_as_long_as_there_is_some_to_take_back)
{
    QTest::keyClicks(&m_line, u"words"_s);
    QTest::keyClick(&m_line, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_count, 1);
    EXPECT_TRUE(m_line.text().isEmpty());
}

TEST_F(UndoHistoryTest, takes_ctrl_z_when_the_writing_has_nothing_to_take_back)
{
    QTest::keyClick(&m_line, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(m_count, 0);
    QTest::keyClick(&m_line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(m_count, 1);
}

} // namespace mooring::ui
