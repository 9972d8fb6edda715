// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/records.h"

#include <QDate>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::exchange {

/// What the person said about a source where it can't say it itself.
struct Choices {
    enum class Dates { Unsaid, DayFirst, MonthFirst };

    Dates dates = Dates::Unsaid; ///< of 03/04/2025
    QString names;               ///< how files are named after days, as moment.js writes it: YYYY/MM/DD
    QHash<QString, QString>
        meanings; ///< a tag in lower case -> pattern or person; a mood -> rad, good, meh, bad or awful
    QHash<QString, QString>
        columns; ///< of a table: date, text, title, anxiety, avoidance, tags, with -> its header
};

/// What the journal to be filled knows already, and how to read what is unsaid. Readers check against it what
/// they read, because only they can say in which file and line something stands.
struct Known {
    QDate today;
    QStringList people;   ///< names
    QStringList patterns; ///< ids, own ones included
    CheckIn checkIn;
    Choices choices;
};

/// With the meanings the journal remembers.
Known knownTo(const Journal &journal, QDate today);

/// What was read, and one sentence for everything that was left out. The source is never changed.
struct Reading {
    JournalContents contents;         ///< empty where somebody took them
    std::vector<PortableEntry> first; ///< the first few of those that were taken, to look at
    QStringList problems;
    QMap<QString, int> unknownTags;  ///< that are neither person nor pattern, and how often
    QMap<QString, int> unknownMoods; ///< that are none of the five groups, and how often
};

/// Why the entry can't be kept, as the end of a sentence; nothing if it can.
std::optional<QString> misfit(const PortableEntry &entry, const Known &known);

} // namespace mooring::exchange
