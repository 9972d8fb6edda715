// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/effectwords.h"

#include "core/trends/pointwords.h"

#include <QCoreApplication>

#include <cmath>

namespace mooring::trends {

namespace {

class EffectWords
{
    Q_DECLARE_TR_FUNCTIONS(EffectWords)
};

/// "0.5 higher (likely 0.2–0.8)"; the range says which way it goes where its ends differ.
QString amount(Level effect, const QLocale &locale)
{
    const bool lower = effect.mean < 0;
    const auto [low, high] = effect.interval();
    const QString by = number(std::abs(effect.mean), locale);
    if (low < 0 && high > 0)
        return (lower ? EffectWords::tr("%1 lower (likely between %2 lower and %3 higher)")
                      : EffectWords::tr("%1 higher (likely between %2 lower and %3 higher)"))
            .arg(by, number(-low, locale), number(high, locale));
    return lower ? EffectWords::tr("%1 lower (likely %2)").arg(by, range(-high, -low, locale))
                 : EffectWords::tr("%1 higher (likely %2)").arg(by, range(low, high, locale));
}

bool roundsToNothing(Level effect) { return std::abs(effect.mean) < .05; }

QString missingDays(const Link &link, const QString &pattern, const QLocale &locale)
{
    return EffectWords::tr(
               "Whether %1 goes with %2 can be told from %3 check-ins on, %4 of them on days with it and "
               "%5 on days without; so far there are %6 and %7.")
        .arg(pattern, dimensionName(link.dimension), locale.toString(Link::neededDays),
             locale.toString(Link::neededTagged), locale.toString(Link::neededUntagged),
             locale.toString(link.tagged), locale.toString(link.untagged));
}

} // namespace

QString linkWords(const Link &link, const QString &pattern, const QLocale &locale)
{
    if (!link.enoughDays())
        return missingDays(link, pattern, locale);
    const QString name = dimensionName(link.dimension);
    if (!link.holds() || roundsToNothing(*link.believed))
        return EffectWords::tr("Whether %1 goes with %2 is not clear yet.").arg(pattern, name);
    const QString by = amount(*link.believed, locale);
    return link.when == When::SameDay
             ? EffectWords::tr(
                   "On days tagged %1, %2 was about %3. This shows they go together, not which comes first.")
                   .arg(pattern, name, by)
             : EffectWords::tr(
                   "The day after one tagged %1, %2 was about %3. This shows an order, not a reason.")
                   .arg(pattern, name, by);
}

QString stepWords(const StepEffect &effect, Dimension dimension, const QString &what, QDate since,
                  const QLocale &locale)
{
    const QString name = dimensionName(dimension);
    const QString day = locale.toString(since, EffectWords::tr("d MMMM yyyy"));
    if (!effect.mayBeShown())
        return EffectWords::tr(
                   "Before and after “%1” (%2) can be compared for %3 from %4 check-ins on either side on; "
                   "so far there are %5 and %6.")
            .arg(what, day, name, locale.toString(StepEffect::needed), locale.toString(effect.before),
                 locale.toString(effect.after));
    if (roundsToNothing(*effect.shift) || effect.shift->interval(likely80).contains(0))
        return EffectWords::tr("Since “%1” (%2), %3 shows no clear shift.").arg(what, day, name);
    return EffectWords::tr("Since “%1” (%2), %3 has been about %4. Other things may have changed too.")
        .arg(what, day, name, amount(*effect.shift, locale));
}

} // namespace mooring::trends
