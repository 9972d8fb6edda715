// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/jsonparts.h"

#include <QDate>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mooring::analysisjson {

namespace {

void addRange(QJsonObject &object, const std::optional<trends::Level> &level, double halfWidth,
              const QString &percent)
{
    const auto range = level ? std::optional{level->interval(halfWidth)} : std::nullopt;
    object.insert(u"low"_s + percent + u"_points"_s, range ? orNull(range->low) : QJsonValue{});
    object.insert(u"high"_s + percent + u"_points"_s, range ? orNull(range->high) : QJsonValue{});
}

} // namespace

QString certaintyId(trends::Certainty certainty)
{
    switch (certainty) {
    case trends::Certainty::NoClearChange:
        return u"no_clear_change"_s;
    case trends::Certainty::Probably:
        return u"probably"_s;
    case trends::Certainty::Clearly:
        return u"clearly"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue dayFrom(double day)
{
    const QDate date = std::isfinite(day) ? QDate::fromJulianDay(static_cast<qint64>(day)) : QDate{};
    return date.isValid() ? QJsonValue{date.toString(Qt::ISODate)} : QJsonValue{};
}

QJsonValue orNull(double number) { return std::isfinite(number) ? QJsonValue{number} : QJsonValue{}; }

void addLevel(QJsonObject &object, const std::optional<trends::Level> &level)
{
    object.insert("mean_points"_L1, level ? orNull(level->mean) : QJsonValue{});
    object.insert("sd_points"_L1, level ? orNull(level->sd()) : QJsonValue{});
    addRange(object, level, trends::likely95, u"95"_s);
}

void addDifference(QJsonObject &object, const std::optional<trends::Level> &difference)
{
    addLevel(object, difference);
    addRange(object, difference, trends::likely80, u"80"_s);
}

void addShown(QJsonObject &object, const QString &whyNot)
{
    object.insert("shown"_L1, whyNot.isEmpty());
    object.insert("why_not"_L1, whyNot.isEmpty() ? QJsonValue{} : QJsonValue{whyNot});
}

QString reason(trends::Missing missing)
{
    if (missing.none())
        return {};
    if (missing.days == 0)
        return Reason::tr("Check-ins still missing: %1.").arg(missing.checkIns);
    return Reason::tr("Still missing: check-ins: %1, days from the first to the last: %2.")
        .arg(missing.checkIns)
        .arg(missing.days);
}

QString reason(const trends::ChangeNeed &need)
{
    if (need.met())
        return {};
    if (need.checkIns < need.needed)
        return Reason::tr("%1 check-ins are needed in the last %2 days up to the last one; so far: %3.")
            .arg(need.needed)
            .arg(need.window)
            .arg(need.checkIns);
    return Reason::
        tr("Six check-ins each are needed in the first and the last third of the %1 days; so far: %2 and %3.")
            .arg(need.window)
            .arg(need.firstThird)
            .arg(need.lastThird);
}

QString tooChangeable() { return Reason::tr("It changes too much from day to day for a trend."); }

} // namespace mooring::analysisjson
