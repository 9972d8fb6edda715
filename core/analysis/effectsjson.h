// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"

#include <QJsonArray>
#include <QLocale>

// The parts of toJson about what is measured beside the level.
namespace mooring::analysisjson {

QJsonArray beforeAndAfter(const Analysis &analysis, const QLocale &locale);
QJsonArray links(const Analysis &analysis, const QLocale &locale);
QJsonArray patternsTogether(const Analysis &analysis);

} // namespace mooring::analysisjson
