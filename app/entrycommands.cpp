// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "app/entrylisting.h"
#include "app/journalaccess.h"
#include "core/exchange/markdownentry.h"
#include "core/exchange/reading.h"
#include "core/exchange/text.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

bool isStandardInput(const QString &path) { return path.isEmpty() || path == "-"_L1; }

/// The entry in a file or on stdin, ready to be stored: dated today and written now unless it says otherwise.
Result<PortableEntry> entryIn(const QString &path, const Journal &journal)
{
    const auto bytes = isStandardInput(path) ? standardInput() : exchange::fileContent(path);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    const auto text = exchange::decoded(*bytes);
    if (!text)
        return tl::unexpected{text.error()};
    const QDate today = QDate::currentDate();
    auto entry = exchange::entryFromMarkdown(*text, exchange::knownTo(journal, today), today);
    if (!entry)
        return entry;
    if (entry->entry.isBlank())
        return failure(Error::Kind::Invalid, Tr::tr("there is nothing in it to keep"));
    if (entry->entry.uuid.isNull())
        entry->entry.uuid = QUuid::createUuid();
    return entry;
}

int store(Journal &journal, PortableEntry entry)
{
    const QString id = entry.entry.uuid.toString(QUuid::WithoutBraces);
    JournalContents contents;
    contents.entries.push_back(std::move(entry));
    const auto outcome = journal.merge(contents, false);
    if (!outcome)
        return failed(outcome.error());
    if (!outcome->problems.isEmpty())
        return failed({Error::Kind::Invalid, outcome->problems.join(u'\n')});
    printLine(id);
    return Done;
}

/// Newest first; the notes about what was not understood go to stderr.
Result<std::vector<EntryId>> entriesFor(const Journal &journal, const SearchQuery &query)
{
    for (const QueryProblem &problem : query.problems)
        say(problem.message);
    for (const QueryProblem &problem : journal.unknownNames(query))
        say(problem.message);
    if (!query.isEmpty())
        return journal.find(query);
    std::vector<EntryId> ids;
    for (const EntryRow &row : journal.rows())
        ids.push_back(row.id);
    std::ranges::reverse(ids);
    return ids;
}

/// "2026-03-01  Sam  The first words …  UUID", divided by tabs.
QString listLine(const Journal &journal, const Entry &entry, const SearchHit &hit)
{
    const QString snippet = hit.snippet.simplified();
    const QString gap = hit.title.isEmpty() || snippet.isEmpty() ? QString{} : u" – "_s;
    return entry.day.toString(Qt::ISODate) + u'\t' + journal.nameOf(entry.with) + u'\t' + hit.title + gap
         + snippet + u'\t' + entry.uuid.toString(QUuid::WithoutBraces);
}

} // namespace

int runAdd(const QCommandLineParser &options)
{
    const QString path = options.positionalArguments().value(0);
    if (isStandardInput(path) && options.value(u"passphrase-file"_s) == "-"_L1)
        return misused(Tr::tr("The entry itself comes from stdin, so the passphrase can't: use "
                              "--passphrase-file with a file."));
    const auto journal = openJournal(options, Journal::Access::ReadWrite);
    if (!journal)
        return failed(journal.error());
    auto entry = entryIn(path, **journal);
    if (!entry)
        return failed(
            {entry.error().kind,
             Tr::tr("The entry can't be added: %1. Nothing was changed.").arg(entry.error().message)});
    return store(**journal, *std::move(entry));
}

int runList(const QCommandLineParser &options)
{
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    const SearchQuery query = parseQuery(options.value(u"query"_s));
    const auto ids = entriesFor(**journal, query);
    if (!ids)
        return failed(ids.error());
    const auto hits = (*journal)->snippets(query, *ids);
    if (!hits)
        return failed(hits.error());
    QJsonArray array;
    for (const SearchHit &hit : *hits) {
        const auto entry = (*journal)->entry(hit.id);
        if (!entry)
            return failed(entry.error());
        if (options.isSet(u"json"_s))
            array.append(listing(**journal, *entry, hit.snippet.trimmed()));
        else
            printLine(listLine(**journal, *entry, hit));
    }
    if (options.isSet(u"json"_s))
        print(QJsonDocument{array}.toJson());
    return Done;
}

int runShow(const QCommandLineParser &options)
{
    const QString text = options.positionalArguments().constFirst();
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return misused(Tr::tr("“%1” is not a UUID; “mooring list” shows them.").arg(text));
    const auto journal = openJournal(options, Journal::Access::ReadOnly);
    if (!journal)
        return failed(journal.error());
    const auto id = (*journal)->find(uuid);
    const auto entry = id ? (*journal)->entry(*id) : tl::unexpected{id.error()};
    if (!entry)
        return failed(
            {entry.error().kind, Tr::tr("No entry with the id %1: %2").arg(text, entry.error().message)});
    PortableEntry portable;
    portable.entry = *entry;
    portable.with = (*journal)->nameOf(entry->with);
    print(exchange::entryToMarkdown(portable).toUtf8());
    return Done;
}

} // namespace mooring::app
