// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/todayplace.h"

#include <QTextEdit>

#include <algorithm>

namespace mooring::ui {

TextPlace placeIn(const QTextEdit &text)
{
    const QTextCursor cursor = text.textCursor();
    return {cursor.anchor(), cursor.position()};
}

void moveTo(QTextEdit &text, TextPlace place)
{
    QTextCursor cursor = text.textCursor();
    const int last = std::max(0, text.document()->characterCount() - 1);
    cursor.setPosition(std::clamp(place.anchor, 0, last));
    cursor.setPosition(std::clamp(place.position, 0, last), QTextCursor::KeepAnchor);
    text.setTextCursor(cursor);
}

} // namespace mooring::ui
