// SPDX-License-Identifier: GPL-3.0-or-later
// The system itself refuses: a limit on the size of files, and a folder that may not be written.
#include "tests/crash/script.h"
#include "tests/support/journals.h"

#include <QFile>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using testing::IsEmpty;

namespace mooring::crash {
namespace {

using Kind = Step::Kind;
using test::valueOf;

/// Runs in a process of its own, so that its limits are not ours. True when it said so.
template <typename Work>
bool inAnotherProcess(Work work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work() ? 0 : 1);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool limitFilesTo(rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    limit.rlim_cur = bytes;
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

class TheSystem : public test::JournalTest
{
protected:
    void SetUp() override
    {
        const auto journal = newJournal();
        const Step first{Kind::Import, 1, 10};
        ASSERT_TRUE(perform(*journal, first));
        m_model.apply(first);
    }

    Model &model() { return m_model; }

    void expectWhole() const
    {
        const auto journal = reopened();
        EXPECT_THAT(valueOf(journal->verify()), IsEmpty());
        EXPECT_EQ(difference(*journal, m_model), QString{});
    }

private:
    Model m_model;
};

TEST_F(TheSystem, with_a_full_disk_is_told_in_words_and_saving_goes_on_with_room)
{
    // Versions of one entry until the log may not grow any more, then more room, then the same again.
    const bool done = inAnotherProcess([this] {
        const auto journal = Journal::open(journalPath(), {});
        if (!journal || !limitFilesTo(200'000))
            return false;
        Status saved;
        int version = 1;
        while (saved && version < 200)
            saved = perform(**journal, {Kind::Save, 1, ++version});
        const bool isTold = !saved && !saved.error().message.isEmpty();
        return isTold && limitFilesTo(100'000'000) && perform(**journal, {Kind::Save, 1, 500});
    });
    EXPECT_TRUE(done);
    model().apply({Kind::Save, 1, 500});
    expectWhole();
}

TEST_F(TheSystem, that_forbids_writing_is_told_in_words_and_nothing_changes)
{
    const QString folder = QFileInfo{journalPath()}.absolutePath();
    const auto forbidden = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
    const auto before = QFile::permissions(folder);
    ASSERT_TRUE(QFile::setPermissions(journalPath(), QFile::ReadOwner | QFile::ReadOther));
    ASSERT_TRUE(QFile::setPermissions(folder, forbidden));
    const bool done = inAnotherProcess([this] {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setegid(nobody) != 0 || ::seteuid(nobody) != 0))
            return false; // root may write anywhere
        const auto journal = Journal::open(journalPath(), {});
        return !journal && journal.error().kind == Error::Kind::ReadOnly
            && !journal.error().message.isEmpty();
    });
    ASSERT_TRUE(QFile::setPermissions(folder, before));
    ASSERT_TRUE(QFile::setPermissions(journalPath(), QFile::ReadOwner | QFile::WriteOwner));
    EXPECT_TRUE(done);
    expectWhole();
}

} // namespace
} // namespace mooring::crash
