// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"

#include <QJsonObject>

#include <optional>

namespace mooring {

// A small risk of trust as the journal keeps it and as it is exchanged. Empty values are left out.

QJsonObject toJson(const SmallRisk &risk);
/// Nothing without an id, a day and words for what it is.
std::optional<SmallRisk> riskFrom(const QJsonObject &object);

} // namespace mooring
