// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/records.h"
#include "core/journal/search.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::exchange {

using TakeEntry = std::function<Status(const PortableEntry &)>;
/// Takes the next bytes of a file that is written.
using TakeBytes = std::function<Status(const QByteArray &)>;

/// What an export writes: records at hand, entries one after the other, by day, time of writing and UUID. So
/// an export needs no more memory for ten years than for one.
struct Outgoing {
    JournalContents records; ///< without entries
    CheckIn checkIn;
    /// Goes through the entries, as often as it is called, until one is not taken.
    std::function<Status(const TakeEntry &)> eachEntry;
};

/// Of contents that are at hand; they must outlive it.
Outgoing outgoing(const JournalContents &contents, const CheckIn &checkIn);

/// Of a journal, which must outlive it: everything, or with a query the entries it finds, the people they are
/// about and the own patterns they show, and nothing else. Errors: those of reading and searching.
Result<Outgoing> outgoing(const Journal &journal, const std::optional<SearchQuery> &query);

} // namespace mooring::exchange
