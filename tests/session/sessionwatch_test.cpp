// SPDX-License-Identifier: GPL-3.0-or-later
// A bus of its own, on which the test plays logind and a screen saver.
#include "tests/support/printers.h"
#include "ui/session/sessionwatch.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {

/// As much of org.freedesktop.login1.Manager as the window asks for.
class StandInLogin final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    using QObject::QObject;
    int delays = 0;

public slots: // NOLINT(readability-redundant-access-specifiers): these are what the bus may call
    QDBusObjectPath GetSession(const QString & /*id*/) const // NOLINT(readability-identifier-naming)
    {
        return QDBusObjectPath{u"/org/freedesktop/login1/session/_35"_s};
    }
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString & /*who*/, const QString & /*why*/,
                                    const QString &mode) // NOLINT(readability-identifier-naming)
    {
        delays += what == "sleep"_L1 && mode == "delay"_L1 ? 1 : 0;
        const int file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        QDBusUnixFileDescriptor given{file}; // takes a copy
        ::close(file);
        return given;
    }
};

namespace {

constexpr auto manager = "/org/freedesktop/login1"_L1;
constexpr auto session = "/org/freedesktop/login1/session/_35"_L1;

class TheSystem : public testing::Test
{
protected:
    void SetUp() override
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        ASSERT_TRUE(m_daemon.waitForReadyRead(10'000));
        m_address = QString::fromLatin1(m_daemon.readLine()).trimmed();
        m_others = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, u"others"_s));
        m_ours = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, u"ours"_s));
        ASSERT_TRUE(m_others->registerService(u"org.freedesktop.login1"_s));
        ASSERT_TRUE(m_others->registerService(u"org.freedesktop.ScreenSaver"_s));
        ASSERT_TRUE(m_others->registerObject(manager, &m_login, QDBusConnection::ExportAllSlots));
        m_watch = std::make_unique<SessionWatch>(*m_ours, *m_ours);
        QSignalSpy found{m_watch.get(), &SessionWatch::sessionFound};
        ASSERT_TRUE(found.wait(10'000));
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_watch->delaysSleep(); }, 10'000));
        m_asked = std::make_unique<QSignalSpy>(m_watch.get(), &SessionWatch::lockNeeded);
    }

    void TearDown() override
    {
        m_watch.reset();
        QDBusConnection::disconnectFromBus(u"others"_s);
        QDBusConnection::disconnectFromBus(u"ours"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished(5000);
    }

    void say(const QString &path, const QString &interface, const QString &name,
             const QVariantList &what) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(what);
        m_others->send(signal);
    }

    /// Signals arrive in the order they were sent: after this one, those before it have been heard.
    bool locksAfterAll()
    {
        say(session, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
        return QTest::qWaitFor([this] { return !m_asked->isEmpty(); }, 10'000);
    }

    bool locks()
    {
        return QTest::qWaitFor([this] { return !m_asked->isEmpty(); }, 10'000);
    }

    QProcess m_daemon;
    QString m_address;
    StandInLogin m_login;
    std::unique_ptr<QDBusConnection> m_others;
    std::unique_ptr<QDBusConnection> m_ours;
    std::unique_ptr<SessionWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_asked;
};

TEST_F(TheSystem, locks_the_journal_with_the_session)
{
    say(session, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    EXPECT_TRUE(locks());
}

TEST_F(TheSystem, locks_the_journal_before_it_sleeps_and_then_lets_it)
{
    say(manager, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {true});
    EXPECT_TRUE(locks());
    EXPECT_FALSE(m_watch->delaysSleep());
}

TEST_F(TheSystem, waits_for_the_lock_before_the_next_sleep_as_well)
{
    say(manager, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {true});
    say(manager, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, {false});
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_login.delays == 2 && m_watch->delaysSleep(); }, 10'000));
}

TEST_F(TheSystem, locks_the_journal_when_another_user_is_switched_to)
{
    say(session, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
        {u"org.freedesktop.login1.Session"_s, QVariantMap{{u"Active"_s, false}}, QStringList{}});
    EXPECT_TRUE(locks());
}

TEST_F(TheSystem, leaves_the_journal_open_when_our_user_comes_back)
{
    say(session, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s,
        {u"org.freedesktop.login1.Session"_s, QVariantMap{{u"Active"_s, true}}, QStringList{}});
    ASSERT_TRUE(locksAfterAll());
    EXPECT_EQ(m_asked->size(), 1);
}

TEST_F(TheSystem, locks_the_journal_with_the_screen)
{
    say(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {true});
    EXPECT_TRUE(locks());
}

TEST_F(TheSystem, leaves_the_journal_alone_when_the_screen_wakes)
{
    say(u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s, u"ActiveChanged"_s, {false});
    ASSERT_TRUE(locksAfterAll());
    EXPECT_EQ(m_asked->size(), 1);
}

TEST_F(TheSystem, leaves_the_journal_alone_when_another_session_is_locked)
{
    say(u"/org/freedesktop/login1/session/_36"_s, u"org.freedesktop.login1.Session"_s, u"Lock"_s, {});
    ASSERT_TRUE(locksAfterAll());
    EXPECT_EQ(m_asked->size(), 1);
}

TEST(WithoutABus, nothing_is_listened_to_and_nothing_fails)
{
    const QDBusConnection none{u"there is no such connection"_s};
    const SessionWatch watch{none, none};
    EXPECT_FALSE(watch.delaysSleep());
}

} // namespace
} // namespace mooring::ui

#include "sessionwatch_test.moc"
