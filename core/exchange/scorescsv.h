// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/reading.h"
#include "core/result.h"

#include <QByteArray>

namespace mooring::exchange {

/// Reads a plain series: CSV with a header that has "date" (ISO) and "anxiety" or "avoidance" (means, 1..7)
/// or both, and may have "with" and "text". Each row becomes an entry. A score is kept as answers: every
/// statement of its dimension gets the answer that, reversed where needed, is the score, so that the mean is
/// the score again; the numbers themselves stay in Entry::extra as "imported_scores", which tells such
/// answers from a person's. Rows without score and text are days without a check-in and skipped. Invalid for
/// another header, Mooring's own table among them.
Result<Reading> readScoresCsv(const QByteArray &content, const Known &known);

} // namespace mooring::exchange
