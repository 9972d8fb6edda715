// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysisjson.h"

#include "core/analysis/changesjson.h"
#include "core/analysis/effectsjson.h"
#include "core/analysis/jsonparts.h"
#include "core/analysis/peoplejson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring {

using namespace analysisjson;
using trends::Trend;

namespace {

QJsonObject levelOf(const DimensionAnalysis &along)
{
    const Trend &trend = along.trend;
    const trends::Eligibility known = trend.eligibility();
    const auto days = trend.daysSinceLast();
    QJsonObject object{
        {u"dimension"_s, dimensionId(along.dimension)},
        {u"check_in_days"_s, known.checkIns},
        {u"from"_s, trend.days().empty() ? QJsonValue{} : dayFrom(trend.days().front().day)},
        {u"on"_s, trend.days().empty() ? QJsonValue{} : dayFrom(trend.days().back().day)},
        {u"days_since_last"_s, days ? QJsonValue{*days} : QJsonValue{}},
        {u"segments"_s, static_cast<int>(trend.posterior().segments())},
        {u"all_the_same"_s, trend.allTheSame()},
        {u"too_changeable_for_a_trend"_s, trend.posterior().looksTrendless()},
    };
    QJsonObject line;
    addShown(line, reason(known.line));
    object.insert("line"_L1, line);
    addLevel(object, known.position.none() ? trend.now() : std::nullopt);
    addShown(object, reason(known.position));
    return object;
}

QString idOf(AreaLevel level)
{
    switch (level) {
    case AreaLevel::Mostly:
        return u"mostly"_s;
    case AreaLevel::Leaning:
        return u"leaning"_s;
    case AreaLevel::InBetween:
        return u"in_between"_s;
    case AreaLevel::NearMiddle:
        return u"near_middle"_s;
    }
    Q_UNREACHABLE();
}

QString idOf(Area area)
{
    switch (area) {
    case Area::Secure:
        return u"secure"_s;
    case Area::Anxious:
        return u"anxious"_s;
    case Area::Avoidant:
        return u"avoidant"_s;
    case Area::Fearful:
        return u"fearful"_s;
    }
    Q_UNREACHABLE();
}

/// What both dimensions need, by the one that lacks more.
trends::Missing both(const Analysis &analysis, trends::Missing trends::Eligibility::*which)
{
    const trends::Missing anxiety = analysis.anxiety.trend.eligibility().*which;
    const trends::Missing avoidance = analysis.avoidance.trend.eligibility().*which;
    return {std::max(anxiety.checkIns, avoidance.checkIns), std::max(anxiety.days, avoidance.days)};
}

QJsonObject positionOf(const Analysis &analysis)
{
    const auto &position = analysis.findings.position;
    QJsonObject object{
        {u"anxiety_points"_s, position ? QJsonValue{position->anxiety} : QJsonValue{}},
        {u"avoidance_points"_s, position ? QJsonValue{position->avoidance} : QJsonValue{}},
        {u"sd_anxiety_points"_s, position ? QJsonValue{position->sdAnxiety} : QJsonValue{}},
        {u"sd_avoidance_points"_s, position ? QJsonValue{position->sdAvoidance} : QJsonValue{}},
        {u"correlation"_s, position ? QJsonValue{position->rho} : QJsonValue{}},
    };
    addShown(object, reason(both(analysis, &trends::Eligibility::position)));
    return object;
}

QJsonObject areaOf(const Analysis &analysis)
{
    const auto &placement = analysis.findings.placement;
    const bool named =
        placement && (placement->level == AreaLevel::Mostly || placement->level == AreaLevel::Leaning);
    const AreaMasses mass = placement ? areaMasses(*analysis.findings.position) : AreaMasses{};
    QJsonObject object{
        {u"level"_s, placement ? QJsonValue{idOf(placement->level)} : QJsonValue{}},
        {u"area"_s, named ? QJsonValue{idOf(placement->area)} : QJsonValue{}},
        {u"words"_s, placement ? QJsonValue{placementWords(*placement)} : QJsonValue{}},
        {u"masses"_s, placement ? QJsonValue{QJsonObject{{u"secure"_s, mass.secure},
                                                         {u"anxious"_s, mass.preoccupied},
                                                         {u"avoidant"_s, mass.dismissing},
                                                         {u"fearful"_s, mass.fearful}}}
                                : QJsonValue{}},
    };
    addShown(object, reason(both(analysis, &trends::Eligibility::words)));
    return object;
}

QJsonObject dayToDayOf(const trends::Steadiness &steady)
{
    const trends::DayToDay &observed = steady.dayToDay;
    QJsonObject object{
        {u"pairs_of_days"_s, observed.pairs},
        {u"mean_square_points2"_s, observed.shown() ? orNull(observed.meanSquare.mean) : QJsonValue{}},
        {u"sd_mean_square_points2"_s, observed.shown() ? orNull(observed.meanSquare.sd()) : QJsonValue{}},
        {u"expected_mean_square_points2"_s, steady.shown() ? orNull(steady.dayToDayModel) : QJsonValue{}},
    };
    addShown(object, observed.shown() ? QString{}
                                      : Reason::tr("%1 pairs of neighbouring days are needed; so far: %2.")
                                            .arg(trends::DayToDay::neededPairs)
                                            .arg(observed.pairs));
    return object;
}

QJsonObject steadierOf(const trends::DimensionFinding &finding)
{
    const auto &change = finding.steadier;
    QJsonObject object{
        {u"window_days"_s, trends::steadinessPeriod},
        {u"ratio"_s, change ? orNull(change->ratio) : QJsonValue{}},
        {u"low95"_s, change ? orNull(change->range.low) : QJsonValue{}},
        {u"high95"_s, change ? orNull(change->range.high) : QJsonValue{}},
        {u"certainty"_s, change ? QJsonValue{certaintyId(change->certainty)} : QJsonValue{}},
    };
    addShown(
        object,
        change
            ? QString{}
            : Reason::tr("%1 check-ins are needed in the last %2 days and in the %2 days before, with a mean "
                         "between 1.7 and 6.3 in both.")
                  .arg(trends::Steadiness::neededToCompare)
                  .arg(trends::steadinessPeriod));
    return object;
}

QJsonObject steadinessOf(const Analysis &analysis, Dimension dimension)
{
    const trends::Steadiness &steady = analysis.finding(dimension).steadiness;
    const auto number = [&steady](double value) { return steady.shown() ? orNull(value) : QJsonValue{}; };
    QJsonObject object{
        {u"dimension"_s, dimensionId(dimension)},
        {u"check_in_days"_s, steady.checkIns},
        {u"day_to_day_sd_points"_s, number(steady.noise)},
        {u"low95_points"_s, number(steady.noiseRange.low)},
        {u"high95_points"_s, number(steady.noiseRange.high)},
        {u"plain_mean_points"_s, number(steady.mean)},
        {u"plain_sd_points"_s, number(steady.sd)},
        {u"plain_sd_low95_points"_s, number(steady.sdRange.low)},
        {u"plain_sd_high95_points"_s, number(steady.sdRange.high)},
        {u"neighbouring_days"_s, dayToDayOf(steady)},
        {u"may_be_compared"_s, steady.comparable()},
        {u"compared"_s, steadierOf(analysis.finding(dimension))},
    };
    addShown(object, reason(trends::Missing{std::max(0, trends::Steadiness::needed - steady.checkIns), 0}));
    return object;
}

} // namespace

