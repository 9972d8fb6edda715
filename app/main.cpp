// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/window.h"

int main(int argc, char *argv[])
{
    if (mooring::app::isCommandLine(argc, argv))
        return mooring::app::runCommandLine(argc, argv);
    return mooring::app::openWindow(argc, argv);
}
