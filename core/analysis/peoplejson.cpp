// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/peoplejson.h"

#include "core/analysis/jsonparts.h"
#include "core/trends/comparison.h"
#include "core/trends/comparisonwords.h"

using namespace Qt::StringLiterals;

namespace mooring::analysisjson {

namespace {

QJsonObject toJson(const Comparison &comparison, const QString &name, const QLocale &locale)
{
    const auto &difference = comparison.difference;
    QJsonObject object{
        {u"with"_s, comparison.with},
        {u"dimension"_s, dimensionId(comparison.dimension)},
        {u"check_in_days"_s, comparison.checkIns},
        {u"check_in_days_with"_s, comparison.checkInsWith},
        {u"certainty"_s, difference ? QJsonValue{certaintyId(trends::certainty(*difference))} : QJsonValue{}},
        {u"words"_s, difference ? QJsonValue{trends::comparisonWords(comparison.dimension, name,
                                                                     comparison.with, *difference, locale)}
                                : QJsonValue{}},
    };
    addDifference(object, difference);
    addShown(object, difference ? QString{}
                                : Reason::tr("14 check-ins are needed with either; so far: %1 and %2.")
                                      .arg(comparison.checkIns)
                                      .arg(comparison.checkInsWith));
    return object;
}

QJsonObject toJson(const AcrossEverybody &across, const QLocale &locale)
{
    const bool several = across.level && across.people > 1;
    QJsonObject object{
        {u"dimension"_s, dimensionId(across.dimension)},
        {u"people"_s, across.people},
        {u"words"_s,
         several ? QJsonValue{trends::acrossWords(across.dimension, across.people, *across.level, locale)}
                 : QJsonValue{}},
    };
    addLevel(object, several ? across.level : std::nullopt);
    addShown(object, several ? QString{} : Reason::tr("Two people with three check-ins each are needed."));
    return object;
}

} // namespace

QJsonArray comparisons(const Analysis &analysis, const QLocale &locale)
{
    QJsonArray array;
    for (const Comparison &comparison : analysis.comparisons)
        array.append(toJson(comparison, analysis.findings.name, locale));
    return array;
}

QJsonArray acrossPeople(const Analysis &analysis, const QLocale &locale)
{
    QJsonArray array;
    for (const AcrossEverybody &across : analysis.across)
        array.append(toJson(across, locale));
    return array;
}

} // namespace mooring::analysisjson