QJsonObject toJson(const Analysis &analysis, const QLocale &locale)
{
    const trends::Words words = trends::inWords(analysis.findings, locale);
    return {
        {u"with"_s, analysis.findings.name},
        {u"today"_s, analysis.today.toString(Qt::ISODate)},
        {u"scale_points"_s, QJsonArray{1, 7}},
        {u"words"_s, QJsonArray::fromStringList(words.findings)},
        {u"notes"_s, QJsonArray::fromStringList(words.notes)},
        {u"levels"_s, QJsonArray{levelOf(analysis.anxiety), levelOf(analysis.avoidance)}},
        {u"position"_s, positionOf(analysis)},
        {u"area"_s, areaOf(analysis)},
        {u"changes"_s, changes(analysis)},
        {u"movements"_s, movements(analysis)},
        {u"change_points"_s, changePoints(analysis)},
        {u"steadiness"_s, QJsonArray{steadinessOf(analysis, Dimension::Anxiety),
                                     steadinessOf(analysis, Dimension::Avoidance)}},
        {u"before_and_after"_s, beforeAndAfter(analysis, locale)},
        {u"links"_s, links(analysis, locale)},
        {u"patterns_together"_s, patternsTogether(analysis)},
        {u"compared_with"_s, comparisons(analysis, locale)},
        {u"across_people"_s, acrossPeople(analysis, locale)},
    };
}

} // namespace mooring
