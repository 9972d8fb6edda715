// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trends/differencewords.h"

#include "ui/trends/readingwords.h"

#include <QCoreApplication>

#include <cmath>

namespace mooring::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(TrendsDifferences)
};

QString sideWords(double value)
{
    return value < 0 ? Words::tr("%1 lower").arg(oneDecimal(-value))
                     : Words::tr("%1 higher").arg(oneDecimal(value));
}

} // namespace

QString differenceWords(trends::Level difference)
{
    const auto [low, high] = difference.interval();
    const QString side = sideWords(difference.mean);
    if (low < 0 && high > 0)
        return Words::tr("%1 (%2 to %3)").arg(side, sideWords(low), sideWords(high));
    return high <= 0 ? Words::tr("%1 (%2–%3)").arg(side, oneDecimal(-high), oneDecimal(-low))
                     : Words::tr("%1 (%2–%3)").arg(side, oneDecimal(low), oneDecimal(high));
}

QString signedDecimal(double value)
{
    const double rounded = std::round(value * 10) / 10;
    if (rounded == 0)
        return oneDecimal(0);
    return rounded < 0 ? Words::tr("−%1").arg(oneDecimal(-rounded))
                       : Words::tr("+%1").arg(oneDecimal(rounded));
}

QString signedRange(trends::Level difference)
{
    const auto [low, high] = difference.interval();
    return Words::tr("%1 to %2").arg(signedDecimal(low), signedDecimal(high));
}

} // namespace mooring::ui
