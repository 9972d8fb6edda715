// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/markdown.h"

#include "core/exchange/civilday.h"
#include "core/exchange/contentsjson.h"
#include "core/exchange/foreignnote.h"
#include "core/exchange/gathering.h"
#include "core/exchange/importedscores.h"
#include "core/exchange/markdownentry.h"
#include "core/exchange/notename.h"
#include "core/exchange/notetags.h"
#include "core/exchange/parts.h"
#include "core/exchange/text.h"
#include "core/exchange/tr.h"
#include "core/exchange/vault.h"
#include "core/library/frontmatter.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::exchange {

namespace {

/// The pattern of names set in an Obsidian vault; nothing where there is none.
QString patternOf(Source &source)
{
    if (source.kind() == Source::Kind::File)
        return {};
    const auto settings = source.content(u".obsidian/daily-notes.json"_s);
    const auto root = settings ? jsonObject(*settings) : tl::unexpected<Error>{settings.error()};
    return root ? root->value("format"_L1).toString() : QString{};
}

/// One file is Markdown because it is said to be; of many, those that are named so.
QStringList markdownFiles(const Source &source)
{
    static const QRegularExpression suffix{u"\\.(md|markdown)$"_s, QRegularExpression::CaseInsensitiveOption};
    static const QRegularExpression hidden{u"(^|/)\\."_s};
    QStringList names = source.kind() == Source::Kind::File ? source.names() : source.namesLike(suffix);
    names.removeIf([](const QString &name) { return name.contains(hidden); });
    return names;
}

QStringList stemsOf(QStringList names)
{
    for (QString &name : names)
        name = QFileInfo{name}.completeBaseName();
    return names;
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
        if (m_known.choices.dates == Choices::Dates::Unsaid)
            m_known.choices.dates = shownOrder(stemsOf(markdownFiles(source)));
    }

    Status add(const QString &name, Parts &parts)
    {
        const auto bytes = m_source.content(name);
        if (bytes && isVaultNote(*bytes))
            return {};
        auto entry = bytes ? read(*bytes, name) : tl::unexpected<Error>{bytes.error()};
        if (entry)
            return parts.add(*std::move(entry));
        m_gathering.leaveOut(name, entry.error().message);
        return {};
    }

    Result<Reading> finished() { return m_gathering.finished(); }

private:
    Result<PortableEntry> read(const QByteArray &bytes, const QString &name)
    {
        const auto text = decoded(bytes);
        if (!text)
            return tl::unexpected<Error>{text.error()};
        const bool ours = isOurNote(*text);
        if (ours) // it has its day inside
            if (auto entry = entryFromMarkdown(*text, m_known))
                return entry;
        const auto day = dayOfNote(name, m_known.choices);
        const QString note = ours ? *text : foreignNote(*text, m_known.choices, day.has_value());
        auto entry = entryFromMarkdown(note, m_known, day.value_or(QDate{}));
        // When only the day is missing, a name that can be two says why.
        if (!entry && !day && day.error().kind == Error::Kind::Invalid
            && entryFromMarkdown(note, m_known, m_known.today))
            return tl::unexpected<Error>{day.error()};
        if (!entry && day && !ours)
            entry = asText(*text, name, *day, entry.error());
        if (entry && entry->entry.uuid.isNull())
            markForeign(*entry, name, bytes);
        return entry;
    }

    /// A note with a day whose front matter can't be read is kept as it stands; one that says something that
    /// does not fit is not.
    Result<PortableEntry> asText(const QString &text, const QString &name, QDate day, const Error &fault)
    {
        if (library::readFrontMatter(text, {}))
            return tl::unexpected<Error>{fault};
        auto entry = entryFromMarkdown(u'\n' + text, m_known, day);
        if (entry) {
            entry->entry.body.remove(0, 1);
            m_gathering.say(Tr::tr("%1: its front matter can't be read and stays in the text (%2)")
                                .arg(name, fault.message));
        }
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

Reading readSideFile(Source &source, const Known &known)
{
    const auto bytes = source.content(sideFile);
    auto reading = bytes ? readContents(*bytes, known) : tl::unexpected<Error>{bytes.error()};
    if (reading)
        return std::move(*reading);
    return {.problems = {Tr::tr("%1 was left out: %2").arg(QString{sideFile}, reading.error().message)}};
}

} // namespace

Result<Reading> readMarkdown(Source &source, const Known &known, const TakeContents &take)
{
    source.stream();
    Reading reading;
    if (source.kind() != Source::Kind::File && source.names().contains(sideFile))
        reading = readSideFile(source, known);
    NotesReader reader{source, withPatterns(known, reading.contents.ownPatterns)};
    Parts parts{take};
    Status done = parts.add(reading.contents);
    const QStringList files = markdownFiles(source);
    for (auto file = files.cbegin(); done && file != files.cend(); ++file)
        done = reader.add(*file, parts);
    const auto notes = reader.finished();
    auto kept = done ? parts.finished() : tl::unexpected<Error>{done.error()};
    if (!notes || !kept)
        return tl::unexpected<Error>{kept ? notes.error() : kept.error()};
    reading.contents = *std::move(kept);
    reading.problems += notes->problems;
    reading.unknownTags = notes->unknownTags;
    if (files.isEmpty())
        reading.problems.append(Tr::tr("There is no Markdown file in %1.").arg(source.path()));
    return reading;
}

std::vector<NamedContent> writeMarkdown(const JournalContents &contents, const CheckIn &checkIn)
{
    std::vector<NamedContent> files;
    const Status written =
        writeVault(outgoing(contents, checkIn), [&files](const QString &name, const QByteArray &content) {
            files.push_back({name, content});
            return Status{};
        });
    Q_ASSERT(written); // memory takes everything
    return files;
}

} // namespace mooring::exchange
