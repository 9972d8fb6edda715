// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/parsers.h"

#include "app/series.h"
#include "core/exchange/contentsjson.h"
#include "core/exchange/csv.h"
#include "core/exchange/daylio.h"
#include "core/exchange/dayone.h"
#include "core/exchange/dayoneplain.h"
#include "core/exchange/diarium.h"
#include "core/exchange/gathering.h"
#include "core/exchange/htmltext.h"
#include "core/exchange/jrnl.h"
#include "core/exchange/jrnltext.h"
#include "core/exchange/lifeograph.h"
#include "core/exchange/markdownentry.h"
#include "core/exchange/notename.h"
#include "core/exchange/notetags.h"
#include "core/exchange/rednotebook.h"
#include "core/exchange/scorescsv.h"
#include "core/exchange/source.h"
#include "core/exchange/text.h"
#include "core/journal/search.h"
#include "core/library/frontmatter.h"
#include "core/library/links.h"
#include "core/library/reading.h"

#include <QBuffer>
#include <QJsonObject>

#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace mooring::fuzz {

namespace {

const exchange::Known &known()
{
    static const exchange::Known all{.today = {2026, 3, 1},
                                     .people = {u"Sam"_s, u"Mum"_s},
                                     .patterns = {u"withdrawal"_s, u"protest"_s, u"rumination"_s,
                                                  u"threat_reading"_s, u"checked_story"_s, u"kept_boundary"_s,
                                                  u"self_soothed"_s},
                                     .checkIn = loadCheckIn(u"daily-1"_s, QLocale::c()).value()};
    return all;
}

bool within(qsizetype start, qsizetype length, qsizetype size)
{
    return start >= 0 && length >= 0 && start <= size && length <= size - start;
}

bool isStorable(const PortableEntry &entry) { return !exchange::misfit(entry, known()); }

bool areStorable(const exchange::Reading &reading)
{
    return std::all_of(reading.contents.entries.begin(), reading.contents.entries.end(), isStorable);
}

const char *entryIn(const QString &text)
{
    const auto entry = exchange::entryFromMarkdown(text, known(), known().today);
    if (!entry)
        return nullptr;
    const QString written = exchange::entryToMarkdown(*entry);
    const auto again = exchange::entryFromMarkdown(written, known(), known().today);
    if (!again)
        return "an entry that was read can be read again once written";
    return exchange::entryToMarkdown(*again) == written ? nullptr : "an entry is written the same again";
}

} // namespace

const char *frontMatter(const QByteArray &bytes)
{
    const auto text = exchange::decoded(bytes);
    if (!text)
        return nullptr;
    if (const auto read = library::readFrontMatter(*text, exchange::entryKeys());
        read && (read->bodyLine < 1 || !text->endsWith(read->body)))
        return "the body is the end of the file";
    return entryIn(*text);
}

const char *json(const QByteArray &bytes)
{
    const auto read = exchange::readContents(bytes, known());
    if (!read)
        return nullptr;
    if (!areStorable(*read))
        return "what is read can be stored";
    const QByteArray written = exchange::writeContents(read->contents);
    const auto again = exchange::readContents(written, known());
    if (!again || !again->problems.isEmpty())
        return "what was read can be read again once written";
    return exchange::writeContents(again->contents) == written ? nullptr : "it is written the same again";
}

const char *jrnl(const QByteArray &bytes)
{
    const auto root = exchange::jsonObject(bytes);
    if (!root || !exchange::isJrnl(*root))
        return nullptr;
    const auto read = exchange::readJrnl(*root, known());
    return !read || areStorable(*read) ? nullptr : "what is read can be stored";
}

const char *csv(const QByteArray &bytes)
{
    const auto text = exchange::decoded(bytes);
    if (!text)
        return nullptr;
    if (const auto rows = exchange::readCsv(*text))
        for (const exchange::CsvRow &row : *rows) {
            // Below a first row, since a byte order mark that begins a text is none of it.
            const QByteArray written = exchange::csvRow({u"first"_s}) + exchange::csvRow(row.cells);
            const auto again = exchange::readCsv(QString::fromUtf8(written));
            if (!again || again->size() != 2 || again->back().cells != row.cells)
                return "cells that were read are the same once written";
        }
    const auto scores = exchange::readScoresCsv(bytes, known());
    return !scores || areStorable(*scores) ? nullptr : "what is read can be stored";
}

namespace {

const char *storable(const Result<exchange::Reading> &reading)
{
    return !reading || areStorable(*reading) ? nullptr : "what is read can be stored";
}

std::unique_ptr<exchange::Source> zipIn(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return exchange::Source::openArchive(std::move(buffer), u"fuzz.zip"_s).value_or(nullptr);
}

/// Reads with a function that hands over to a Gathering.
template <typename Read>
const char *gathered(const Read &read)
{
    exchange::Gathering gathering{u"fuzz"_s, known()};
    read(gathering);
    return storable(gathering.finished());
}

} // namespace

