// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace mooring::crash {

/// How often a test tries: from the environment for the long runs, else a few.
inline int countFrom(const char *variable, int few)
{
    bool isNumber = false;
    const int count = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber && count > 0 ? count : few;
}

} // namespace mooring::crash
