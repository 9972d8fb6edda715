// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/records.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::exchange {

/// What the journal to be filled knows already. Readers check against it what they read, because only they
/// can say in which file and line something stands.
struct Known {
    QDate today;
    QStringList people;   ///< names
    QStringList patterns; ///< ids, own ones included
    CheckIn checkIn;
};

Known knownTo(const Journal &journal, QDate today);

/// What was read, and one sentence for everything that was left out. The source is never changed.
struct Reading {
    JournalContents contents;
    QStringList problems;
};

/// Why the entry can't be kept, as the end of a sentence; nothing if it can.
std::optional<QString> misfit(const PortableEntry &entry, const Known &known);

} // namespace mooring::exchange
