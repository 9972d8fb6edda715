// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

class QTextEdit;

namespace mooring::ui {

/// Where one is in a text: positions, never words, so that it may be kept while the journal is locked.
struct TextPlace {
    int anchor = 0;
    int position = 0;
};

TextPlace placeIn(const QTextEdit &text);
/// As near to it as the text reaches.
void moveTo(QTextEdit &text, TextPlace place);

/// Where one is on the page of the day: the entry that is open, none for a new one, whose day and person then
/// count.
struct TodayPlace {
    EntryId entry{};
    QDate day;
    RelationshipId with{};
    TextPlace text;
};

} // namespace mooring::ui
