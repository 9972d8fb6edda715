// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"

#include <QString>

namespace mooring::exchange {

/// Whether it is a note that Mooring wrote: its front matter begins with the id of an entry.
bool isOurNote(const QString &text);

/// The text of another program's note, in which our names may mean other things: `steps: 8000` are walked,
/// `id: notes-17` is no id of ours. What can't be meant as ours is named `note_steps` and so kept as it is. A
/// date in words or brackets becomes one of ours; one that can't be read counts for nothing where the name of
/// the file has a day. An entry as jrnl exports it for YAML becomes a note.
QString foreignNote(const QString &note, const Choices &choices, bool hasDayInName);

} // namespace mooring::exchange