const char *archive(const QByteArray &bytes)
{
    const auto source = zipIn(bytes);
    if (!source)
        return nullptr;
    for (const QString &name : source->names()) {
        if (name.startsWith(u'/') || name.split(u'/').contains(u".."_s))
            return "no name leads out of an archive";
        if (const auto content = source->content(name); content && content->size() > exchange::largestFile)
            return "a file is not larger than is allowed";
    }
    return nullptr;
}

const char *dayOne(const QByteArray &bytes)
{
    const auto root = exchange::jsonObject(bytes);
    if (root && exchange::isDayOne(*root))
        return gathered(
            [&](exchange::Gathering &to) { exchange::readDayOneJournal(*root, u"a.json"_s, to); });
    if (exchange::isDayOneText(bytes))
        return storable(exchange::readDayOneText(bytes, known()));
    return gathered([&](exchange::Gathering &to) { exchange::readDayOneClassicEntry(bytes, u"a"_s, to); });
}

const char *daylio(const QByteArray &bytes)
{
    const char *const broken = storable(exchange::readDaylioTable(bytes, known()));
    return broken ? broken : storable(exchange::readDaylioBackup(bytes, known()));
}

const char *diarium(const QByteArray &bytes)
{
    return gathered([&](exchange::Gathering &to) { exchange::readDiariumFile(bytes, u"a.json"_s, to); });
}

const char *html(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const QString markdown = exchange::markdownFromHtml(text);
    return markdown.size() > 20 * text.size() + 20 ? "text does not grow without end" : nullptr;
}

const char *jrnlText(const QByteArray &bytes)
{
    exchange::isJrnlText(bytes);
    return storable(exchange::readJrnlText(bytes, known()));
}

const char *lifeograph(const QByteArray &bytes) { return storable(exchange::readLifeograph(bytes, known())); }

const char *noteName(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto day = exchange::dayFromPattern(text.section(u'\n', 0, 0), text.section(u'\n', 1));
    const auto found = exchange::dayOfNote(text, {});
    exchange::marksOf(text.section(u'\n', 0, 0), text);
    return (day && !day->isValid()) || (found && !found->isValid()) ? "a day is one of the calendar"
                                                                    : nullptr;
}

const char *redNotebook(const QByteArray &bytes)
{
    return gathered([&](exchange::Gathering &to) {
        exchange::readRedNotebookMonth(bytes, u"2025-02.txt"_s, exchange::RedNotebookMarkup::Unsaid, to);
    });
}

const char *query(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const SearchQuery query = parseQuery(text);
    qsizetype end = 0;
    for (const QueryPart &part : query.parts) {
        if (part.start < end || !within(part.start, part.length, text.size()))
            return "parts lie in the text, one after the other";
        end = part.start + part.length;
    }
    for (const QueryProblem &problem : query.problems)
        if (!within(problem.start, problem.length, text.size()) || problem.message.isEmpty())
            return "a problem lies in the text and has words";
    for (const HitRange range : hitRanges(text, query))
        if (!within(range.start, range.length, text.size()))
            return "hits lie in the text";
    return nullptr;
}

const char *links(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype end = 0;
    for (const library::Link &link : library::linksIn(text)) {
        if (link.position < end || !within(link.position, link.length, text.size()))
            return "links lie in the text, one after the other";
        if (link.target.isEmpty())
            return "a link leads somewhere";
        end = link.position + link.length;
    }
    const auto nameOf = [](const library::Link &link) { return link.target; };
    library::withMarkdownLinks(text, nameOf);
    library::withPlainLinks(text, nameOf);
    return nullptr;
}

const char *pages(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (const auto page = library::readPage(text, u"file.md"_s); page && page->id.isEmpty())
        return "a page has an id";
    if (const auto step = library::readStep(text, u"file.md"_s);
        step && (step->number < 1 || step->number > 9))
        return "a step is one of the nine";
    library::readSources(bytes);
    library::readGlossary(bytes);
    library::readHelpLines(bytes);
    return nullptr;
}

const char *commandInput(const QByteArray &bytes)
{
    if (const auto series = app::readSeries(bytes))
        for (const app::SeriesRow &row : *series)
            if (!std::isfinite(row.day) || (row.value && !std::isfinite(*row.value)))
                return "days and values are finite";
    const auto variances = app::variancesFrom(QString::fromUtf8(bytes));
    if (variances && !(variances->observation > 0 && variances->drift >= 0))
        return "variances are not below 0";
    return nullptr;
}

} // namespace mooring::fuzz
