// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown.h"

#include "core/exchange/contentsjson.h"
#include "core/exchange/gathering.h"
#include "core/exchange/importedscores.h"
#include "core/exchange/markdownentry.h"
#include "core/exchange/notename.h"
#include "core/exchange/notetags.h"
#include "core/exchange/order.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

constexpr auto sideFile = "mooring.json"_L1;

/// The pattern of names set in an Obsidian vault; nothing where there is none.
QString patternOf(Source &source)
{
    if (source.kind() == Source::Kind::File)
        return {};
    const auto settings = source.content(u".obsidian/daily-notes.json"_s);
    const auto root = settings ? jsonObject(*settings) : tl::unexpected<Error>{settings.error()};
    return root ? root->value("format"_L1).toString() : QString{};
}

/// Reads the notes of one source.
class NotesReader
{
public:
    NotesReader(Source &source, Known known)
        : m_source{source}
        , m_known{std::move(known)}
        , m_gathering{u"markdown"_s, m_known}
    {
        if (m_known.choices.names.isEmpty())
            m_known.choices.names = patternOf(source);
    }

    void add(const QString &name, JournalContents &contents)
    {
        const auto bytes = m_source.content(name);
        auto entry = bytes ? read(*bytes, name) : tl::unexpected<Error>{bytes.error()};
        if (entry)
            contents.entries.push_back(std::move(*entry));
        else
            m_gathering.leaveOut(name, entry.error().message);
    }

    Reading finished() { return m_gathering.finished(); }

private:
    Result<PortableEntry> read(const QByteArray &bytes, const QString &name)
    {
        const auto text = decoded(bytes);
        if (!text)
            return tl::unexpected<Error>{text.error()};
        const auto day = dayOfNote(name, m_known.choices);
        auto entry = entryFromMarkdown(*text, m_known, day.value_or(QDate{}));
        // When only the day is missing, a name that can be two says why.
        if (!entry && !day && day.error().kind == Error::Kind::Invalid
            && entryFromMarkdown(*text, m_known, m_known.today))
            return tl::unexpected<Error>{day.error()};
        if (entry && entry->entry.uuid.isNull())
            markForeign(*entry, name, bytes);
        return entry;
    }

    /// A file without an id is another program's, and known again by where it lies.
    void markForeign(PortableEntry &entry, const QString &name, const QByteArray &bytes)
    {
        entry.source = ImportSource{u"markdown"_s, name, fingerprint(bytes)};
        const NoteMarks marks = marksOf(entry.entry.extra, entry.entry.body);
        entry.entry.starred = entry.entry.starred || marks.starred;
        if (entry.with.isEmpty())
            entry.with = marks.with.left(longestName);
        m_gathering.label(entry, marks.tags);
        if (entry.entry.checkIn.answers.isEmpty())
            keepScores(marks.scores, m_known.checkIn, entry.entry);
    }

    static constexpr int longestName = 200;

    Source &m_source;
    Known m_known;
    Gathering m_gathering;
};

/// One file is Markdown because it is said to be; of many, those that are named so.
QStringList markdownFiles(const Source &source)
{
    static const QRegularExpression suffix{u"\\.(md|markdown)$"_s, QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression hidden{u"(^|/)\\."_s};
    QStringList names = source.kind() == Source::Kind::File ? source.names() : source.namesLike(suffix);
    names.removeIf([](const QString &name) { return name.contains(hidden); });
    return names;
}

Reading readSideFile(Source &source, const Known &known)
{
    const auto bytes = source.content(sideFile);
    auto reading = bytes ? readContents(*bytes, known) : tl::unexpected<Error>{bytes.error()};
    if (reading)
        return std::move(*reading);
    return {.problems = {Tr::tr("%1 was left out: %2").arg(QString{sideFile}, reading.error().message)}};
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
        || !contents.care.isEmpty()
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

Result<Reading> readMarkdown(Source &source, const Known &known)
{
    Reading reading;
    if (source.kind() != Source::Kind::File && source.names().contains(sideFile))
        reading = readSideFile(source, known);
    NotesReader reader{source, withPatterns(known, reading.contents.ownPatterns)};
    const QStringList files = markdownFiles(source);
    for (const QString &file : files)
        reader.add(file, reading.contents);
    const Reading notes = reader.finished();
    reading.problems += notes.problems;
    reading.unknownTags = notes.unknownTags;
    if (files.isEmpty())
        reading.problems.append(Tr::tr("There is no Markdown file in %1.").arg(source.path()));
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
