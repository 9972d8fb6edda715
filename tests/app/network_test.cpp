// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

TEST(TheNetwork, is_not_linked)
{
    QProcess ldd;
    ldd.start(u"ldd"_s, {QStringLiteral(MOORING_PROGRAM)});
    ASSERT_TRUE(ldd.waitForFinished(30'000));
    const std::string libraries = ldd.readAllStandardOutput().toStdString();
    ASSERT_THAT(libraries, HasSubstr("libQt6Core"));
    EXPECT_THAT(libraries, Not(HasSubstr("Qt6Network")));
    EXPECT_THAT(libraries, Not(HasSubstr("libssl")));
}

#ifdef STRACE
class TheSystemCalls : public Program
{
protected:
    /// Every call that makes a socket, of the program and its threads; none for a display or a bus.
    QStringList socketsOf(const QStringList &arguments) const
    {
        const QString log = path(u"calls"_s);
        QProcess traced;
        QProcessEnvironment here = environment();
        // The leak sanitizer and a tracer exclude each other.
        here.insert(u"ASAN_OPTIONS"_s, here.value(u"ASAN_OPTIONS"_s) + u":detect_leaks=0"_s);
        traced.setProcessEnvironment(here);
        traced.start(QStringLiteral(STRACE),
                     QStringList{u"-f"_s, u"-qq"_s, u"-e"_s, u"trace=socket,socketpair,exit_group"_s, u"-o"_s,
                                 log, QStringLiteral(MOORING_PROGRAM)}
                         + arguments);
        EXPECT_TRUE(traced.waitForFinished(300'000));
        EXPECT_EQ(traced.exitCode(), 0) << traced.readAllStandardError().toStdString();
        const QStringList calls = QString::fromUtf8(content(log)).split(u'\n');
        EXPECT_FALSE(calls.filter(u"exit_group"_s).isEmpty()); // it was traced to the end
        return calls.filter(u"socket"_s);
    }

    static QStringList notLocal(const QStringList &calls)
    {
        QStringList others;
        for (const QString &call : calls)
            if (!call.contains(u"AF_UNIX"_s))
                others.append(call);
        return others;
    }
};

TEST_F(TheSystemCalls, of_the_tour_open_no_socket_but_local_ones)
{
    EXPECT_THAT(notLocal(socketsOf({u"tour"_s, path(u"pictures"_s), u"--size"_s, u"900x600"_s})), IsEmpty());
}

TEST_F(TheSystemCalls, of_commands_open_no_socket_at_all)
{
    const QString journal = path(u"demo.mooring"_s);
    EXPECT_THAT(socketsOf({u"demo"_s, u"30"_s, u"--journal"_s, journal}), IsEmpty());
    EXPECT_THAT(socketsOf({u"list"_s, u"--journal"_s, journal}), IsEmpty());
}

TEST_F(TheSystemCalls, of_locking_open_local_ones)
{
    EXPECT_THAT(notLocal(socketsOf({u"lock"_s, u"--journal"_s, path(u"none"_s)})), IsEmpty());
}
#endif

} // namespace
