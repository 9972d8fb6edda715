// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/comparisonwords.h"

#include "core/trends/comparison.h"
#include "core/trends/pointwords.h"
#include "core/trends/spoken.h"

#include <cmath>

namespace mooring::trends {

namespace {

/// "clearly higher with Sam than with Ana, by 0.8": the person with the higher level first.
QString higherWith(const QString &higher, const QString &lower, Level by, const QLocale &locale)
{
    const auto [low, high] = by.interval();
    const QString size = number(by.mean, locale);
    if (certainty(by) == Certainty::Clearly)
        return InWords::tr("clearly higher with %1 than with %2, by %3 (likely %4)")
            .arg(higher, lower, size, range(low, high, locale));
    return InWords::tr("probably higher with %1 than with %2, by %3 (likely between %4 lower and %5 higher)")
        .arg(higher, lower, size, number(-low, locale), number(high, locale));
}

} // namespace

QString comparisonWords(Dimension dimension, const QString &first, const QString &second, Level difference,
                        const QLocale &locale)
{
    const QString name = capitalised(dimensionName(dimension));
    if (std::abs(difference.mean) < saidAsZero || certainty(difference) == Certainty::NoClearChange)
        return InWords::tr("%1 shows no clear difference between %2 and %3.").arg(name, first, second);
    const Level by{std::abs(difference.mean), difference.variance};
    return InWords::tr("%1 is %2.")
        .arg(name, difference.mean > 0 ? higherWith(second, first, by, locale)
                                       : higherWith(first, second, by, locale));
}

QString comparisonNote() { return InWords::tr("Different with different people is normal."); }

QString acrossWords(Dimension dimension, int people, Level level, const QLocale &locale)
{
    const auto [low, high] = onScale(level.interval());
    return InWords::tr("Across %1 people, each counted the same, %2 sits around %3 (likely %4).")
        .arg(locale.toString(people), dimensionName(dimension), number(level.mean, locale),
             range(low, high, locale));
}

} // namespace mooring::trends
