// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/shell/journalclipboard.h"

#include <QApplication>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {
namespace {

class TheClipboard : public testing::Test
{
protected:
    void SetUp() override { m_clipboard.clear(); }
    void TearDown() override { m_clipboard.clear(); }

    void copy(const QString &words, bool ours)
    {
        m_ours = ours;
        m_clipboard.setText(words);
    }

    bool m_ours = true;
    QClipboard &m_clipboard = *QApplication::clipboard();
    JournalClipboard m_journals{m_clipboard, [this](QClipboard::Mode) { return m_ours; }};
};

TEST_F(TheClipboard, loses_what_came_from_the_journal)
{
    m_journals.watch();
    copy(u"a word of the journal"_s, true);
    m_journals.clear();
    EXPECT_EQ(m_clipboard.text(), QString{});
}

TEST_F(TheClipboard, keeps_what_others_copied)
{
    m_journals.watch();
    copy(u"a telephone number"_s, false);
    m_journals.clear();
    EXPECT_EQ(m_clipboard.text(), u"a telephone number"_s);
}

TEST_F(TheClipboard, keeps_what_others_copied_after_the_journal)
{
    m_journals.watch();
    copy(u"a word of the journal"_s, true);
    copy(u"a telephone number"_s, false);
    m_journals.clear();
    EXPECT_EQ(m_clipboard.text(), u"a telephone number"_s);
}

TEST_F(TheClipboard, loses_it_also_when_a_clipboard_history_holds_it_by_now)
{
    m_journals.watch();
    copy(u"a word of the journal"_s, true);
    copy(u"a word of the journal"_s, false);
    m_journals.clear();
    EXPECT_EQ(m_clipboard.text(), QString{});
}

TEST_F(TheClipboard, keeps_what_was_copied_while_no_journal_was_open)
{
    copy(u"where help is"_s, true);
    m_journals.watch();
    m_journals.clear();
    EXPECT_EQ(m_clipboard.text(), u"where help is"_s);
}

} // namespace
} // namespace mooring::ui
