// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/trends/words.h"

#include <QString>

#include <utility>
#include <vector>

// What the sentences about findings have in common.
namespace mooring::trends {

/// The dimensions that may be spoken of, in their order: those with a level from three check-ins on. Valid as
/// long as the findings are.
std::vector<std::pair<Dimension, const DimensionFinding *>> spokenOf(const Findings &findings);

/// The most check-ins either dimension has.
int checkInsOf(const Findings &findings);

/// With a capital at its head.
QString capitalised(const QString &text);

} // namespace mooring::trends
