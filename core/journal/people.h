// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QString>
#include <QUuid>

namespace mooring {

enum class RelationshipKind { Partner, Parent, Child, Family, Friend, Colleague, Other };

/// Someone the person writes about. Scores belong to a relationship or to "in general".
struct Relationship {
    RelationshipId id{};
    QUuid uuid;   ///< made by Journal::save when null
    QString name; ///< 1..200 characters, unique whatever the case
    RelationshipKind kind = RelationshipKind::Other;
    QString colour; ///< "#rrggbb", or empty
    bool archived = false;

    bool operator==(const Relationship &) const = default;
};

/// The word stored and exchanged for a kind ("partner"), and back (Other when unknown).
QString toId(RelationshipKind kind);
RelationshipKind relationshipKindFrom(const QString &id);

} // namespace mooring
