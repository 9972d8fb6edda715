// SPDX-License-Identifier: GPL-3.0-or-later
// Windows of the real program, drawn nowhere.
#include "tests/app/program.h"

#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

class Windows : public Program
{
protected:
    void SetUp() override
    {
        makeProtectedJournal();
        open(m_first);
        ASSERT_TRUE(m_first.waitForStarted(10'000));
        ASSERT_TRUE(answers());
    }

    void TearDown() override
    {
        m_first.terminate();
        m_first.waitForFinished(10'000);
    }

    void open(QProcess &window) const
    {
        QProcessEnvironment offscreen = environment();
        offscreen.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        offscreen.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        offscreen.insert(u"DBUS_SYSTEM_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
        window.setProcessEnvironment(offscreen);
        window.start(QStringLiteral(MOORING_PROGRAM), {u"--journal"_s, path(u"journal"_s)});
    }

    /// As soon as it is there.
    bool answers() const
    {
        for (int tries = 0; tries < 300; ++tries) {
            if (run({u"lock"_s, u"--journal"_s, path(u"journal"_s)}).messages.empty())
                return true;
            QThread::msleep(50);
        }
        return false;
    }

    QProcess m_first;
};

TEST_F(Windows, are_one_for_a_journal_the_second_start_ends_at_once)
{
    QProcess second;
    open(second);
    EXPECT_TRUE(second.waitForFinished(20'000));
    EXPECT_EQ(second.exitCode(), 0);
    EXPECT_EQ(m_first.state(), QProcess::Running);
}

TEST_F(Windows, are_locked_by_the_command)
{
    const Outcome locked = run({u"lock"_s});
    EXPECT_EQ(locked.code, 0);
    EXPECT_EQ(locked.messages, std::string{});
}

TEST_F(Windows, are_locked_by_the_option_too) { EXPECT_EQ(run({u"--lock"_s}).messages, std::string{}); }

TEST_F(Windows, of_another_journal_are_left_alone)
{
    EXPECT_NE(run({u"lock"_s, u"--journal"_s, path(u"other"_s)}).messages, std::string{});
}

TEST_F(Windows, are_found_no_more_when_they_were_killed)
{
    m_first.kill();
    ASSERT_TRUE(m_first.waitForFinished(10'000));
    EXPECT_NE(run({u"lock"_s}).messages, std::string{});
    open(m_first);
    EXPECT_TRUE(answers());
}

} // namespace
