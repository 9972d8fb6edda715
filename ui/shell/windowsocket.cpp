// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowsocket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr auto patience = 3'000'000; // for an answer, in microseconds: one that hangs gives none
constexpr auto attention = 300'000;  // for a question, in the window
constexpr char done = 'd';

/// Ours, a folder and no link, and closed to everybody else.
bool isPrivate(const QByteArray &folder)
{
    struct stat status {};
    return ::lstat(folder.constData(), &status) == 0 && S_ISDIR(status.st_mode) && status.st_uid == ::getuid()
        && (status.st_mode & 077U) == 0;
}

/// Other names of the same file lead to the same socket.
QString addressIn(const QString &folder, const QString &journal)
{
    const QFileInfo file{journal};
    const QString real = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray digest = QCryptographicHash::hash(real.toUtf8(), QCryptographicHash::Sha256);
    return folder + u'/' + QString::fromLatin1(digest.first(16).toHex());
}

std::optional<sockaddr_un> socketAddress(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        return {};
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    return address;
}

// The one place where the system's interface wants another type for the same bytes.
const sockaddr *generic(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address); // NOLINT(*-reinterpret-cast)
}

Descriptor newSocket(int flags = 0)
{
    return Descriptor{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0)};
}

bool isOwn(const Descriptor &peer)
{
    ucred other{};
    socklen_t size = sizeof other;
    return ::getsockopt(peer.number(), SOL_SOCKET, SO_PEERCRED, &other, &size) == 0
        && other.uid == ::getuid();
}

void limitWaiting(const Descriptor &socket, int microseconds)
{
    const timeval most{microseconds / 1'000'000, microseconds % 1'000'000};
    for (const int direction : {SO_RCVTIMEO, SO_SNDTIMEO})
        ::setsockopt(socket.number(), SOL_SOCKET, direction, &most, sizeof most);
}

bool askAt(const QString &path, WindowSocket::Request request)
{
    const auto address = socketAddress(path);
    const Descriptor socket = newSocket();
    if (!address || !socket.isOpen())
        return false;
    limitWaiting(socket, patience);
    if (::connect(socket.number(), generic(*address), sizeof *address) != 0 || !isOwn(socket))
        return false;
    const char question = static_cast<char>(request);
    char answer = 0;
    return ::send(socket.number(), &question, 1, MSG_NOSIGNAL) == 1
        && ::recv(socket.number(), &answer, 1, 0) == 1 && answer == done;
}

QString lockOf(const QString &address) { return address + u".lock"_s; }
QString socketOf(const QString &address) { return address + u".socket"_s; }

/// Kept by the system until this process ends, however it does.
Descriptor holdLock(const QString &path)
{
    Descriptor file{::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                           S_IRUSR | S_IWUSR)};
    if (file.isOpen() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0)
        return file;
    return Descriptor{};
}

} // namespace

Descriptor::~Descriptor()
{
    if (isOpen())
        ::close(m_number);
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_number, other.m_number);
    return *this;
}

WindowSocket::WindowSocket(QObject *parent) : QObject{parent} {}

WindowSocket::~WindowSocket() { stop(); }

std::optional<QString> WindowSocket::folder()
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString path =
        runtime.isEmpty() ? QDir::tempPath() + u"/mooring-%1"_s.arg(::getuid()) : runtime + u"/mooring"_s;
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST)
        return {};
    return isPrivate(name) ? std::optional{path} : std::nullopt;
}

bool WindowSocket::listen(const QString &journal)
{
    const auto place = folder();
    if (!place)
        return false;
    const QString address = addressIn(*place, journal);
    if (m_socket.isOpen() && address == m_address)
        return true;
    Descriptor lock = holdLock(lockOf(address));
    const auto name = socketAddress(socketOf(address));
    Descriptor socket = newSocket(SOCK_NONBLOCK);
    if (!lock.isOpen() || !name || !socket.isOpen())
        return false;
    stop();
    QFile::remove(socketOf(address)); // of a window that ended without a word: its lock was free
    constexpr int waiting = 8;
    if (::bind(socket.number(), generic(*name), sizeof *name) != 0 || ::listen(socket.number(), waiting) != 0)
        return false;
    m_address = address;
    m_lock = std::move(lock);
    m_socket = std::move(socket);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket.number(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &WindowSocket::answer);
    return true;
}

void WindowSocket::stop()
{
    if (!m_socket.isOpen())
        return;
    m_notifier.reset();
    m_socket = Descriptor{};
    QFile::remove(socketOf(m_address));
    m_lock = Descriptor{};
}

void WindowSocket::answer()
{
    const Descriptor peer{::accept4(m_socket.number(), nullptr, nullptr, SOCK_CLOEXEC)};
    if (!peer.isOpen() || !isOwn(peer))
        return;
    limitWaiting(peer, attention);
    char request = 0;
    if (::recv(peer.number(), &request, 1, 0) != 1)
        return;
    if (request == static_cast<char>(Request::Front))
        emit frontRequested();
    else if (request == static_cast<char>(Request::Lock))
        emit lockRequested();
    else
        return;
    static_cast<void>(::send(peer.number(), &done, 1, MSG_NOSIGNAL));
}

bool WindowSocket::ask(const QString &journal, Request request)
{
    const auto place = folder();
    return place && askAt(socketOf(addressIn(*place, journal)), request);
}

int WindowSocket::askAll(Request request)
{
    const auto place = folder();
    if (!place)
        return 0;
    int answers = 0;
    const QStringList names = QDir{*place}.entryList({u"*.socket"_s}, QDir::System | QDir::Files);
    for (const QString &name : names)
        answers += askAt(*place + u'/' + name, request) ? 1 : 0;
    return answers;
}

} // namespace mooring::ui
