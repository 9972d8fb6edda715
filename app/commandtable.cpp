// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandtable.h"

#include "app/commands.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

constexpr std::array everywhere = {
    Option{"journal"_L1, "FILE"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "The journal; otherwise the last one.")},
    Option{"passphrase-file"_L1, "FILE"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "A file whose first line is the passphrase; - for stdin.")},
    Option{"help"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Explain the command.")},
};

std::vector<Command> writingCommands()
{
    return {
        {"new"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Make an empty journal."), runNew, {}},
        {"demo"_L1, "DAYS"_L1, QT_TRANSLATE_NOOP("mooring::app", "Make a made-up journal."), runDemo, {}},
        {"add"_L1,
         "[FILE]"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Add an entry: Markdown from FILE, or from stdin."),
         runAdd,
         {}},
        {"list"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "List entries, newest first."),
         runList,
         {{"query"_L1, "QUERY"_L1, QT_TRANSLATE_NOOP("mooring::app", "Only those that match.")},
          {"json"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "As an array of JSON objects.")}}},
        {"show"_L1, "UUID"_L1, QT_TRANSLATE_NOOP("mooring::app", "Print an entry as Markdown."), runShow, {}},
    };
}

std::vector<Command> findingCommands()
{
    return {
        {"trend"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "Print the level over time as CSV."),
         runTrend,
         {{"with"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "About whom; empty for in general.")},
          {"dimension"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "anxiety (default) or avoidance."),
           "anxiety avoidance"_L1}}},
        {"analyse"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "Print the findings of the Trends page as JSON."),
         runAnalyse,
         {{"with"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "About whom; empty for in general.")}}},
        {"smooth"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "Print the level of the series on stdin as CSV."),
         runSmooth,
         {{"fixed"_L1, "S2E,S2N"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "Known variances of a day and of the drift per day.")}}},
    };
}

std::vector<Command> readingCommands()
{
    return {
        {"pages"_L1,
         "[ID]"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "List the pages of Learn, or print one as plain text."),
         runPages,
         {{"check"_L1,
           {},
           QT_TRANSLATE_NOOP("mooring::app", "Look for mistakes in the content, or in a folder like it.")}}},
    };
}

std::vector<Command> exchangeCommands()
{
    return {
        {"import"_L1,
         "PATH"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Bring in a diary: a file, a folder or a zip."),
         runImport,
         {{"format"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "What it is, if that is not found out."),
           "markdown json jrnl csv dayone daylio rednotebook lifeograph diarium"_L1},
          {"dates"_L1, "ORDER"_L1, QT_TRANSLATE_NOOP("mooring::app", "How to read 03/04/2025."),
           "day-first month-first"_L1},
          {"names"_L1, "PATTERN"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "How notes are named, such as YYYY/MM/DD.")},
          {"map"_L1, "TAG=MEANING"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "A tag is this pattern or person, a mood rad to awful.")},
          {"column"_L1, "FIELD=HEADER"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "Which column of a CSV is the date, text, ….")},
          {"dry-run"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Only say what would happen.")}}},
        {"export"_L1,
         "OUT"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Write everything to a new file or folder, unprotected."),
         runExport,
         {{"format"_L1, "NAME"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "A folder of Markdown, or a file of another kind."),
           "markdown json csv sqlite"_L1},
          {"query"_L1, "QUERY"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "Only the entries that “list --query” would list.")},
          {"table"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "Which table of csv; entries if unsaid."),
           "entries checkins trend"_L1}}},
        {"completion"_L1,
         "SHELL"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Print what makes a shell complete commands and options."),
         runCompletion,
         {},
         "bash zsh fish"_L1},
    };
}

std::vector<Command> reportCommands()
{
    return {
        {"report"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "Write a report for somebody you trust as a PDF, unprotected."),
         runReport,
         {{"out"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("mooring::app", "Where it goes; needed.")},
          {"from"_L1, "DAY"_L1, QT_TRANSLATE_NOOP("mooring::app", "The first day; 90 days unless said.")},
          {"to"_L1, "DAY"_L1, QT_TRANSLATE_NOOP("mooring::app", "The last day; today unless said.")},
          {"with"_L1, "NAME"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "About whom; again for more, empty for in general.")},
          {"title"_L1, "WORDS"_L1, QT_TRANSLATE_NOOP("mooring::app", "Its title.")},
          {"paper"_L1, "SIZE"_L1, QT_TRANSLATE_NOOP("mooring::app", "a4 or letter."), "a4 letter"_L1},
          {"entries"_L1, "QUERY"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "Entries in full: those that match, all, or none (default).")},
          {"notes"_L1, "FILE"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "Own notes for the session; - for stdin.")},
          {"without"_L1, "PART"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "Leave out time, map, words, patterns, together or steps.")}}},
    };
}

std::vector<Command> keepingCommands()
{
    return {
        {"info"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "Say what the journal is and holds."),
         runInfo,
         {{"json"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "As a JSON object.")}}},
        {"verify"_L1,
         {},
         QT_TRANSLATE_NOOP("mooring::app", "Check that the journal is whole."),
         runVerify,
         {}},
        {"backup"_L1,
         "[OUT]"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Make a backup, in the usual folder or as OUT."),
         runBackup,
         {{"list"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Only list the backups there are.")}}},
        {"restore"_L1,
         "FILE"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Put a backup in the journal's place."),
         runRestore,
         {{"dry-run"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Only say what would change.")},
          {"backup-passphrase-file"_L1, "FILE"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "When the backup has another passphrase.")}}},
        {"salvage"_L1,
         "OUT"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Bring what can be read of a damaged journal into a new one."),
         runSalvage,
         {}},
        {"lock"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Lock the open windows."), runLock, {}},
        {"tour"_L1,
         "OUTDIR"_L1,
         QT_TRANSLATE_NOOP("mooring::app", "Draw every page of a made-up journal as pictures."),
         runTour,
         {{"size"_L1, "WxH"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "One size instead of 1180x760 and 900x600.")}}},
    };
}

} // namespace

const std::vector<Command> &commands()
{
    static const std::vector<Command> table = [] {
        std::vector<Command> all;
        for (const auto &group : {writingCommands(), findingCommands(), readingCommands(), exchangeCommands(),
                                  reportCommands(), keepingCommands()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return table;
}

std::span<const Option> optionsEverywhere() { return everywhere; }

bool isPath(QLatin1StringView value)
{
    constexpr std::array paths{"FILE"_L1, "[FILE]"_L1, "PATH"_L1, "OUT"_L1, "[OUT]"_L1, "OUTDIR"_L1};
    return std::find(paths.begin(), paths.end(), value) != paths.end();
}

} // namespace mooring::app
