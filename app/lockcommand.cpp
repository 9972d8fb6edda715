// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/console.h"
#include "ui/shell/windowsocket.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace mooring::app {

int runLock(const QCommandLineParser &options)
{
    using ui::WindowSocket;
    const int locked =
        options.isSet(u"journal"_s)
            ? static_cast<int>(WindowSocket::ask(options.value(u"journal"_s), WindowSocket::Request::Lock))
            : WindowSocket::askAll(WindowSocket::Request::Lock);
    if (locked == 0)
        say(Tr::tr("No window is open, so there is nothing to lock."));
    return Done;
}

} // namespace mooring::app
