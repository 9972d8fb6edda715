// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace mooring::app {

/// The translation context of everything the command line says.
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(mooring::app)
};

enum ExitCode { Done = 0, Failed = 1, Usage = 2 };

/// Results go to stdout as they are, messages to stderr, one line each, with the program's name before them.
void print(const QByteArray &bytes);
void printLine(const QString &text);
void say(const QString &message);

/// Says why, and gives the exit code for it.
int failed(const Error &error);
int misused(const QString &message);

/// All of stdin. Invalid above 64 MB.
Result<QByteArray> standardInput();

} // namespace mooring::app
