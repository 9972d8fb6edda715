// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/files.h"

#include "core/journal/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace mooring::files {

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

tl::unexpected<Error> unwritable(const QString &path, const QString &reason)
{
    return failure(
        Error::Kind::ReadOnly,
        Tr::tr("%1 can't be written (%2). What was saved before is safe; allow writing there, or free "
               "some room, then try again.")
            .arg(path, reason));
}

#ifdef Q_OS_UNIX
int namesOf(const QString &path)
{
    struct stat status {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_nlink) : 0;
}
#else
int namesOf(const QString &) { return 1; }
#endif

} // namespace

Status refuseLinks(const QString &path)
{
    const QFileInfo info{path};
    if (info.isSymLink())
        return failure(Error::Kind::Invalid,
                       Tr::tr("%1 is a link to another file. Nothing has changed; open the file itself, %2.")
                           .arg(path, info.symLinkTarget()));
    if (info.isFile() && namesOf(path) > 1)
        return failure(
            Error::Kind::Invalid,
            Tr::tr(
                "%1 has a second name somewhere else, under which others may read or change it. Nothing has "
                "changed; copy it to a new file and open that.")
                .arg(path));
    return {};
}

Status makePrivateFolder(const QString &path)
{
    const QFileInfo info{path};
    if (info.isDir())
        return {};
    const QString above = info.absolutePath();
    if (above != info.absoluteFilePath())
        if (Status made = makePrivateFolder(above); !made)
            return made;
    if (!QDir{}.mkdir(path, ownerOnly | QFile::ExeOwner) && !QFileInfo{path}.isDir())
        return failure(Error::Kind::ReadOnly,
                       Tr::tr("The folder %1 can't be made. Choose a place you can write to.").arg(path));
    return {};
}

Status makePrivateFile(const QString &path)
{
    const QFileInfo info{path};
    if (info.exists() || info.isSymLink())
        return failure(
            Error::Kind::Invalid,
            Tr::tr("There is already something at %1. It was left as it is; choose another name.").arg(path));
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return unwritable(path, file.errorString());
    return {};
}

Status copyPrivately(const QString &from, const QString &to)
{
    if (Status made = makePrivateFile(to); !made)
        return made;
    constexpr qint64 piece = 1 << 20;
    QFile source{from};
    QFile target{to};
    if (!source.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage,
                       Tr::tr("%1 can't be read (%2).").arg(from, source.errorString()));
    if (!target.open(QIODevice::WriteOnly))
        return unwritable(to, target.errorString());
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(piece);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size())
            return unwritable(to, target.errorString());
    }
    if (!target.flush())
        return unwritable(to, target.errorString());
    return sync(to);
}

Status sync(const QString &path)
{
#ifdef Q_OS_UNIX
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return unwritable(path, qt_error_string(errno));
    const int synced = ::fsync(file);
    const int reason = errno;
    ::close(file);
    if (synced != 0)
        return unwritable(path, qt_error_string(reason));
#else
    Q_UNUSED(path)
#endif
    return {};
}

Status replace(const QString &from, const QString &to)
{
    if (Status synced = sync(from); !synced)
        return synced;
    std::error_code code;
    std::filesystem::rename(QFile::encodeName(from).toStdString(), QFile::encodeName(to).toStdString(), code);
    if (code)
        return unwritable(to, QString::fromStdString(code.message()));
    return sync(QFileInfo{to}.absolutePath());
}

Status place(const QString &from, const QString &to)
{
    if (Status synced = sync(from); !synced)
        return synced;
    // A second name and then without the first, because plain renaming would write over what is there.
    std::error_code code;
    std::filesystem::create_hard_link(QFile::encodeName(from).toStdString(),
                                      QFile::encodeName(to).toStdString(), code);
    if (code == std::errc::file_exists)
        return failure(
            Error::Kind::Invalid,
            Tr::tr("There is already something at %1. It was left as it is; choose another name.").arg(to));
    if (code) // a file system without second names
        return QFileInfo::exists(to) || !QFile::rename(from, to)
                 ? unwritable(to, QString::fromStdString(code.message()))
                 : sync(QFileInfo{to}.absolutePath());
    QFile::remove(from);
    return sync(QFileInfo{to}.absolutePath());
}

void removeDatabase(const QString &path)
{
    for (const QString &end : {u"-wal"_s, u"-shm"_s, u"-journal"_s, QString{}})
        QFile::remove(path + end);
}

QString unfinished(const QString &path) { return path + u".unfinished"_s; }

} // namespace mooring::files
