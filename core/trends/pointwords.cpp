// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/pointwords.h"

#include <cmath>

namespace mooring::trends {

QString number(double value, const QLocale &locale)
{
    return locale.toString(std::round(value * 10) / 10 + 0., 'f', 1);
}

QString range(double low, double high, const QLocale &locale)
{
    return InWords::tr("%1–%2").arg(number(low, locale), number(high, locale));
}

} // namespace mooring::trends
