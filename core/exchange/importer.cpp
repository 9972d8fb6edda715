// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importer.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/jrnl.h"
#include "core/exchange/markdown.h"
#include "core/exchange/scorescsv.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

bool isMarkdownName(const QString &path)
{
    const QString suffix = QFileInfo{path}.suffix().toLower();
    return suffix == "md"_L1 || suffix == "markdown"_L1;
}

tl::unexpected<Error> about(const QString &path, const Error &error)
{
    return failure(error.kind,
                   Tr::tr("%1 can't be imported: %2. Nothing was changed.").arg(path, error.message));
}

/// Nothing when the content is none of the formats.
std::optional<ImportFormat> formatOf(const QString &path, const QByteArray &content)
{
    if (isMarkdownName(path) || content.startsWith("---\n") || content.startsWith("---\r\n"))
        return ImportFormat::Markdown;
    if (QFileInfo{path}.suffix().toLower() == "csv"_L1)
        return ImportFormat::Csv;
    const auto root = jsonObject(content);
    if (root && root->value("format"_L1) == "mooring"_L1)
        return ImportFormat::Json;
    if (root && isJrnl(*root))
        return ImportFormat::Jrnl;
    return {};
}

Result<Reading> readJson(const QByteArray &content, const Known &known,
                         Result<Reading> (*read)(const QJsonObject &, const Known &))
{
    const auto root = jsonObject(content);
    return root ? read(*root, known) : tl::unexpected<Error>{root.error()};
}

/// Of the formats that are one file whatever its name.
Result<Reading> readContent(const QByteArray &content, ImportFormat format, const Known &known)
{
    if (format == ImportFormat::Csv)
        return readScoresCsv(content, known);
    return format == ImportFormat::Json ? readJson(content, known, readContents)
                                        : readJson(content, known, readJrnl);
}

Result<Reading> readFile(const QString &path, std::optional<ImportFormat> format, const Known &known)
{
    const auto content = fileContent(path);
    if (!content)
        return tl::unexpected<Error>{content.error()};
    if (!format)
        format = formatOf(path, *content);
    if (!format)
        return about(path, {Error::Kind::Invalid,
                            Tr::tr("it is neither Markdown, CSV, nor JSON written by Mooring or jrnl")});
    if (*format == ImportFormat::Markdown)
        return readMarkdownFile(path, known);
    auto reading = readContent(*content, *format, known);
    return reading ? reading : about(path, reading.error());
}

} // namespace

QStringList importFormats() { return {u"markdown"_s, u"json"_s, u"jrnl"_s, u"csv"_s}; }

std::optional<ImportFormat> importFormatFrom(const QString &name)
{
    const qsizetype index = importFormats().indexOf(name);
    return index < 0 ? std::nullopt : std::optional{static_cast<ImportFormat>(index)};
}

Result<Reading> readImport(const QString &path, std::optional<ImportFormat> format, const Known &known)
{
    const QFileInfo info{path};
    if (!info.isDir())
        return readFile(path, format, known);
    if (format && *format != ImportFormat::Markdown)
        return about(path, {Error::Kind::Invalid, Tr::tr("it is a folder, and this format is one file")});
    return readMarkdownFolder(path, known);
}

} // namespace mooring::exchange
