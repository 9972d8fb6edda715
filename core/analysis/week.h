// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <vector>

namespace mooring {

class Journal;

/// Seven days to look back on.
struct Week {
    static constexpr int days = 7;

    struct Showed {
        QString pattern; ///< its id
        int entries = 0;

        bool operator==(const Showed &) const = default;
    };

    QDate first, last;
    std::vector<EntryRow> entries;         ///< the oldest first
    int checkIns = 0;                      ///< entries with an answered check-in
    std::vector<Showed> patterns;          ///< secure ones first, then the more frequent
    int done = 0, tried = 0, notToday = 0; ///< answers to plans
};

/// Up to that day, itself counted.
Week weekUpTo(QDate last, const Journal &journal);

/// A secure pattern of an entry that may be practice of a step. Only the person can say whether it is.
struct EvidenceOffer {
    EntryId entry{};
    QDate day;
    QString pattern; ///< its id
    int step = 0;    ///< 1..9

    bool operator==(const EvidenceOffer &) const = default;
};

/// Those of the week that were not answered yet, the oldest first; one for each day and step.
std::vector<EvidenceOffer> evidenceOffers(const Week &week, const Journal &journal);

/// The step is noted in the entry as practised.
Status confirm(const EvidenceOffer &offer, Journal &journal);
/// It is not offered again. Kept for some weeks.
Status decline(const EvidenceOffer &offer, Journal &journal);

} // namespace mooring
