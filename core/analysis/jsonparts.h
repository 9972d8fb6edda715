// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dimension.h"
#include "core/trends/level.h"
#include "core/trends/trend.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace mooring::analysisjson {

/// The translation context of every reason.
struct Reason {
    Q_DECLARE_TR_FUNCTIONS(Analysis)
};

/// "anxiety", "avoidance"
QString certaintyId(trends::Certainty certainty); ///< "clearly", "probably", "no_clear_change"
/// ISO, or null before there is any.
QJsonValue dayFrom(double day);
QJsonValue orNull(double number); ///< null for what is not finite

/// mean_points, sd_points and the ends of the 95 % range; all null without a level.
void addLevel(QJsonObject &object, const std::optional<trends::Level> &level);
/// The ends of the 80 % range as well.
void addDifference(QJsonObject &object, const std::optional<trends::Level> &difference);

/// "shown" and "why_not": an empty reason means that it may be shown.
void addShown(QJsonObject &object, const QString &whyNot);

/// Why not, for what needs so many check-ins and days; empty when nothing is missing.
QString reason(trends::Missing missing);
QString reason(const trends::ChangeNeed &need);
/// Why nothing is said about change on a dimension without a trend.
QString tooChangeable();

} // namespace mooring::analysisjson
