// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/journals.h"
#include "tests/support/printers.h"
#include "ui/shell/journalopener.h"

#include <QSignalSpy>
#include <QThread>

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;
using namespace testing;

namespace mooring::ui {

namespace {

class JournalOpenerTest : public test::JournalTest
{
protected:
    static Passphrase right() { return Passphrase{u"kettle anchor"_s}; }
    void makeEncrypted() const { test::valueOf(Journal::create(journalPath(), right())); }
    static void wait(JournalOpener &opener)
    {
        QSignalSpy finished{&opener, &JournalOpener::finished};
        EXPECT_TRUE(finished.wait(60'000));
    }

    JournalOpener m_opener;
};

} // namespace

TEST_F(JournalOpenerTest, gives_an_encrypted_journal_that_lives_in_this_thread)
{
    makeEncrypted();

    m_opener.open(journalPath(), right());
    wait(m_opener);
    const auto journal = test::valueOf(m_opener.take());

    EXPECT_EQ(journal->thread(), QThread::currentThread());
    EXPECT_EQ(journal->path(), journalPath());
}

TEST_F(JournalOpenerTest, gives_the_error_for_a_wrong_passphrase)
{
    makeEncrypted();

    m_opener.open(journalPath(), Passphrase{u"kettle anchors"_s});
    wait(m_opener);

    EXPECT_EQ(test::kindOf(m_opener.take()), Error::Kind::WrongPassphrase);
}

TEST_F(JournalOpenerTest, makes_a_journal_that_needs_its_passphrase)
{
    m_opener.create(journalPath(), right());
    wait(m_opener);
    test::valueOf(m_opener.take()).reset();

    EXPECT_TRUE(Journal::needsPassphrase(journalPath()));
}

TEST_F(JournalOpenerTest, makes_a_journal_to_look_around_in)
{
    m_opener.createDemo(journalPath());
    wait(m_opener);

    EXPECT_THAT(test::valueOf(m_opener.take())->rows(), SizeIs(Gt(100)));
}

TEST_F(JournalOpenerTest, can_open_one_after_another)
{
    makeEncrypted();
    m_opener.open(journalPath(), Passphrase{});
    wait(m_opener);
    test::kindOf(m_opener.take());

    m_opener.open(journalPath(), right());
    wait(m_opener);

    EXPECT_TRUE(m_opener.take().has_value());
}

TEST_F(JournalOpenerTest, leaves_no_journal_open_when_it_goes_while_busy)
{
    makeEncrypted();
    {
        JournalOpener opener;
        opener.open(journalPath(), right());
    }

    EXPECT_TRUE(Journal::open(journalPath(), right()).has_value());
}

} // namespace mooring::ui
