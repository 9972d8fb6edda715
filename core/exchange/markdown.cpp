// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/markdownentry.h"
#include "core/exchange/moment.h"
#include "core/exchange/order.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr auto sideFile = "mooring.json"_L1;

QDate dayFromName(const QString &name) { return dayFrom(name.left(10)).value_or(QDate{}); }

Result<PortableEntry> read(const QString &path, const QString &place, const Known &known)
{
    const auto bytes = fileContent(path);
    if (!bytes)
        return tl::unexpected<Error>{bytes.error()};
    const auto text = decoded(*bytes);
    if (!text)
        return tl::unexpected<Error>{text.error()};
    auto entry = entryFromMarkdown(*text, known, dayFromName(QFileInfo{path}.fileName()));
    // A file without an id is known again by where it lies.
    if (entry && entry->entry.uuid.isNull())
        entry->source = ImportSource{u"markdown"_s, place, fingerprint(*bytes)};
    return entry;
}

void add(const QString &path, const QString &place, const Known &known, Reading &reading)
{
    auto entry = read(path, place, known);
    if (entry)
        reading.contents.entries.push_back(std::move(*entry));
    else
        reading.problems.append(Tr::tr("%1 was left out: %2").arg(place, entry.error().message));
}

QStringList markdownFiles(const QString &folder)
{
    QStringList paths;
    QDirIterator files{folder, {u"*.md"_s, u"*.markdown"_s}, QDir::Files, QDirIterator::Subdirectories};
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    return paths;
}

Reading readSideFile(const QString &path, const Known &known)
{
    const auto bytes = fileContent(path);
    auto reading = bytes ? readContents(*bytes, known) : tl::unexpected<Error>{bytes.error()};
    if (reading)
        return std::move(*reading);
    return {{}, {Tr::tr("%1 was left out: %2").arg(QString{sideFile}, reading.error().message)}};
}

/// A person of whom there is more to say than the name that entries carry.
bool needsSideFile(const Relationship &person, const JournalContents &contents)
{
    if (person.kind != RelationshipKind::Other || !person.colour.isEmpty() || person.archived)
        return true;
    return std::none_of(
        contents.entries.begin(), contents.entries.end(),
        [&person](const PortableEntry &entry) { return !entry.trashedAt && entry.with == person.name; });
}

bool needsSideFile(const JournalContents &contents)
{
    return !contents.ownPatterns.empty() || !contents.assessments.empty() || !contents.milestones.empty()
        || !contents.practices.empty() || !contents.filters.empty() || !contents.risks.empty()
        || std::any_of(contents.relationships.begin(), contents.relationships.end(),
                       [&](const Relationship &person) { return needsSideFile(person, contents); });
}

QByteArray sideFileContent(const JournalContents &contents)
{
    JournalContents rest = contents;
    rest.entries.clear();
    return writeContents(rest);
}

/// "2026-03-01 2104": the day it is about and the time it was written.
QString nameFor(const Entry &entry)
{
    const QString day = entry.day.toString(Qt::ISODate);
    return entry.writtenAt.isValid() ? day + entry.writtenAt.toString(u" HHmm"_s) : day;
}

} // namespace

Reading readMarkdownFile(const QString &path, const Known &known)
{
    Reading reading;
    add(path, QFileInfo{path}.fileName(), known, reading);
    return reading;
}

Reading readMarkdownFolder(const QString &path, const Known &known)
{
    const QDir folder{path};
    Reading reading;
    if (folder.exists(sideFile))
        reading = readSideFile(folder.filePath(sideFile), known);
    const Known all = withPatterns(known, reading.contents.ownPatterns);
    const QStringList files = markdownFiles(path);
    for (const QString &file : files)
        add(file, folder.relativeFilePath(file), all, reading);
    if (files.isEmpty())
        reading.problems.append(Tr::tr("There is no Markdown file in %1.").arg(path));
    return reading;
}

std::vector<NamedContent> writeMarkdown(const JournalContents &contents)
{
    std::vector<NamedContent> files;
    QHash<QString, int> used;
    for (const PortableEntry *entry : inOrder(contents.entries)) {
        if (entry->trashedAt)
            continue;
        const QString name = nameFor(entry->entry);
        const int count = ++used[name];
        const QString unique = count == 1 ? name : u"%1 %2"_s.arg(name).arg(count);
        files.push_back({unique + u".md"_s, entryToMarkdown(*entry).toUtf8()});
    }
    if (needsSideFile(contents))
        files.push_back({sideFile, sideFileContent(contents)});
    return files;
}

} // namespace mooring::exchange
