// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/key.h"
#include "core/result.h"

#include <QString>

/// The first page of a journal and a few more list its tables and where each begins; without them no other
/// page can be made sense of. They hold nothing a person wrote and are the same in every new journal with the
/// same key. So one that is made for the purpose, beside the damaged one, can lend its own.
namespace mooring::tablelist {

/// How a journal came by its pages: the engine orders the tables anew when a passphrase is added or removed.
enum class Layout { AsMade, AsProtectedLater };

/// Writes the list of a new journal over that in the file at path. Where the layout is not this journal's,
/// what is then read from it is no use: the checksums of the entries tell. Errors: those of writing beside.
Status renew(const QString &path, const JournalKey &key, Layout layout);

/// Whether the key opens any of the pages after the list: then it is right, and the list itself is damaged.
bool opensTheRest(const QString &path, const JournalKey &key);

} // namespace mooring::tablelist
