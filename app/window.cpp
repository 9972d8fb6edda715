// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/journalaccess.h"
#include "ui/session/sessionwatch.h"
#include "ui/settings/look.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowsocket.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QIcon>

using namespace Qt::StringLiterals;

namespace mooring::app {

namespace {

/// `mooring FILE` and `mooring --journal FILE`; anything else was a command.
QString journalNamed(const QStringList &arguments)
{
    const qsizetype option = arguments.indexOf(u"--journal"_s);
    if (option >= 0)
        return arguments.value(option + 1);
    for (const QString &argument : arguments)
        if (argument.startsWith("--journal="_L1))
            return argument.sliced(argument.indexOf(u'=') + 1);
    return arguments.value(0);
}

} // namespace

int openWindow(int argc, char **argv)
{
    QApplication application{argc, argv};
    setIdentity();
    QGuiApplication::setDesktopFileName(u"org.mooring.Mooring"_s);
    QApplication::setWindowIcon(ui::icon(u"mark"_s));
    ui::applySavedLook(application);
    const QString named = journalNamed(QCoreApplication::arguments().mid(1));
    const QString journal = named.isEmpty() ? lastJournal() : named;
    if (!journal.isEmpty() && ui::WindowSocket::ask(journal, ui::WindowSocket::Request::Front))
        return 0; // its window is in front now
    ui::WindowSocket socket;
    ui::MainWindow window;
    window.beFoundBy(socket);
    const ui::SessionWatch system{QDBusConnection::systemBus(), QDBusConnection::sessionBus()};
    QObject::connect(&system, &ui::SessionWatch::lockNeeded, &window, &ui::MainWindow::lock);
    window.start(journal);
    window.show();
    return QApplication::exec();
}

} // namespace mooring::app
