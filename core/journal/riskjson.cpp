// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/riskjson.h"

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

QDate dayOf(const QJsonObject &object, QLatin1StringView key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

} // namespace

QJsonObject toJson(const SmallRisk &risk)
{
    QJsonObject object{{u"id"_s, risk.uuid.toString(QUuid::WithoutBraces)},
                       {u"day"_s, risk.day.toString(Qt::ISODate)},
                       {u"what"_s, risk.what}};
    if (!risk.prediction.isEmpty())
        object.insert("prediction"_L1, risk.prediction);
    if (risk.lookedAt)
        object.insert("lookedAt"_L1, risk.lookedAt->toString(Qt::ISODate));
    if (!risk.outcome.isEmpty())
        object.insert("outcome"_L1, risk.outcome);
    return object;
}

std::optional<SmallRisk> riskFrom(const QJsonObject &object)
{
    SmallRisk risk;
    risk.uuid = QUuid::fromString(object.value("id"_L1).toString());
    risk.day = dayOf(object, "day"_L1);
    risk.what = object.value("what"_L1).toString();
    risk.prediction = object.value("prediction"_L1).toString();
    risk.outcome = object.value("outcome"_L1).toString();
    if (object.contains("lookedAt"_L1))
        risk.lookedAt = dayOf(object, "lookedAt"_L1);
    const bool isWhole = !risk.uuid.isNull() && risk.day.isValid() && !risk.what.trimmed().isEmpty()
                      && (!risk.lookedAt || risk.lookedAt->isValid());
    return isWhole ? std::optional{risk} : std::nullopt;
}

} // namespace mooring
