// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text.h"

#include "core/exchange/tr.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace mooring::exchange {

namespace {

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    static_cast<void>(QString{decoder(bytes)}); // decoding finds the errors
    return !decoder.hasError();
}

bool isUtf16(QByteArrayView bytes) { return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"); }

/// A line break is never part of a longer UTF-8 sequence, so lines can be judged one by one.
int firstBadLine(QByteArrayView bytes)
{
    int line = 1;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        if (!isUtf8(end < 0 ? bytes : bytes.first(end)) || end < 0)
            break;
        bytes = bytes.sliced(end + 1);
        ++line;
    }
    return line;
}

} // namespace

Result<QString> decoded(const QByteArray &utf8, int linesBefore)
{
    constexpr QByteArrayView mark{"\xEF\xBB\xBF"};
    const QByteArrayView bytes = utf8.startsWith(mark) ? QByteArrayView{utf8}.sliced(mark.size()) : utf8;
    QStringDecoder decoder{QStringDecoder::Utf8, QStringDecoder::Flag::Stateless};
    QString text = decoder(bytes);
    if (decoder.hasError())
        return failure(Error::Kind::Invalid,
                       Tr::tr("line %1 is not UTF-8 text").arg(firstBadLine(bytes) + linesBefore));
    if (text.contains(QChar::Null)) // as the journal would keep it: then the same text is the same entry
        text.replace(QChar::Null, QChar::ReplacementCharacter);
    return text;
}

QByteArray utf8From(const QByteArray &bytes)
{
    if (!isUtf16(bytes))
        return bytes;
    QStringDecoder decoder{QStringDecoder::Utf16}; // which the mark tells the order of
    const QString text = decoder(bytes);
    return decoder.hasError() ? bytes : text.toUtf8();
}

Result<QByteArray> fileContent(const QString &path)
{
    const QFileInfo info{path};
    if (!info.exists())
        return failure(Error::Kind::NotFound, Tr::tr("There is no file %1.").arg(path));
    if (!info.isFile())
        return failure(Error::Kind::Invalid, Tr::tr("%1 is not a file.").arg(path));
    if (info.size() > largestFile)
        return failure(
            Error::Kind::Invalid,
            Tr::tr("%1 is larger than 64 MB. Split it and bring the parts in one by one.").arg(path));
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, Tr::tr("%1 can't be read: %2").arg(path, file.errorString()));
    // The size is checked again: the file may have grown since.
    QByteArray bytes = file.read(info.size() + 1); // not more: so much is taken from memory
    if (bytes.size() > info.size())
        bytes += file.read(largestFile);
    if (bytes.size() > largestFile)
        return failure(Error::Kind::Invalid, Tr::tr("%1 is larger than 64 MB.").arg(path));
    return bytes;
}

Result<std::unique_ptr<QIODevice>> openLarge(const QString &path)
{
    const QFileInfo info{path};
    if (!info.isFile() || info.size() > largestStream)
        return info.isFile() ? failure(Error::Kind::Invalid,
                                       Tr::tr("%1 is larger than 2 GB. Split it and bring the parts in one "
                                              "by one.")
                                           .arg(path))
                             : failure(Error::Kind::NotFound, Tr::tr("There is no file %1.").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, Tr::tr("%1 can't be read: %2").arg(path, file->errorString()));
    if (!isUtf16(file->peek(2)))
        return file;
    const auto content = fileContent(path);
    if (!content)
        return tl::unexpected<Error>{content.error()};
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(utf8From(*content));
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

QString fingerprint(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace mooring::exchange
