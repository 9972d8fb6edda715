// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring {

/// The two dimensions of the map.
enum class Dimension { Anxiety, Avoidance };

/// As it stands on screen, in the middle of a sentence: "closeness‑worry", "distance".
QString dimensionName(Dimension dimension);

} // namespace mooring
