// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journalplace.h"
#include "ui/shell/rail.h"
#include "ui/today/todayplace.h"

#include <optional>

namespace mooring::ui {

/// Where one was when the journal was locked. Ids and positions only: no word of the journal outlives it.
struct Place {
    Rail::Page page = Rail::Today;
    std::optional<TodayPlace> today;
    std::optional<JournalPlace> journal;
    QString learn; ///< a page of the handbook
    std::optional<int> step;
    std::optional<int> topic; ///< of the settings
};

} // namespace mooring::ui
