// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <span>
#include <vector>

class QCommandLineParser;

namespace mooring::app {

struct Option {
    QLatin1StringView name;
    QLatin1StringView value;           ///< what follows it; empty for a switch
    const char *description = nullptr; ///< to be translated
    QLatin1StringView choices{};       ///< all the values there are, divided by blanks; empty for any
};

struct Command {
    QLatin1StringView name;
    QLatin1StringView argument;    ///< the one it needs; empty if none, in brackets if it may be left out
    const char *summary = nullptr; ///< to be translated
    int (*run)(const QCommandLineParser &) = nullptr;
    std::vector<Option> options;
    QLatin1StringView choices{}; ///< as of Option, for the argument

    bool takesArgument() const { return !argument.isEmpty(); }
    bool needsArgument() const { return takesArgument() && !argument.startsWith(QLatin1Char{'['}); }
};

/// All there are, in the order in which they are listed.
const std::vector<Command> &commands();

/// Options that every command has.
std::span<const Option> optionsEverywhere();

/// Whether such a value or argument is the path of a file or folder.
bool isPath(QLatin1StringView value);

} // namespace mooring::app
