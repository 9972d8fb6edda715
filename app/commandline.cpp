// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commands.h"
#include "app/console.h"
#include "app/journalaccess.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

struct Option {
    QLatin1StringView name;
    QLatin1StringView value; ///< empty for a switch
    const char *description;
};

struct Command {
    QLatin1StringView name;
    QLatin1StringView argument; ///< the one it needs; empty if none, in brackets if it may be left out
    const char *summary;
    int (*run)(const QCommandLineParser &);
    std::vector<Option> options;
};

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
        {"add"_L1, {}, QT_TRANSLATE_NOOP("mooring::app", "Add the entry on stdin."), runAdd, {}},
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
          {"dimension"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "anxiety (default) or avoidance.")}}},
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
         {{"format"_L1, "NAME"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "What it is, if that is not found out: markdown, dayone, ….")},
          {"dates"_L1, "ORDER"_L1,
           QT_TRANSLATE_NOOP("mooring::app", "day-first or month-first: how to read 03/04/2025.")},
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
         {{"format"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("mooring::app", "markdown, json or csv.")}}},
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
          {"paper"_L1, "SIZE"_L1, QT_TRANSLATE_NOOP("mooring::app", "a4 or letter.")},
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

QString usageLine(const Command &command)
{
    const QString start = u"mooring "_s + command.name;
    return command.argument.isEmpty() ? start : start + u' ' + command.argument;
}

void printOption(const Option &option)
{
    const QString name =
        u"--"_s + option.name + (option.value.isEmpty() ? QString{} : u' ' + QString{option.value});
    printLine(u"  "_s + name.leftJustified(24) + u' ' + Tr::tr(option.description));
}

void printHelp()
{
    printLine(Tr::tr("Usage: mooring [--journal FILE]           open the window\n"
                     "       mooring COMMAND [options]          do one thing and end\n"));
    printLine(Tr::tr("Commands:"));
    for (const Command &command : commands())
        printLine(u"  "_s + usageLine(command).mid(8).leftJustified(24) + u' ' + Tr::tr(command.summary));
    printLine(Tr::tr("\nOptions of every command:"));
    for (const Option &option : everywhere)
        printOption(option);
    printLine(
        Tr::tr("\nExit code: 0 done, 1 failed, 2 wrong usage. Results go to stdout, messages to stderr."));
}

void printHelp(const Command &command)
{
    printLine(Tr::tr("Usage: %1 [options]").arg(usageLine(command)));
    printLine(Tr::tr(command.summary) + u'\n');
    for (const Option &option : command.options)
        printOption(option);
    for (const Option &option : everywhere)
        printOption(option);
}

void addOption(QCommandLineParser &parser, const Option &option)
{
    parser.addOption(QCommandLineOption{QString{option.name}, {}, QString{option.value}});
}

int run(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const Option &option : command.options)
        addOption(parser, option);
    for (const Option &option : everywhere)
        addOption(parser, option);
    if (!parser.parse(QStringList{u"mooring"_s} + arguments))
        return misused(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        printHelp(command);
        return Done;
    }
    const qsizetype most = command.argument.isEmpty() ? 0 : 1;
    const qsizetype least = command.argument.startsWith(u'[') ? 0 : most;
    const qsizetype given = parser.positionalArguments().size();
    if (given < least || given > most)
        return misused(Tr::tr("Usage: %1 [options]").arg(usageLine(command)));
    return command.run(parser);
}

/// The place of the command's name: the first word that is neither an option nor an option's value.
qsizetype placeOfName(const QStringList &arguments)
{
    qsizetype i = 0;
    while (i < arguments.size() && arguments.at(i).startsWith(u'-'))
        i += arguments.at(i) == "--journal"_L1 || arguments.at(i) == "--passphrase-file"_L1 ? 2 : 1;
    return i;
}

int dispatch(QStringList arguments)
{
    if (const qsizetype lock = arguments.indexOf(u"--lock"_s); lock >= 0)
        arguments[lock] = u"lock"_s; // as other programs with a window spell it
    const qsizetype place = placeOfName(arguments);
    if (place >= arguments.size()) {
        if (arguments.contains(u"--version"_s) || arguments.contains(u"-v"_s)) {
            printLine(u"mooring "_s + QCoreApplication::applicationVersion());
            return Done;
        }
        if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
            printHelp();
            return Done;
        }
        return misused(Tr::tr("Unknown option: %1").arg(arguments.join(u' ')));
    }
    const QString name = arguments.takeAt(place);
    const auto command =
        std::ranges::find(commands(), name, [](const Command &c) { return QString{c.name}; });
    if (command == commands().end())
        return misused(Tr::tr("Unknown command: %1").arg(name));
    return run(*command, arguments);
}

/// Options that Qt itself takes for a window.
bool isForWindow(const QByteArray &argument)
{
    static const std::array<QByteArray, 12> names{
        "platform", "platformpluginpath", "platformtheme", "plugin",      "style",   "stylesheet",
        "display",  "geometry",           "qwindowtitle",  "qwindowicon", "reverse", "session"};
    const QByteArray name = argument.mid(argument.startsWith("--") ? 2 : 1);
    return std::ranges::any_of(names, [&name](const QByteArray &known) { return name.startsWith(known); });
}

/// The tour and a report draw, so they need fonts and widgets, but never a display; no other command needs
/// either.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    const bool draws = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView word{argument};
        return word == "tour" || word == "report";
    });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

bool isCommandLine(int argc, const char *const *argv)
{
    int i = 1;
    while (i < argc && QByteArrayView{argv[i]}.startsWith("--journal"))
        i += QByteArrayView{argv[i]}.contains('=') ? 1 : 2;
    if (i >= argc)
        return false;
    const QByteArray argument{argv[i]};
    if (argument.endsWith(".mooring"))
        return false; // a journal, to be opened in the window
    return !argument.startsWith('-') || !isForWindow(argument);
}

int runCommandLine(int argc, char **argv)
{
    const auto application = applicationFor(argc, argv);
    setIdentity();
    const int code = dispatch(QCoreApplication::arguments().mid(1));
    return std::fflush(stdout) == 0
             ? code
             : failed({Error::Kind::Storage, Tr::tr("Standard output can't be written.")});
}

} // namespace mooring::app
