// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/words.h"

#include <QLocale>
#include <QStringList>

namespace mooring::trends {

/// A question for each jump of the level in the year up to the last check-in, by dimension and day.
QStringList jumpWords(const Findings &findings, const QLocale &locale);

/// How far single days lie from the level, from 21 check-ins on; else empty.
QString steadinessWords(const Findings &findings, const QLocale &locale);

/// What is out of the ordinary about the answers: all the same, a level that does not move, no level at all.
QStringList characterNotes(const Findings &findings);

} // namespace mooring::trends
