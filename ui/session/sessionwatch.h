// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

class QDBusPendingCallWatcher;

namespace mooring::ui {

/// Listens to the system: the screen is locked, the computer goes to sleep, another user is switched to. Only
/// listens, except that it asks for the moment before sleep in which to lock. Without a bus it does nothing.
class SessionWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionWatch)

public:
    /// logind is on the system's bus, screen savers on the session's.
    SessionWatch(QDBusConnection system, const QDBusConnection &session, QObject *parent = nullptr);
    ~SessionWatch() override = default;

    /// Whether the system waits for us before it sleeps.
    bool delaysSleep() const { return m_delay.isValid(); }

signals:
    void lockNeeded();
    /// logind has said which session is ours; from here on its signals are heard.
    void sessionFound();

private slots:
    void sleeps(bool begins);
    void sessionChanged(const QString &interface, const QVariantMap &changed);
    void screenSaved(bool active);

private:
    void findSession();
    void listenTo(const QString &session);
    void askForDelay();

    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_delay; ///< held: the system waits a few seconds at most
};

} // namespace mooring::ui
