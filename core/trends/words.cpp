// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"

#include "core/attachment/dimension.h"
#include "core/trends/changewords.h"
#include "core/trends/characterwords.h"
#include "core/trends/pointwords.h"
#include "core/trends/spoken.h"

#include <algorithm>

namespace mooring::trends {

namespace {

QString tooFew(const Findings &findings)
{
    const bool inGeneral = findings.name.isEmpty();
    switch (checkInsOf(findings)) {
    case 0:
        return inGeneral ? InWords::tr("There are no check-ins in general yet.")
                         : InWords::tr("There are no check-ins about %1 yet.").arg(findings.name);
    case 1:
        return inGeneral
                 ? InWords::tr(
                     "There is one check-in in general so far. From three on, a level can be given.")
                 : InWords::tr("There is one check-in about %1 so far. From three on, a level can be given.")
                       .arg(findings.name);
    case 2:
        return inGeneral
                 ? InWords::tr(
                     "There are two check-ins in general so far. From three on, a level can be given.")
                 : InWords::tr(
                       "There are two check-ins about %1 so far. From three on, a level can be given.")
                       .arg(findings.name);
    }
    return InWords::tr(
        "There are too few answers to give a level. Two of the three statements of a kind make a score.");
}

QString levelWords(Dimension dimension, Level level, const QLocale &locale)
{
    const auto [low, high] = onScale(level.interval());
    return InWords::tr("%1 for %2 (likely %3)")
        .arg(number(level.mean, locale), dimensionName(dimension), range(low, high, locale));
}

QString levelsWords(const Findings &findings, const QLocale &locale)
{
    QStringList levels;
    for (const auto &[dimension, finding] : spokenOf(findings))
        levels.append(levelWords(dimension, *finding->now, locale));
    return levels.size() == 2 ? InWords::tr("%1 and %2").arg(levels[0], levels[1]) : levels[0];
}

QString levelSentence(const Findings &findings, const QLocale &locale)
{
    const QString subject = findings.name.isEmpty()
                              ? InWords::tr("Your check-ins in general")
                              : InWords::tr("Your check-ins about %1").arg(findings.name);
    const QString levels = levelsWords(findings, locale);
    const QString end =
        findings.placement ? InWords::tr(": %1.").arg(placementWords(*findings.placement)) : InWords::tr(".");
    if (findings.daysSinceLast > recentDays)
        return InWords::tr("%1 last sat, %4 days ago, around %2%3")
            .arg(subject, levels, end, locale.toString(findings.daysSinceLast));
    if (findings.placement)
        return InWords::tr("%1 now sit around %2%3").arg(subject, levels, end);
    return InWords::tr("%1 so far sit around %2%3").arg(subject, levels, end);
}

QString roughNote(const Findings &findings, const QLocale &locale)
{
    int fewestKnown = checkInsOf(findings);
    for (const auto &[dimension, finding] : spokenOf(findings))
        fewestKnown = std::min(fewestKnown, finding->checkIns);
    return fewestKnown < enoughForAreas
             ? InWords::tr("With %1 check-ins this is still rough.").arg(locale.toString(fewestKnown))
             : QString{};
}

} // namespace

Words inWords(const Findings &findings, const QLocale &locale, Looking looking)
{
    if (spokenOf(findings).empty())
        return {{tooFew(findings)}, {}};
    Words words;
    words.findings = {levelSentence(findings, locale)};
    for (const int window : windows(looking))
        words.findings += {changeWords(findings, window, locale), movementWords(findings, window, locale)};
    words.findings += jumpWords(findings, locale);
    words.notes = QStringList{roughNote(findings, locale)} + characterNotes(findings);
    words.notes.append(steadinessWords(findings, locale));
    if (findings.daysSinceLast <= recentDays)
        words.notes.append(changeNote(findings, looking, locale));
    if (findings.placement)
        words.notes.append(InWords::tr("These areas are a map, not types of people."));
    words.findings.removeAll(QString{});
    words.notes.removeAll(QString{});
    return words;
}

} // namespace mooring::trends
