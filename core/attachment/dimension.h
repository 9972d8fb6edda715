// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mooring {

/// The two dimensions of the map, shown as "closeness‑worry" and "distance".
enum class Dimension { Anxiety, Avoidance };

} // namespace mooring
