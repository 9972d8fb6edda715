// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/exchange/zips.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <quazip.h>
#include <quazipfile.h>
#include <quazipnewinfo.h>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace mooring::exchange;

QByteArray zipOf(const std::vector<NamedContent> &files, bool links)
{
    constexpr quint32 linkMode = 0120777U << 16U;
    QBuffer buffer;
    QuaZip zip{&buffer};
    EXPECT_TRUE(zip.open(QuaZip::mdCreate));
    for (const NamedContent &file : files) {
        QuaZipNewInfo info{file.name};
        if (links)
            info.externalAttr = linkMode;
        QuaZipFile inside{&zip};
        EXPECT_TRUE(inside.open(QIODevice::WriteOnly, info));
        inside.write(file.content);
        inside.close();
    }
    zip.close();
    return buffer.data();
}

std::unique_ptr<Source> sourceOf(const std::vector<NamedContent> &files)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(zipOf(files));
    buffer->open(QIODevice::ReadOnly);
    return Source::openArchive(std::move(buffer), u"export.zip"_s).value();
}

std::unique_ptr<Source> fileOf(const QString &name, const QByteArray &content)
{
    static const QTemporaryDir folder;
    QFile file{QDir{folder.path()}.filePath(name)};
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    return Source::open(file.fileName()).value();
}
