// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/archive.h"

#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QIODevice>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipfileinfo.h>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr qint64 pieceBytes = 1 << 20;

/// A name that would leave the folder an archive is unpacked into.
bool leadsOut(const QString &name)
{
    static const QRegularExpression drive{u"^[A-Za-z]:"_s};
    const QString plain = QString{name}.replace(u'\\', u'/');
    return plain.startsWith(u'/') || plain.contains(drive) || plain.split(u'/').contains(u".."_s);
}

/// Nothing is unpacked, so none of this could do harm; but an archive made so was not made by a journal.
std::optional<QString> objectionTo(const QuaZipFileInfo64 &file)
{
    if (leadsOut(file.name))
        return Tr::tr("it names “%1”, which lies outside the archive").arg(file.name);
    if (file.isSymbolicLink())
        return Tr::tr("“%1” in it is a link to another file").arg(file.name);
    if (file.isEncrypted())
        return Tr::tr("it is protected with a password; export it again without one");
    return {};
}

tl::unexpected<Error> refused(const QString &path, const QString &reason)
{
    return failure(Error::Kind::Invalid,
                   Tr::tr("%1 can't be imported: %2. Nothing was changed.").arg(path, reason));
}

Result<QStringList> namesIn(QuaZip &zip, const QString &path)
{
    QStringList names;
    int count = 0;
    QuaZipFileInfo64 file;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        if (!zip.getCurrentFileInfo(&file))
            return refused(path, Tr::tr("the archive is damaged"));
        if (const auto objection = objectionTo(file))
            return refused(path, *objection);
        if (++count > Source::mostFiles)
            return refused(path, Tr::tr("it holds more than %L1 files").arg(Source::mostFiles));
        if (!file.name.endsWith(u'/') && !file.name.startsWith("__MACOSX/"_L1))
            names.append(file.name);
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace

Archive::Archive(std::unique_ptr<QIODevice> device, std::unique_ptr<QuaZip> zip, const QString &path,
                 const QStringList &names)
    : Source{Kind::Archive, path, names}
    , m_device{std::move(device)}
    , m_zip{std::move(zip)}
{}

Archive::~Archive() = default;

Result<std::unique_ptr<Source>> Archive::open(std::unique_ptr<QIODevice> device, const QString &path)
{
    auto zip = std::make_unique<QuaZip>(device.get());
    if (!zip->open(QuaZip::mdUnzip))
        return refused(path, Tr::tr("the archive is damaged or not complete"));
    const auto names = namesIn(*zip, path);
    if (!names)
        return tl::unexpected<Error>{names.error()};
    return std::make_unique<Archive>(std::move(device), std::move(zip), path, *names);
}

// What a header says of the size is not believed: a small file may claim little and unpack to much.
Result<QByteArray> Archive::read(const QString &name)
{
    QuaZipFile file{m_zip.get()};
    if (!m_zip->setCurrentFile(name, QuaZip::csSensitive) || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Invalid, Tr::tr("it can't be unpacked"));
    QByteArray bytes;
    while (!file.atEnd() && bytes.size() <= largestFile) { // memory for what is there, not for what might be
        const QByteArray piece = file.read(pieceBytes);
        if (piece.isEmpty())
            break;
        bytes += piece;
    }
    if (bytes.size() > largestFile)
        return failure(Error::Kind::Invalid, Tr::tr("it is larger than 64 MB when unpacked"));
    const bool whole = file.getZipError() == UNZ_OK && file.atEnd();
    file.close();
    if (!whole || file.getZipError() != UNZ_OK)
        return failure(Error::Kind::Invalid, Tr::tr("it is damaged in the archive"));
    return bytes;
}

} // namespace mooring::exchange
