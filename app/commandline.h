// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring::app {

/// Whether the arguments ask for a command, for help, or for something unknown, rather than for the window.
/// Needs no application object.
bool isCommandLine(int argc, const char *const *argv);

/// Runs the command; gives the exit code: 0 done, 1 failed, 2 wrong usage.
int runCommandLine(int argc, char **argv);

} // namespace mooring::app
