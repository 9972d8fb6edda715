// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/journal/riskjson.h"
#include "core/result.h"

#include <QJsonObject>

namespace mooring::exchange {

// The JSON form of everything in a journal that is not an entry. Empty values are left out; reading fails
// (Invalid) with the end of a sentence that says what is missing or out of range.

QJsonObject toJson(const Relationship &person);
QJsonObject toJson(const Pattern &pattern);
QJsonObject toJson(const Portable<Assessment> &assessment);
QJsonObject toJson(const Portable<Milestone> &milestone);
QJsonObject toJson(const Practice &practice);
QJsonObject toJson(const SavedFilter &filter);

Result<Relationship> relationshipFrom(const QJsonObject &object);
Result<Pattern> patternFrom(const QJsonObject &object);
Result<Portable<Assessment>> assessmentFrom(const QJsonObject &object);
Result<Portable<Milestone>> milestoneFrom(const QJsonObject &object);
Result<Practice> practiceFrom(const QJsonObject &object);
Result<SavedFilter> filterFrom(const QJsonObject &object);
Result<SmallRisk> riskFrom(const QJsonObject &object);

} // namespace mooring::exchange
