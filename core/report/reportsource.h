// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "core/result.h"

#include <array>
#include <vector>

namespace mooring {

class Journal;

/// What the journal holds for a report, taken out of it so that the rest can be done anywhere.
struct ReportSource {
    ReportChoices choices;
    QDate made;
    std::vector<Subject> subjects; ///< of the people chosen
    std::vector<Assessment> assessments;
    std::vector<Practice> practices;
    std::vector<SmallRisk> risks;
    std::array<std::vector<QDate>, 9> practised; ///< days of the span with an entry that names the step
    std::vector<Pattern> patterns;               ///< the catalogue, by bit
    std::vector<ReportEntry> entries;
};

/// Invalid for a span that ends before it begins or after today, for nobody, and for somebody who is not in
/// the journal; NotFound for an entry that is not.
Result<ReportSource> reportSource(const Journal &journal, ReportChoices choices, QDate today);

/// The ids of what could be shown in full: entries of the span about these people, the oldest first.
std::vector<EntryId> entriesFor(const Journal &journal, const ReportChoices &choices);

/// The day of the first entry; `today` without any.
QDate firstDayOf(const Journal &journal, QDate today);

} // namespace mooring
