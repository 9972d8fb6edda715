// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCommandLineParser;

namespace mooring::app {

// One function for each command of docs/commands.md. Arguments are counted already; each gives the exit code.

// journalcommands.cpp
int runNew(const QCommandLineParser &options);
int runDemo(const QCommandLineParser &options);
int runInfo(const QCommandLineParser &options);
int runVerify(const QCommandLineParser &options);

// safetycommands.cpp
int runBackup(const QCommandLineParser &options);
int runRestore(const QCommandLineParser &options);
int runSalvage(const QCommandLineParser &options);

// entrycommands.cpp
int runAdd(const QCommandLineParser &options);
int runList(const QCommandLineParser &options);
int runShow(const QCommandLineParser &options);

// exchangecommands.cpp
int runImport(const QCommandLineParser &options);

// exportcommand.cpp
int runExport(const QCommandLineParser &options);

// trendcommands.cpp
int runAnalyse(const QCommandLineParser &options);
int runTrend(const QCommandLineParser &options);
int runSmooth(const QCommandLineParser &options);

// lockcommand.cpp
int runLock(const QCommandLineParser &options);

// completion.cpp
int runCompletion(const QCommandLineParser &options);

// pagecommands.cpp
int runPages(const QCommandLineParser &options);

// reportcommand.cpp; needs a QApplication
int runReport(const QCommandLineParser &options);

// tour.cpp; needs a QApplication
int runTour(const QCommandLineParser &options);

} // namespace mooring::app
