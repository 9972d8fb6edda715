// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/coredumps.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

void mooring::forbidCoreDumps()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0); // a dump that goes to a program is not held back by the limit
#endif
}
