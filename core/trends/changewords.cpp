// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/changewords.h"

#include "core/trends/pointwords.h"
#include "core/trends/spoken.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mooring::trends {

namespace {

constexpr int enoughForChange = 7; // below, what change needs is too far away to be worth saying
/// A change that rounds to nothing is nothing to speak of, however sure it is.
Certainty worthSaying(const Change &change)
{
    return std::abs(change.delta.mean) < saidAsZero ? Certainty::NoClearChange : certainty(change);
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

QString wordsFor(const QString &name, const Change &change, const QLocale &locale)
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
std::optional<ChangeNeed> unmet(const Findings &findings, int window)
{
    std::optional<ChangeNeed> worst;
    for (const auto &[dimension, finding] : spokenOf(findings)) {
        const ChangeNeed &need = finding->need(window);
        if (!need.met() && (!worst || need.checkIns < worst->checkIns))
            worst = need;
    }
    return worst;
}

bool anyClear(const Findings &findings, int window)
{
    const auto dimensions = spokenOf(findings);
    return std::ranges::any_of(dimensions, [window](const auto &dimension) {
        const auto &change = dimension.second->over(window);
        return change && certainty(*change) == Certainty::Clearly;
    });
}

} // namespace

std::span<const int> windows(Looking looking)
{
    static constexpr std::array months{90, 28};
    static constexpr std::array year{365, 90};
    switch (looking) {
    case Looking::AtMonths:
        return months;
    case Looking::AtTheYear:
        return year;
    }
    Q_UNREACHABLE();
}

QString changeWords(const Findings &findings, int window, const QLocale &locale)
{
    QStringList sentences;
    bool anything = false;
    for (const auto &[dimension, finding] : spokenOf(findings)) {
        const auto &change = finding->over(window);
        if (!change)
            continue;
        const QString name = dimensionName(dimension);
        anything = anything || worthSaying(*change) != Certainty::NoClearChange;
        sentences.append(sentences.isEmpty()
                             ? InWords::tr("Over %1 days %2.")
                                   .arg(locale.toString(window), wordsFor(name, *change, locale))
                             : InWords::tr("%1.").arg(wordsFor(capitalised(name), *change, locale)));
    }
    if (sentences.size() == 2 && !anything)
        return InWords::tr("Over %1 days neither %2 nor %3 shows a clear change.")
            .arg(locale.toString(window), dimensionName(Dimension::Anxiety),
                 dimensionName(Dimension::Avoidance));
    return sentences.join(u' ');
}

QString movementWords(const Findings &findings, int window, const QLocale &locale)
{
    const auto &moved = findings.moved(window);
    if (!moved || !moved->shown() || spokenOf(findings).size() < 2 || anyClear(findings, window))
        return {};
    return InWords::tr("Taken together, the two now lie at another place on the map than %1 days before.")
        .arg(locale.toString(window));
}

QString changeNote(const Findings &findings, Looking looking, const QLocale &locale)
{
    if (checkInsOf(findings) < enoughForChange)
        return {};
    const auto all = windows(looking);
    for (std::size_t i = all.size(); i-- > 0;)
        if (const auto need = unmet(findings, all[i]))
            return needNote(*need, locale);
    return {};
}

} // namespace mooring::trends
