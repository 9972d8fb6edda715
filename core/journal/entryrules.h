// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/attachment/pattern.h"
#include "core/journal/entry.h"
#include "core/result.h"

namespace mooring {

/// What an entry must satisfy before it is stored, and the one form in which it is.
struct EntryRules {
    const PatternCatalogue &patterns;
    const CheckIn &checkIn;
    std::optional<qint32>
        storedDay; ///< Julian day of the stored version; may stay even if the clock was set back

    /// Invalid, with a sentence for the person, for a day that does not exist or is still to come, answers
    /// off the scale, unknown patterns or steps, or more than 16 million characters.
    Status check(const Entry &entry) const;
    /// Fills in id and time; patterns and steps once each, in the catalogue's order.
    void normalise(Entry &entry) const;
};

} // namespace mooring
