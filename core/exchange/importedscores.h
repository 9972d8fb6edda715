// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/checkin.h"
#include "core/journal/entry.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace mooring::exchange {

/// Means of the two dimensions that come from elsewhere, 1..7.
struct ImportedScores {
    std::optional<double> anxiety, avoidance;

    bool empty() const { return !anxiety && !avoidance; }
};

/// A number from 1 to 7; nothing for a blank one. Invalid, as the end of a sentence, for anything else.
Result<std::optional<double>> scoreFrom(const QString &text);

/// Keeps them as answers: every statement of a dimension gets the answer that, reversed where needed, is the
/// score, so that the mean is the score again. The numbers themselves go to Entry::extra as
/// "imported_scores", which tells such answers from a person's.
void keepScores(const ImportedScores &scores, const CheckIn &checkIn, Entry &entry);

} // namespace mooring::exchange
