// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/words.h"

#include "core/attachment/dimension.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace mooring::trends {

namespace {

constexpr int fewest = 3; // below, not even a position is shown
constexpr int enoughForAreas = 14;
constexpr int enoughForChange = 7; // below, what change needs is too far away to be worth saying
constexpr int recent = 14;         // days

class InWords
{
    Q_DECLARE_TR_FUNCTIONS(InWords)
};

/// One decimal; never "-0.0".
QString number(double value, const QLocale &locale)
{
    return locale.toString(std::round(value * 10) / 10 + 0., 'f', 1);
}

QString range(double low, double high, const QLocale &locale)
{
    return InWords::tr("%1–%2").arg(number(low, locale), number(high, locale));
}

QString capitalised(const QString &text) { return text.left(1).toUpper() + text.mid(1); }

/// The dimensions that have a level, in their order.
std::vector<std::pair<Dimension, DimensionFinding>> known(const Findings &findings)
{
    std::vector<std::pair<Dimension, DimensionFinding>> dimensions{
        {Dimension::Anxiety, findings.anxiety}, {Dimension::Avoidance, findings.avoidance}};
    std::erase_if(dimensions, [](const auto &dimension) {
        return !dimension.second.now || dimension.second.checkIns < fewest;
    });
    return dimensions;
}

int checkIns(const Findings &findings)
{
    return std::max(findings.anxiety.checkIns, findings.avoidance.checkIns);
}

QString tooFew(const Findings &findings)
{
    const bool inGeneral = findings.name.isEmpty();
    switch (checkIns(findings)) {
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
    const auto [low, high] = level.interval();
    return InWords::tr("%1 for %2 (likely %3)")
        .arg(number(level.mean, locale), dimensionName(dimension), range(low, high, locale));
}

QString levelsWords(const Findings &findings, const QLocale &locale)
{
    QStringList levels;
    for (const auto &[dimension, finding] : known(findings))
        levels.append(levelWords(dimension, *finding.now, locale));
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
    if (findings.daysSinceLast > recent)
        return InWords::tr("%1 last sat, %4 days ago, around %2%3")
            .arg(subject, levels, end, locale.toString(findings.daysSinceLast));
    if (findings.placement)
        return InWords::tr("%1 now sit around %2%3").arg(subject, levels, end);
    return InWords::tr("%1 so far sit around %2%3").arg(subject, levels, end);
}

/// A change that rounds to nothing is nothing to speak of, however sure it is.
Certainty worthSaying(const Change &change)
{
    return std::abs(change.delta.mean) < .05 ? Certainty::NoClearChange : certainty(change);
}

QString clearly(const QString &name, Level delta, const QLocale &locale)
{
    const auto [low, high] = delta.interval();
    const QString by = number(std::abs(delta.mean), locale);
    return delta.mean < 0
             ? InWords::tr("%1 is clearly lower, by %2 (likely %3)").arg(name, by, range(-high, -low, locale))
             : InWords::tr("%1 is clearly higher, by %2 (likely %3)").arg(name, by, range(low, high, locale));
}

QString probably(const QString &name, Level delta, const QLocale &locale)
{
    const auto [low, high] = delta.interval();
    const QString by = number(std::abs(delta.mean), locale);
    const QString lower = number(-low, locale);
    const QString higher = number(high, locale);
    return delta.mean < 0
             ? InWords::tr("%1 is probably lower, by %2 (likely between %3 lower and %4 higher)")
                   .arg(name, by, lower, higher)
             : InWords::tr("%1 is probably higher, by %2 (likely between %3 lower and %4 higher)")
                   .arg(name, by, lower, higher);
}

QString changeWords(const QString &name, const Change &change, const QLocale &locale)
{
    switch (worthSaying(change)) {
    case Certainty::NoClearChange:
        return InWords::tr("%1 shows no clear change").arg(name);
    case Certainty::Probably:
        return probably(name, change.delta, locale);
    case Certainty::Clearly:
        return clearly(name, change.delta, locale);
    }
    Q_UNREACHABLE();
}

/// One paragraph for a window, naming the days once.
QString changeParagraph(const Findings &findings, std::optional<Change> DimensionFinding::*over, int window,
                        const QLocale &locale)
{
    QStringList sentences;
    bool anyClear = false;
    for (const auto &[dimension, finding] : known(findings)) {
        if (!(finding.*over))
            continue;
        const Change &change = *(finding.*over);
        const QString name = dimensionName(dimension);
        anyClear = anyClear || worthSaying(change) != Certainty::NoClearChange;
        sentences.append(sentences.isEmpty()
                             ? InWords::tr("Over %1 days %2.")
                                   .arg(locale.toString(window), changeWords(name, change, locale))
                             : InWords::tr("%1.").arg(changeWords(capitalised(name), change, locale)));
    }
    if (sentences.size() == 2 && !anyClear)
        return InWords::tr("Over %1 days neither %2 nor %3 shows a clear change.")
            .arg(locale.toString(window), dimensionName(Dimension::Anxiety),
                 dimensionName(Dimension::Avoidance));
    return sentences.join(u' ');
}

QString needNote(const ChangeNeed &need, const QLocale &locale)
{
    const QString window = locale.toString(need.window);
    if (need.checkIns == 1)
        return InWords::tr("Change over %1 days needs %2 check-ins; so far there is one.")
            .arg(window, locale.toString(need.needed));
    if (need.checkIns < need.needed)
        return InWords::tr("Change over %1 days needs %2 check-ins; so far there are %3.")
            .arg(window, locale.toString(need.needed), locale.toString(need.checkIns));
    return InWords::tr("Change over %1 days needs six check-ins each in its first and its last third.")
        .arg(window);
}

/// The need still furthest from being met, over the dimensions that are spoken of.
std::optional<ChangeNeed> unmet(const Findings &findings, ChangeNeed DimensionFinding::*which)
{
    std::optional<ChangeNeed> worst;
    for (const auto &[dimension, finding] : known(findings)) {
        const ChangeNeed &need = finding.*which;
        if (!need.met() && (!worst || need.checkIns < worst->checkIns))
            worst = need;
    }
    return worst;
}

/// One line is enough: the shorter window first, the longer one once that is there.
QString changeNote(const Findings &findings, const QLocale &locale)
{
    if (checkIns(findings) < enoughForChange)
        return {};
    if (const auto need = unmet(findings, &DimensionFinding::need28))
        return needNote(*need, locale);
    if (const auto need = unmet(findings, &DimensionFinding::need90))
        return needNote(*need, locale);
    return {};
}

QStringList characterNotes(const Findings &findings)
{
    QStringList notes;
    for (const auto &[dimension, finding] : known(findings)) {
        const QString name = dimensionName(dimension);
        if (finding.allTheSame)
            notes.append(
                InWords::tr(
                    "Very steady answers on %1 so far. Half steps can show smaller differences between days.")
                    .arg(name));
        else if (finding.trendless)
            notes.append(
                InWords::tr("%1 changes too much from day to day for a trend.").arg(capitalised(name)));
    }
    return notes;
}

QString roughNote(const Findings &findings, const QLocale &locale)
{
    int fewestKnown = checkIns(findings);
    for (const auto &[dimension, finding] : known(findings))
        fewestKnown = std::min(fewestKnown, finding.checkIns);
    return fewestKnown < enoughForAreas
             ? InWords::tr("With %1 check-ins this is still rough.").arg(locale.toString(fewestKnown))
             : QString{};
}

} // namespace

Words inWords(const Findings &findings, const QLocale &locale)
{
    if (known(findings).empty())
        return {{tooFew(findings)}, {}};
    Words words;
    words.findings = {levelSentence(findings, locale),
                      changeParagraph(findings, &DimensionFinding::over90, 90, locale),
                      changeParagraph(findings, &DimensionFinding::over28, 28, locale)};
    words.notes = QStringList{roughNote(findings, locale)} + characterNotes(findings);
    if (findings.daysSinceLast <= recent)
        words.notes.append(changeNote(findings, locale));
    if (findings.placement)
        words.notes.append(InWords::tr("These areas are a map, not types of people."));
    words.findings.removeAll(QString{});
    words.notes.removeAll(QString{});
    return words;
}

} // namespace mooring::trends
