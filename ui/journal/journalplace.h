// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/today/todayplace.h"

namespace mooring::ui {

/// Which entry is read or edited on the journal's page, and where in its text.
struct JournalPlace {
    EntryId entry{};
    bool editing = false;
    TextPlace text; ///< of the one being edited
};

} // namespace mooring::ui
