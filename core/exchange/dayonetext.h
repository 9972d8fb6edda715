// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QHash>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace mooring::exchange {

// What the shapes of Day One's export have in common.

/// Puts a text into title and body: the title is a heading in the first line, or a short first line with a
/// blank one after it. Backslashes that only protect a character from Markdown that means nothing there are
/// dropped.
void setDayOneWords(Entry &entry, const QString &text);

/// Names of media files by their identifier, put where the text has dayone-moment://IDENTIFIER.
QString withDayOneMedia(const QString &text, const QHash<QString, QString> &files);

/// The Markdown in `richText`, which is JSON in a string, or the string itself when it is not. Media stand in
/// it as in `text`; of other objects their words are kept.
QString fromDayOneRichText(const QString &richText);

/// "Europe/Berlin" or "GMT+0200"; the computer's own for anything else.
QTimeZone dayOneZone(const QString &name);

/// The moment there; nothing for text that is none.
std::optional<QDateTime> dayOneMoment(const QString &utc, const QString &zone);

} // namespace mooring::exchange
