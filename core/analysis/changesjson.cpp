// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/changesjson.h"

#include "core/analysis/jsonparts.h"

using namespace Qt::StringLiterals;

namespace mooring::analysisjson {

namespace {

/// Why a change may not be shown; empty when it may.
QString whyNot(const Analysis &analysis, const DimensionAnalysis &along, int window)
{
    const trends::DimensionFinding &finding = analysis.finding(along.dimension);
    if (!finding.need(window).met())
        return reason(finding.need(window));
    if (finding.trendless)
        return tooChangeable();
    if (!along.trend.change(window))
        return Reason::tr("The window begins in a silence of more than 180 days.");
    return finding.over(window)
             ? QString{}
             : Reason::tr("The last check-in was %1 days ago.").arg(analysis.findings.daysSinceLast);
}

QJsonObject changeOf(const Analysis &analysis, const DimensionAnalysis &along, int window)
{
    const trends::ChangeNeed need = along.trend.changeNeed(window);
    const auto change =
        analysis.finding(along.dimension).trendless ? std::nullopt : along.trend.change(window);
    QJsonObject object{
        {u"dimension"_s, dimensionId(along.dimension)},
        {u"days"_s, window},
        {u"from"_s, change ? dayFrom(change->from) : QJsonValue{}},
        {u"to"_s, change ? dayFrom(change->to) : QJsonValue{}},
        {u"check_in_days"_s, need.checkIns},
        {u"check_in_days_needed"_s, need.needed},
        {u"certainty"_s, change ? QJsonValue{certaintyId(trends::certainty(*change))} : QJsonValue{}},
    };
    QJsonObject pace;
    addDifference(pace, change ? std::optional{trends::per30Days(*change)} : std::nullopt);
    object.insert("per_30_days"_L1, pace);
    addDifference(object, change ? std::optional{change->delta} : std::nullopt);
    addShown(object, whyNot(analysis, along, window));
    return object;
}

QString whyNoArrow(const Analysis &analysis, int window)
{
    for (const DimensionAnalysis *along : analysis.dimensions())
        if (QString why = whyNot(analysis, *along, window); !why.isEmpty())
            return why;
    const auto &moved = analysis.findings.moved(window);
    if (!moved)
        return Reason::tr("The window begins in a silence of more than 180 days.");
    return moved->shown() ? QString{} : Reason::tr("Both changes together are within what chance would do.");
}

QJsonObject movementOver(const Analysis &analysis, int window)
{
    const auto &moved = analysis.findings.moved(window);
    QJsonObject object{
        {u"days"_s, window},
        {u"from"_s, moved ? dayFrom(moved->anxiety.from) : QJsonValue{}},
        {u"to"_s, moved ? dayFrom(moved->anxiety.to) : QJsonValue{}},
        {u"anxiety_points"_s, moved ? orNull(moved->anxiety.delta.mean) : QJsonValue{}},
        {u"avoidance_points"_s, moved ? orNull(moved->avoidance.delta.mean) : QJsonValue{}},
        {u"correlation"_s, moved ? orNull(moved->rho) : QJsonValue{}},
        {u"chi_square"_s, moved ? orNull(moved->distance) : QJsonValue{}},
    };
    addShown(object, whyNoArrow(analysis, window));
    return object;
}

QJsonObject shiftOf(const trends::LevelShift &shift)
{
    QJsonObject object{
        {u"after"_s, dayFrom(shift.before)},
        {u"on"_s, dayFrom(shift.day)},
        {u"z"_s, orNull(shift.z)},
        {u"check_ins_before"_s, static_cast<int>(shift.left)},
        {u"check_ins_after"_s, static_cast<int>(shift.right)},
    };
    addDifference(object, shift.step);
    return object;
}

} // namespace

QJsonArray changes(const Analysis &analysis)
{
    QJsonArray array;
    for (const int window : Analysis::windows)
        for (const DimensionAnalysis *along : analysis.dimensions())
            array.append(changeOf(analysis, *along, window));
    return array;
}

QJsonArray movements(const Analysis &analysis)
{
    QJsonArray array;
    for (const int window : Analysis::windows)
        array.append(movementOver(analysis, window));
    return array;
}

QJsonArray changePoints(const Analysis &analysis)
{
    QJsonArray array;
    for (const DimensionAnalysis *along : analysis.dimensions()) {
        const bool trendless = analysis.finding(along->dimension).trendless;
        QJsonArray found;
        if (!trendless)
            for (const trends::LevelShift &shift : along->changePoints)
                found.append(shiftOf(shift));
        QJsonObject object{
            {u"dimension"_s, dimensionId(along->dimension)},
            {u"check_in_days"_s, static_cast<int>(along->trend.days().size())},
            {u"found"_s, found},
        };
        addShown(object,
                 trendless ? tooChangeable() : reason(trends::missingForChangePoints(along->trend.days())));
        array.append(object);
    }
    return array;
}

} // namespace mooring::analysisjson
