// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/entrydraft.h"

#include "core/journal/journal.h"

#include <algorithm>

namespace mooring::ui {

std::optional<Draft> draftOf(const Journal &journal, EntryId id)
{
    const auto drafts = journal.drafts();
    if (!drafts)
        return {};
    const auto found =
        std::ranges::find_if(*drafts, [id](const Draft &draft) { return draft.entry.id == id; });
    return found == drafts->end() ? std::nullopt : std::optional{*found};
}

} // namespace mooring::ui
