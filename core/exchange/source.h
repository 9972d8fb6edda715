// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <memory>

class QIODevice;

namespace mooring::exchange {

/// What is imported from: one file, a folder with all below it, or a zip archive, in each case files with
/// names. It is only ever read, and nothing is unpacked to disk.
class Source
{
public:
    enum class Kind { File, Folder, Archive };

    static constexpr int mostFiles = 300'000;
    static constexpr qint64 mostBytes = 4 * 64LL * 1024 * 1024; ///< read in one import, unpacked
    static constexpr qint64 mostStreamed = 4 * mostBytes;       ///< the same where little of it is kept

    /// An archive is known by its first bytes. NotFound; Invalid for more than mostFiles, and for an archive
    /// that is damaged, encrypted, holds links, or names files outside itself. The message names the path.
    static Result<std::unique_ptr<Source>> open(const QString &path);
    /// The same for an archive that is no file; `path` is only what messages call it.
    static Result<std::unique_ptr<Source>> openArchive(std::unique_ptr<QIODevice> device,
                                                       const QString &path);

    virtual ~Source() = default;
    Q_DISABLE_COPY_MOVE(Source)

    Kind kind() const { return m_kind; }
    const QString &path() const { return m_path; }
    /// In order, relative, divided by "/". Hidden folders are left out but for the one asked for by name.
    const QStringList &names() const { return m_names; }
    QStringList namesLike(const QRegularExpression &pattern) const;
    /// UTF-8 or whatever it is. Invalid above largestFile, or when all that was read is above mostBytes.
    Result<QByteArray> content(const QString &name);
    /// The beginning of the one file, 64 KB; empty for others, and where it can't be read.
    QByteArray begin() const;
    /// From now on what is read is let go when it is understood: mostStreamed holds.
    void stream() { m_most = mostStreamed; }

protected:
    Source(Kind kind, QString path, QStringList names);
    virtual Result<QByteArray> read(const QString &name) = 0;

private:
    Kind m_kind;
    QString m_path;
    QStringList m_names;
    qint64 m_read = 0;
    qint64 m_most = mostBytes;
};

} // namespace mooring::exchange
