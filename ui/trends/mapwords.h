// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trends/mappath.h"

#include <QString>

namespace mooring::ui {

/// All that the map shows, in sentences.
QString mapSummary(const MapPath &path, const TrendsView &view);
/// Why there is a place but no path, in numbers; empty when there is one.
QString missingPathWords(const MapPath &path);

} // namespace mooring::ui
