// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/engine.h"

#include <sqlite3.h>

namespace mooring {

QString engineVersion() { return QString::fromLatin1(sqlite3_libversion()); }

} // namespace mooring
