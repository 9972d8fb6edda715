// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Unsaved writing about a known entry, if there is any.
std::optional<Draft> draftOf(const Journal &journal, EntryId id);

} // namespace mooring::ui
