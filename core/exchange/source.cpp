// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source.h"

#include "core/exchange/archive.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

class OneFile final : public Source
{
public:
    explicit OneFile(const QString &path) : Source{Kind::File, path, {QFileInfo{path}.fileName()}} {}

private:
    Result<QByteArray> read(const QString & /*name*/) override { return fileContent(path()); }
};

class Folder final : public Source
{
public:
    Folder(const QString &path, const QStringList &names) : Source{Kind::Folder, path, names} {}

private:
    Result<QByteArray> read(const QString &name) override { return fileContent(QDir{path()}.filePath(name)); }
};

/// Links to folders are not followed, so there is no way round in a circle.
Result<std::unique_ptr<Source>> openFolder(const QString &path)
{
    const QDir folder{QFileInfo{path}.absoluteFilePath()}; // names are told apart from whole paths only
    QStringList names;
    QDirIterator files{folder.path(), QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        names.append(folder.relativeFilePath(files.next()));
        if (names.size() > Source::mostFiles)
            return failure(
                Error::Kind::Invalid,
                Tr::tr("%1 holds more than %L2 files. Bring it in part by part; nothing was changed.")
                    .arg(path)
                    .arg(Source::mostFiles));
    }
    names.sort();
    return std::make_unique<Folder>(path, names);
}

} // namespace

Source::Source(Kind kind, QString path, QStringList names)
    : m_kind{kind}
    , m_path{std::move(path)}
    , m_names{std::move(names)}
{}

QStringList Source::namesLike(const QRegularExpression &pattern) const { return m_names.filter(pattern); }

QByteArray Source::begin() const
{
    constexpr qint64 some = 64LL * 1024;
    QFile file{m_path};
    const bool isReadable = m_kind == Kind::File && QFileInfo{m_path}.isFile();
    return isReadable && file.open(QIODevice::ReadOnly) ? utf8From(file.read(some)) : QByteArray{};
}

Result<QByteArray> Source::content(const QString &name)
{
    auto bytes = read(name);
    if (!bytes)
        return bytes;
    m_read += bytes->size();
    if (m_read > m_most)
        return failure(Error::Kind::Invalid,
                       Tr::tr("there are more than %L1 MB in it; bring it in part by part")
                           .arg(m_most / (1024LL * 1024)));
    return utf8From(*bytes);
}

Result<std::unique_ptr<Source>> Source::open(const QString &path)
{
    const QFileInfo info{path};
    if (info.isDir())
        return openFolder(path);
    auto file = std::make_unique<QFile>(path);
    if (!info.isFile() || !file->open(QIODevice::ReadOnly) || file->peek(4) != "PK\3\4")
        return std::make_unique<OneFile>(path); // whose content() says what is wrong with it
    return openArchive(std::move(file), path);
}

Result<std::unique_ptr<Source>> Source::openArchive(std::unique_ptr<QIODevice> device, const QString &path)
{
    return Archive::open(std::move(device), path);
}

} // namespace mooring::exchange
