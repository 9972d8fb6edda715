// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"

#include <QJsonObject>
#include <QLocale>

namespace mooring {

/// All findings with their numbers, as docs/commands.md describes: what each is made of, whether it may be
/// shown and if not why not. Numbers are on the 1..7 scale (`…_points`) and not rounded; what too little is
/// known for is null. Sentences are in the language of `locale`.
QJsonObject toJson(const Analysis &analysis, const QLocale &locale);

} // namespace mooring
