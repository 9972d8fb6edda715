// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QJsonObject>
#include <QString>

namespace mooring::app {

/// An entry as `list --json` has it: the front matter's keys, all of them always, and anxiety and avoidance
/// (null without enough answers) and the snippet.
QJsonObject listing(const Journal &journal, const Entry &entry, const QString &snippet);

} // namespace mooring::app
