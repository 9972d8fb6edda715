// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mooring::test {

/// A word that occurs nowhere else.
QString marker();

/// The files in the folder and those below it, hidden ones too, whose bytes hold the word: as UTF-8, or as
/// UTF-16 in either order.
QStringList filesHolding(const QString &folder, const QString &word = marker());

} // namespace mooring::test
