// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring {

/// From now on a crash of this process leaves no image of its memory, which may hold words of a journal and
/// its key, and other programs of the same account can't read that memory. Called when a journal is opened;
/// never undone, because what a closed journal held may still be somewhere in memory. Does nothing on systems
/// without the calls.
void forbidCoreDumps();

} // namespace mooring
