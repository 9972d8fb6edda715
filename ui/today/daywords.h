// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace mooring::ui {

/// "Thursday 13 November", with the year when it is not that of `today`.
QString dayTitle(QDate day, QDate today);
/// "21:04"
QString clockTime(QTime time);
/// How many words there are in a text.
qsizetype wordsIn(const QString &text);
/// Why a day after `today` cannot be chosen.
QString stillToCome(QDate day, QDate today);

} // namespace mooring::ui
