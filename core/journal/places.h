// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring {

/// The journal opened last on this computer; empty if there was none.
QString lastJournal();
void setLastJournal(const QString &path);

/// Where a first journal is made when no other place is named.
QString defaultJournal();

} // namespace mooring
