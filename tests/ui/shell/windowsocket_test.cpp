// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printers.h"
#include "ui/shell/windowsocket.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <gmock/gmock.h>

#include <csignal>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using Request = mooring::ui::WindowSocket::Request;

namespace mooring::ui {
namespace {

class OneWindow : public testing::Test
{
protected:
    void SetUp() override
    {
        m_before = qgetenv("XDG_RUNTIME_DIR");
        qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8());
        QFile journal{m_journal};
        ASSERT_TRUE(journal.open(QIODevice::WriteOnly));
    }

    void TearDown() override
    {
        if (m_before.isEmpty())
            qunsetenv("XDG_RUNTIME_DIR");
        else
            qputenv("XDG_RUNTIME_DIR", m_before);
    }

    /// Asked by another start of the program, while this one goes on.
    static bool isAnswered(const QString &journal, Request request)
    {
        const QFuture<bool> asked = QtConcurrent::run([=] { return WindowSocket::ask(journal, request); });
        EXPECT_TRUE(QTest::qWaitFor([&asked] { return asked.isFinished(); }, 20'000));
        return asked.result();
    }

    QStringList sockets() const
    {
        return QDir{m_folder.filePath(u"mooring"_s)}.entryList({u"*.socket"_s}, QDir::System | QDir::Files);
    }

    static uint modeOf(const QString &path)
    {
        struct stat status {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777U : 0;
    }

    QTemporaryDir m_folder;
    QByteArray m_before;
    QString m_journal = m_folder.filePath(u"journal.mooring"_s);
};

TEST_F(OneWindow, comes_to_the_front_when_the_journal_is_opened_again)
{
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    const QSignalSpy front{&window, &WindowSocket::frontRequested};
    EXPECT_TRUE(isAnswered(m_journal, Request::Front));
    EXPECT_EQ(front.size(), 1);
}

TEST_F(OneWindow, locks_when_it_is_told_to)
{
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    const QSignalSpy locked{&window, &WindowSocket::lockRequested};
    EXPECT_TRUE(isAnswered(m_journal, Request::Lock));
    EXPECT_EQ(locked.size(), 1);
}

TEST_F(OneWindow, is_found_by_another_name_of_the_journal)
{
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    const QString link = m_folder.filePath(u"link.mooring"_s);
    ASSERT_TRUE(QFile::link(m_journal, link));
    EXPECT_TRUE(isAnswered(link, Request::Front));
}

TEST_F(OneWindow, does_not_answer_for_another_journal)
{
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    EXPECT_FALSE(isAnswered(m_folder.filePath(u"other.mooring"_s), Request::Front));
}

TEST_F(OneWindow, is_the_only_one_for_its_journal)
{
    WindowSocket first;
    ASSERT_TRUE(first.listen(m_journal));
    WindowSocket second;
    EXPECT_FALSE(second.listen(m_journal));
}

TEST_F(OneWindow, may_turn_to_another_journal)
{
    const QString other = m_folder.filePath(u"other.mooring"_s);
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    ASSERT_TRUE(window.listen(other));
    EXPECT_FALSE(isAnswered(m_journal, Request::Front));
    EXPECT_TRUE(isAnswered(other, Request::Front));
}

TEST_F(OneWindow, leaves_no_socket_behind)
{
    {
        WindowSocket window;
        ASSERT_TRUE(window.listen(m_journal));
        EXPECT_EQ(sockets().size(), 1);
    }
    EXPECT_TRUE(sockets().isEmpty());
}

TEST_F(OneWindow, takes_the_place_of_one_that_was_killed)
{
    const pid_t child = ::fork();
    if (child == 0) {
        WindowSocket window;
        window.listen(m_journal);
        ::raise(SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_EQ(sockets().size(), 1); // of the dead
    EXPECT_FALSE(WindowSocket::ask(m_journal, Request::Front));

    WindowSocket window;
    EXPECT_TRUE(window.listen(m_journal));
    EXPECT_TRUE(isAnswered(m_journal, Request::Front));
}

TEST_F(OneWindow, keeps_its_socket_in_a_folder_of_its_user_alone)
{
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    EXPECT_EQ(modeOf(m_folder.filePath(u"mooring"_s)), 0700U);
}

TEST_F(OneWindow, trusts_no_folder_that_others_may_write_to)
{
    const QString open = m_folder.filePath(u"mooring"_s);
    ASSERT_TRUE(QDir{}.mkdir(open));
    ASSERT_EQ(::chmod(QFile::encodeName(open).constData(), 0777), 0);
    WindowSocket window;
    EXPECT_FALSE(window.listen(m_journal));
}

TEST_F(OneWindow, trusts_no_link_in_place_of_the_folder)
{
    const QString elsewhere = m_folder.filePath(u"elsewhere"_s);
    ASSERT_TRUE(QDir{}.mkdir(elsewhere));
    ASSERT_TRUE(QFile::link(elsewhere, m_folder.filePath(u"mooring"_s)));
    WindowSocket window;
    EXPECT_FALSE(window.listen(m_journal));
}

TEST_F(OneWindow, names_its_socket_without_a_word_of_the_path)
{
    WindowSocket window;
    ASSERT_TRUE(window.listen(m_journal));
    EXPECT_FALSE(sockets().join(u' ').contains(u"journal"_s));
}

TEST_F(OneWindow, is_one_of_all_that_are_locked_together)
{
    WindowSocket first;
    WindowSocket second;
    ASSERT_TRUE(first.listen(m_journal));
    ASSERT_TRUE(second.listen(m_folder.filePath(u"other.mooring"_s)));
    const QFuture<int> asked = QtConcurrent::run([] { return WindowSocket::askAll(Request::Lock); });
    ASSERT_TRUE(QTest::qWaitFor([&asked] { return asked.isFinished(); }, 20'000));
    EXPECT_EQ(asked.result(), 2);
}

} // namespace
} // namespace mooring::ui
