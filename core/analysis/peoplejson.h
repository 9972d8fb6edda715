// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysis.h"

#include <QJsonArray>
#include <QLocale>

// The parts of toJson about this person beside others.
namespace mooring::analysisjson {

QJsonArray comparisons(const Analysis &analysis, const QLocale &locale);
QJsonArray acrossPeople(const Analysis &analysis, const QLocale &locale);

} // namespace mooring::analysisjson
