// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace mooring {

/// The two dimensions of the map.
enum class Dimension { Anxiety, Avoidance };

/// As files name it: "anxiety", "avoidance".
QString dimensionId(Dimension dimension);
std::optional<Dimension> dimensionFrom(const QString &id);

/// As it stands on screen, in the middle of a sentence: "closeness‑worry", "distance".
QString dimensionName(Dimension dimension);

} // namespace mooring
