// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace mooring::trends {

/// Scale points as they are said: one decimal; never "-0.0".
QString number(double value, const QLocale &locale);

/// "3.4–4.2"
QString range(double low, double high, const QLocale &locale);

} // namespace mooring::trends
