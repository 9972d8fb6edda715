// SPDX-License-Identifier: GPL-3.0-or-later
// The care plan: its words as JSON, and how the journal keeps them.
#include "core/journal/careplan.h"

#include "core/journal/journal.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <utility>

namespace mooring {

using namespace Qt::StringLiterals;

namespace {

constexpr auto careKey = "care.plan"_L1;
constexpr std::array carePlanParts{std::pair{"whom"_L1, &CarePlan::whom},
                                   std::pair{"helps"_L1, &CarePlan::helps},
                                   std::pair{"where"_L1, &CarePlan::where}};

} // namespace

bool CarePlan::isEmpty() const
{
    return std::all_of(carePlanParts.begin(), carePlanParts.end(),
                       [this](const auto &part) { return (this->*part.second).trimmed().isEmpty(); });
}

QJsonObject toJson(const CarePlan &plan)
{
    QJsonObject object;
    for (const auto &[key, words] : carePlanParts)
        if (!(plan.*words).trimmed().isEmpty())
            object.insert(key, plan.*words);
    return object;
}

CarePlan carePlanFrom(const QJsonObject &object)
{
    CarePlan plan;
    for (const auto &[key, words] : carePlanParts)
        plan.*words = object.value(key).toString().left(CarePlan::longest);
    return plan;
}

CarePlan Journal::carePlan() const
{
    return carePlanFrom(QJsonDocument::fromJson(setting(careKey).toUtf8()).object());
}

Status Journal::save(const CarePlan &plan)
{
    if (std::any_of(carePlanParts.begin(), carePlanParts.end(),
                    [&plan](const auto &part) { return (plan.*part.second).size() > CarePlan::longest; }))
        return failure(Error::Kind::Invalid,
                       tr("Each part of a care plan has room for %1 characters.").arg(CarePlan::longest));
    const QByteArray json = QJsonDocument{toJson(plan)}.toJson(QJsonDocument::Compact);
    return setSetting(careKey, plan.isEmpty() ? QString{} : QString::fromUtf8(json));
}

} // namespace mooring
