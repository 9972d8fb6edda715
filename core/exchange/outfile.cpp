// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/outfile.h"

#include "core/exchange/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerOnlyFolder = ownerOnly | QFile::ExeOwner;

tl::unexpected<Error> unwritable(const QFileDevice &file)
{
    const auto kind = file.error() == QFileDevice::ResourceError ? Error::Kind::DiskFull
                    : file.error() == QFileDevice::OpenError     ? Error::Kind::ReadOnly
                                                                 : Error::Kind::Storage;
    return failure(kind, Tr::tr("%1 can't be written: %2. The journal is unchanged.")
                             .arg(file.fileName(), file.errorString()));
}

tl::unexpected<Error> unmakable(const QString &path)
{
    return failure(Error::Kind::ReadOnly,
                   Tr::tr("%1 can't be made there. The journal is unchanged.").arg(path));
}

Status checkFree(const QString &path)
{
    const QFileInfo info{path};
    if (info.isDir())
        return failure(Error::Kind::Invalid, Tr::tr("%1 is a folder; name a file to write.").arg(path));
    if (info.exists() || info.isSymLink())
        return failure(Error::Kind::Invalid,
                       Tr::tr("%1 is there already and was left as it is; choose another name.").arg(path));
    return {};
}

Status checkFolder(const QString &path)
{
    const QFileInfo info{path};
    if (!info.isDir() && (info.exists() || info.isSymLink()))
        return failure(Error::Kind::Invalid, Tr::tr("%1 is a file; Markdown needs a folder.").arg(path));
    if (info.isDir()
        && (info.isSymLink()
            || !QDir{path}.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)))
        return failure(
            Error::Kind::Invalid,
            Tr::tr("The folder %1 is not empty and was left as it is; choose a new one.").arg(path));
    return {};
}

/// Beside what it becomes, so that it takes its name in one step; gone again unless it does.
QString placeBeside(const QString &path) { return QDir::cleanPath(path) + u".unfinished-XXXXXX"_s; }

/// Into a folder of ours. Not by QSaveFile, which waits for the disk once for each of thousands of files.
Status writeMember(const QDir &folder, const QString &name, const QByteArray &content)
{
    const qsizetype end = name.lastIndexOf(u'/');
    const QString below = folder.filePath(name.left(end));
    if (end > 0 && !QFileInfo::exists(below)
        && (!folder.mkpath(name.left(end)) || !QFile::setPermissions(below, ownerOnlyFolder)))
        return unmakable(below);
    QFile file{folder.filePath(name)};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return unwritable(file);
    if (file.write(content) != content.size() || !file.flush())
        return unwritable(file);
    return {};
}

} // namespace

Status writeWhole(const QString &path, const std::function<Status(const TakeBytes &)> &write)
{
    if (Status free = checkFree(path); !free)
        return free;
    QSaveFile file{path};
    // The mode is set while the file is still empty.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return unwritable(file);
    Status written = write([&file](const QByteArray &bytes) -> Status {
        return file.write(bytes) == bytes.size() ? Status{} : unwritable(file);
    });
    if (!written)
        return written; // and the unfinished file goes
    return file.commit() ? Status{} : unwritable(file);
}

Status writeWholeAs(const QString &path, const std::function<Status(const QString &)> &write)
{
    if (Status free = checkFree(path); !free)
        return free;
    const QTemporaryDir place{placeBeside(path)};
    if (!place.isValid())
        return unmakable(path);
    const QString unfinished = place.filePath(u"file"_s);
    if (Status written = write(unfinished); !written)
        return written;
    return QFile::setPermissions(unfinished, ownerOnly) && QFile::rename(unfinished, path) ? Status{}
                                                                                           : unmakable(path);
}

Status writeWholeFolder(const QString &path, const std::function<Status(const TakeFile &)> &write)
{
    const QString clean = QDir::cleanPath(path);
    if (Status free = checkFolder(clean); !free)
        return free;
    if (!QDir{}.mkpath(QFileInfo{clean}.absolutePath()))
        return unmakable(path);
    QTemporaryDir place{placeBeside(clean)};
    if (!place.isValid())
        return unmakable(path);
    const QDir folder{place.path()};
    Status written = write([&folder](const QString &name, const QByteArray &content) {
        return writeMember(folder, name, content);
    });
    if (!written)
        return written;
    const bool free = !QFileInfo{clean}.isDir() || QDir{}.rmdir(clean);
    if (!free || !QDir{}.rename(place.path(), clean))
        return unmakable(path);
    place.setAutoRemove(false); // nothing of it is left
    return {};
}

} // namespace mooring::exchange
