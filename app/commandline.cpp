// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commandtable.h"
#include "app/console.h"
#include "app/journalaccess.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

QString usageLine(const Command &command)
{
    const QString start = u"mooring "_s + command.name;
    return command.argument.isEmpty() ? start : start + u' ' + command.argument;
}

/// "a, b, c"
QString choicesOf(QLatin1StringView choices) { return QString{choices}.split(u' ').join(u", "_s); }

void printOption(const Option &option)
{
    const QString name =
        u"--"_s + option.name + (option.value.isEmpty() ? QString{} : u' ' + QString{option.value});
    printLine(u"  "_s + name.leftJustified(24) + u' ' + Tr::tr(option.description));
    if (!option.choices.isEmpty())
        printLine(QString{27, u' '} + choicesOf(option.choices));
}

void printHelp()
{
    printLine(Tr::tr("Usage: mooring [--journal FILE]           open the window\n"
                     "       mooring COMMAND [options]          do one thing and end\n"));
    printLine(Tr::tr("Commands:"));
    for (const Command &command : commands())
        printLine(u"  "_s + usageLine(command).mid(8).leftJustified(24) + u' ' + Tr::tr(command.summary));
    printLine(Tr::tr("\nOptions of every command:"));
    for (const Option &option : optionsEverywhere())
        printOption(option);
    printLine(
        Tr::tr("\nExit code: 0 done, 1 failed, 2 wrong usage. Results go to stdout, messages to stderr."));
}

void printHelp(const Command &command)
{
    printLine(Tr::tr("Usage: %1 [options]").arg(usageLine(command)));
    printLine(Tr::tr(command.summary) + u'\n');
    if (!command.choices.isEmpty())
        printLine(u"  "_s + QString{command.argument}.leftJustified(24) + u' ' + choicesOf(command.choices));
    for (const Option &option : command.options)
        printOption(option);
    for (const Option &option : optionsEverywhere())
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
    for (const Option &option : optionsEverywhere())
        addOption(parser, option);
    if (!parser.parse(QStringList{u"mooring"_s} + arguments))
        return misused(parser.errorText());
    if (parser.isSet(u"help"_s)) {
        printHelp(command);
        return Done;
    }
    const qsizetype most = command.takesArgument() ? 1 : 0;
    const qsizetype least = command.needsArgument() ? 1 : 0;
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
