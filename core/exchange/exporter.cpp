// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exporter.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/csv.h"
#include "core/exchange/markdown.h"
#include "core/exchange/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

tl::unexpected<Error> unwritable(const QFileDevice &file)
{
    const auto kind = file.error() == QFileDevice::ResourceError ? Error::Kind::DiskFull
                    : file.error() == QFileDevice::OpenError     ? Error::Kind::ReadOnly
                                                                 : Error::Kind::Storage;
    return failure(kind, Tr::tr("%1 can't be written: %2. The journal is unchanged.")
                             .arg(file.fileName(), file.errorString()));
}

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// A file appears whole or not at all.
Status writeNewFile(const QString &path, const QByteArray &content)
{
    const QFileInfo info{path};
    if (info.isDir())
        return failure(Error::Kind::Invalid, Tr::tr("%1 is a folder; name a file to write.").arg(path));
    if (info.exists() || info.isSymLink())
        return failure(Error::Kind::Invalid,
                       Tr::tr("%1 is there already and was left as it is; choose another name.").arg(path));
    QSaveFile file{path};
    // The mode is set while the file is still empty.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return unwritable(file);
    if (file.write(content) != content.size() || !file.commit())
        return unwritable(file);
    return {};
}

/// Into a folder of ours. Not by QSaveFile, which waits for the disk once for each of thousands of files.
Status writeMember(const QString &path, const QByteArray &content)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return unwritable(file);
    if (file.write(content) != content.size() || !file.flush())
        return unwritable(file);
    return {};
}

Status makeFolder(const QString &path)
{
    const QFileInfo info{path};
    if (info.isDir())
        return QDir{path}.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)
                 ? Status{}
                 : failure(
                     Error::Kind::Invalid,
                     Tr::tr("The folder %1 is not empty and was left as it is; choose a new one.").arg(path));
    if (info.exists() || info.isSymLink())
        return failure(Error::Kind::Invalid, Tr::tr("%1 is a file; Markdown needs a folder.").arg(path));
    if (!QDir{}.mkpath(path)
        || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return failure(Error::Kind::ReadOnly, Tr::tr("The folder %1 can't be made.").arg(path));
    return {};
}

Status writeFolder(const QString &path, const std::vector<NamedContent> &files)
{
    if (Status made = makeFolder(path); !made)
        return made;
    const QDir folder{path};
    for (const NamedContent &file : files)
        if (Status written = writeMember(folder.filePath(file.name), file.content); !written)
            return written;
    return {};
}

} // namespace

QStringList exportFormats() { return {u"markdown"_s, u"json"_s, u"csv"_s}; }

std::optional<ExportFormat> exportFormatFrom(const QString &name)
{
    const qsizetype index = exportFormats().indexOf(name);
    return index < 0 ? std::nullopt : std::optional{static_cast<ExportFormat>(index)};
}

Status writeExport(const JournalContents &contents, const CheckIn &checkIn, ExportFormat format,
                   const QString &path)
{
    switch (format) {
    case ExportFormat::Markdown:
        return writeFolder(path, writeMarkdown(contents));
    case ExportFormat::Json:
        return writeNewFile(path, writeContents(contents));
    case ExportFormat::Csv:
        return writeNewFile(path, writeCsv(contents, checkIn));
    }
    Q_UNREACHABLE();
}

} // namespace mooring::exchange
