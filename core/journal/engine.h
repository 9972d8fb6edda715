// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mooring {

/// The version of the SQLite that is built in, "3.51.0".
QString engineVersion();

} // namespace mooring
