// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mooring::app {

/// "bash", "zsh", "fish".
const QStringList &completedShells();

/// The script that makes one of these shells complete every command, option and choice of commandtable.h.
QString completionFor(const QString &shell);

} // namespace mooring::app
