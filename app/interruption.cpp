// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <csignal>

namespace mooring::app {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void remember(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void heedInterruption()
{
    std::signal(SIGINT, remember);
    std::signal(SIGTERM, remember);
#ifdef SIGHUP
    std::signal(SIGHUP, remember);
#endif
}

bool isInterrupted() { return interrupted != 0; }

} // namespace mooring::app
