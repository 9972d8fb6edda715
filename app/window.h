// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::app {

/// Opens the window on the journal named on the command line, else on the last one, else on the welcome.
/// Gives the exit code.
int openWindow(int argc, char **argv);

} // namespace mooring::app
