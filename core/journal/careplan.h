// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace mooring {

/// What a person wrote down for a bad night, in their own words.
struct CarePlan {
    static constexpr int longest = 2000; ///< characters of each part

    QString whom;  ///< whom I call
    QString helps; ///< what helps
    QString where; ///< where I go

    bool isEmpty() const;
    bool operator==(const CarePlan &) const = default;
};

// As the journal keeps it and as it is exchanged. Empty parts are left out; what is too long is cut.
QJsonObject toJson(const CarePlan &plan);
CarePlan carePlanFrom(const QJsonObject &object);

} // namespace mooring
