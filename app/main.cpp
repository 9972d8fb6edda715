// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/journalaccess.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    if (mooring::app::isCommandLine(argc, argv))
        return mooring::app::runCommandLine(argc, argv);
    const QApplication app{argc, argv};
    mooring::app::setIdentity();
    return 0;
}
