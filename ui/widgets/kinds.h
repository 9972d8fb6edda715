// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/people.h"

class QComboBox;

namespace mooring::ui {

/// "partner", "parent", …: what a kind of relationship is called.
QString nameOf(RelationshipKind kind);

/// Every kind, with the kind as the item's data.
void addKinds(QComboBox &box, RelationshipKind current);
RelationshipKind kindIn(const QComboBox &box);

} // namespace mooring::ui
