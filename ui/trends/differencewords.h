// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/level.h"

#include <QString>

namespace mooring::ui {

/// "0.6 higher (0.2–0.9)", "0.1 lower (0.6 lower to 0.4 higher)"
QString differenceWords(trends::Level difference);
/// "+0.6", "−0.1", "0.0"
QString signedDecimal(double value);
/// "+0.2 to +0.9"
QString signedRange(trends::Level difference);

} // namespace mooring::ui
