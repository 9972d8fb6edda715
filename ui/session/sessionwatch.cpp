// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessionwatch.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

QString login() { return u"org.freedesktop.login1"_s; }

QDBusMessage toManager(const QString &method)
{
    return QDBusMessage::createMethodCall(login(), u"/org/freedesktop/login1"_s,
                                          u"org.freedesktop.login1.Manager"_s, method);
}

template <typename Reply, typename Done>
void whenAnswered(const QDBusConnection &bus, const QDBusMessage &question, QObject *owner, Done done)
{
    auto *watcher = new QDBusPendingCallWatcher{bus.asyncCall(question), owner};
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, owner, [watcher, done] {
        watcher->deleteLater();
        done(QDBusPendingReply<Reply>{*watcher});
    });
}

} // namespace

SessionWatch::SessionWatch(QDBusConnection system, const QDBusConnection &session, QObject *parent)
    : QObject{parent}
    , m_system{std::move(system)}
{
    m_system.connect(login(), u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s,
                     u"PrepareForSleep"_s, this, SLOT(sleeps(bool)));
    QDBusConnection bus = session;
    for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        bus.connect(saver, {}, saver, u"ActiveChanged"_s, this, SLOT(screenSaved(bool)));
    if (!m_system.isConnected())
        return;
    findSession();
    askForDelay();
}

// Started from a terminal the session is known by its name, started by the desktop often only by its user.
void SessionWatch::findSession()
{
    const QString id = qEnvironmentVariable("XDG_SESSION_ID", u"auto"_s);
    whenAnswered<QDBusObjectPath>(
        m_system, toManager(u"GetSession"_s) << id, this,
        [this](const QDBusPendingReply<QDBusObjectPath> &named) {
            if (!named.isError()) {
                listenTo(named.value().path());
                return;
            }
            const auto process = static_cast<uint>(QCoreApplication::applicationPid());
            whenAnswered<QDBusObjectPath>(m_system, toManager(u"GetSessionByPID"_s) << process, this,
                                          [this](const QDBusPendingReply<QDBusObjectPath> &found) {
                                              if (!found.isError())
                                                  listenTo(found.value().path());
                                          });
        });
}

void SessionWatch::listenTo(const QString &session)
{
    m_system.connect(login(), session, u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                     SIGNAL(lockNeeded()));
    m_system.connect(login(), session, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s, this,
                     // clang-format off
                     SLOT(sessionChanged(QString,QVariantMap)));
    // clang-format on
    emit sessionFound();
}

void SessionWatch::askForDelay()
{
    const QDBusMessage question = toManager(u"Inhibit"_s)
                               << u"sleep"_s << u"Mooring"_s << tr("To lock before the computer sleeps")
                               << u"delay"_s;
    whenAnswered<QDBusUnixFileDescriptor>(m_system, question, this,
                                          [this](const QDBusPendingReply<QDBusUnixFileDescriptor> &given) {
                                              if (!given.isError())
                                                  m_delay = given.value();
                                          });
}

void SessionWatch::sleeps(bool begins)
{
    if (begins) {
        emit lockNeeded();
        m_delay = {}; // locked: sleep may begin
    } else {
        askForDelay();
    }
}

// Active is false while another user has the screen.
void SessionWatch::sessionChanged(const QString &interface, const QVariantMap &changed)
{
    if (interface != "org.freedesktop.login1.Session"_L1)
        return;
    const bool leftAlone = !changed.value(u"Active"_s, true).toBool();
    if (leftAlone || changed.value(u"LockedHint"_s, false).toBool())
        emit lockNeeded();
}

void SessionWatch::screenSaved(bool active)
{
    if (active)
        emit lockNeeded();
}

} // namespace mooring::ui
