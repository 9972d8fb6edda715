// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/outfile.h"
#include "core/exchange/outgoing.h"

#include <QByteArray>
#include <QLatin1StringView>

namespace mooring::exchange {

/// Beside the notes of a vault, with what entries can't carry (people, own patterns, milestones, plans, …).
inline constexpr QLatin1StringView sideFile{"mooring.json"};

/// A folder of Markdown that opens well in Obsidian: one note for each entry, "2026-03-01 2104.md", those in
/// the trash left out; Index.md, which leads to all of them; a note in people/ for everyone there is; and
/// sideFile if there is anything for it. Earlier versions of entries are not written: JSON has them.
Status writeVault(const Outgoing &what, const TakeFile &take);

/// Whether it is the index or a person's note of such a folder: made of the others, and nothing to import.
bool isVaultNote(const QByteArray &content);

} // namespace mooring::exchange
