// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring::app {

/// From now on Ctrl+C and a polite end (SIGINT, SIGTERM, SIGHUP) do not end the program at once but are
/// remembered, so that a long job can stop and tidy up. A second one ends it.
void heedInterruption();

bool isInterrupted();

} // namespace mooring::app
