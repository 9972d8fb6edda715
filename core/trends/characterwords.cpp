// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/characterwords.h"

#include "core/trends/pointwords.h"
#include "core/trends/spoken.h"

#include <QDate>

#include <cmath>

namespace mooring::trends {

namespace {

QString jumpSentence(const QString &name, const LevelShift &jump, const QLocale &locale)
{
    const QString day = locale.toString(QDate::fromJulianDay(std::llround(jump.day)),
                                        //: A day in the middle of a sentence, as QDate::toString reads it.
                                        InWords::tr("d MMMM yyyy"));
    const auto [low, high] = jump.step.interval();
    const QString by = number(std::abs(jump.step.mean), locale);
    return jump.step.mean < 0
             ? InWords::tr("Around %1 your check-ins seem to move to a lower level of %2, by %3 (likely %4). "
                           "Did something change?")
                   .arg(day, name, by, range(-high, -low, locale))
             : InWords::tr("Around %1 your check-ins seem to move to a higher level of %2, by %3 (likely "
                           "%4). Did something change?")
                   .arg(day, name, by, range(low, high, locale));
}

QString noteFor(const QString &name, const DimensionFinding &finding)
{
    if (finding.allTheSame)
        return InWords::tr(
                   "Very steady answers on %1 so far. Half steps can show smaller differences between days.")
            .arg(name);
    if (finding.trendless)
        return InWords::tr("%1 changes too much from day to day for a trend.").arg(capitalised(name));
    if (finding.constant)
        return InWords::tr("The level of %1 has stayed where it is, as far as your check-ins can tell.")
            .arg(name);
    return {};
}

} // namespace

QStringList jumpWords(const Findings &findings, const QLocale &locale)
{
    QStringList sentences;
    for (const auto &[dimension, finding] : spokenOf(findings))
        for (const LevelShift &jump : finding->jumps)
            sentences.append(jumpSentence(dimensionName(dimension), jump, locale));
    return sentences;
}

QString steadinessWords(const Findings &findings, const QLocale &locale)
{
    QStringList parts;
    for (const auto &[dimension, finding] : spokenOf(findings)) {
        const Steadiness &steady = finding->steadiness;
        if (steady.shown() && !finding->allTheSame)
            parts.append(InWords::tr("%1 for %2 (likely %3)")
                             .arg(number(steady.noise, locale), dimensionName(dimension),
                                  range(steady.noiseRange.low, steady.noiseRange.high, locale)));
    }
    if (parts.isEmpty())
        return {};
    return InWords::tr("Single days usually lie about this far from the level: %1.")
        .arg(parts.size() == 2 ? InWords::tr("%1 and %2").arg(parts[0], parts[1]) : parts[0]);
}

QStringList characterNotes(const Findings &findings)
{
    QStringList notes;
    for (const auto &[dimension, finding] : spokenOf(findings))
        notes.append(noteFor(dimensionName(dimension), *finding));
    return notes;
}

} // namespace mooring::trends
