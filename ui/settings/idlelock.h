// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// How long nobody may touch key or mouse before the journal locks itself. Kept in the journal, so that it
/// guards it on every computer.
namespace idle {
inline constexpr int never = 0, usualMinutes = 5, mostMinutes = 240;
}

/// never, or 1..mostMinutes; usualMinutes where nothing sensible is stored.
int idleMinutes(const Journal &journal);
Status setIdleMinutes(Journal &journal, int minutes);

/// Whether the journal locks itself when its window is minimised; not unless it is wanted.
bool locksWhenMinimised(const Journal &journal);
Status setLocksWhenMinimised(Journal &journal, bool locks);

} // namespace mooring::ui
