// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>

namespace mooring::ui {

/// A file descriptor that is closed when it goes out of scope.
class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number{number} {}
    ~Descriptor();
    Descriptor(Descriptor &&other) noexcept : m_number{std::exchange(other.m_number, -1)} {}
    Descriptor &operator=(Descriptor &&other) noexcept;
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }

private:
    int m_number;
};

/// Where the window of a journal is found by a second start of the program and by `mooring lock`: a local
/// socket in a folder of the user alone, named after a digest of the journal's path. Nothing but the two
/// requests is said over it, and only processes of the same user are listened to. docs/decisions/0006 says
/// why it is no bus.
class WindowSocket final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowSocket)

public:
    enum class Request : char { Front = 'f', Lock = 'l' };

    explicit WindowSocket(QObject *parent = nullptr);
    ~WindowSocket() override;

    /// Waits for requests about this journal, and no longer about another. False when another window has it,
    /// or where no socket can be made.
    bool listen(const QString &journal);

    /// Asks the window that has the journal; true when it answers that it is done.
    static bool ask(const QString &journal, Request request);
    /// Asks every window of this user; how many have done it.
    static int askAll(Request request);
    /// $XDG_RUNTIME_DIR/mooring, or a folder in the one for temporary files; none where that is not ours
    /// alone.
    static std::optional<QString> folder();

signals:
    void frontRequested();
    void lockRequested();

private:
    void answer();
    void stop();

    QString m_address;
    Descriptor m_lock; ///< who holds it may make, and take away, the socket beside it
    Descriptor m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace mooring::ui
