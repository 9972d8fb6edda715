// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trends/words.h"

#include <QLocale>
#include <QString>

#include <span>

namespace mooring::trends {

/// The windows that are spoken of, longest first.
std::span<const int> windows(Looking looking);

/// One paragraph for a window, naming the days once; empty while no dimension may show a change.
QString changeWords(const Findings &findings, int window, const QLocale &locale);

/// That both together moved although neither did clearly; else empty.
QString movementWords(const Findings &findings, int window, const QLocale &locale);

/// What change still needs: one line, about the shortest window that lacks something; empty if none does or
/// if it is too far away to be worth saying.
QString changeNote(const Findings &findings, Looking looking, const QLocale &locale);

} // namespace mooring::trends
