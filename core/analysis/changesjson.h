// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"

#include <QJsonArray>

// The parts of toJson about change over the windows of Analysis.
namespace mooring::analysisjson {

/// For each window and dimension.
QJsonArray changes(const Analysis &analysis);
/// For each window, both dimensions together: the arrow on the map.
QJsonArray movements(const Analysis &analysis);

/// For each dimension.
QJsonArray changePoints(const Analysis &analysis);

} // namespace mooring::analysisjson
