// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/entry.h"

#include "core/journal/people.h"
#include "core/journal/records.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring {

bool Entry::isBlank() const
{
    const auto hasWords = [](const QString &text) { return !QStringView{text}.trimmed().isEmpty(); };
    return !hasWords(title) && !hasWords(body) && !hasWords(whatHappened) && !hasWords(automatic)
        && !hasWords(instead) && checkIn.answers.isEmpty() && patterns.isEmpty() && steps.isEmpty();
}

namespace {

constexpr std::array relationshipKinds = {
    std::pair{RelationshipKind::Partner, "partner"_L1},
    std::pair{RelationshipKind::Parent, "parent"_L1},
    std::pair{RelationshipKind::Child, "child"_L1},
    std::pair{RelationshipKind::Family, "family"_L1},
    std::pair{RelationshipKind::Friend, "friend"_L1},
    std::pair{RelationshipKind::Colleague, "colleague"_L1},
    std::pair{RelationshipKind::Other, "other"_L1},
};

} // namespace

QString toId(RelationshipKind kind)
{
    for (const auto &[value, id] : relationshipKinds)
        if (value == kind)
            return id;
    Q_UNREACHABLE();
}

RelationshipKind relationshipKindFrom(const QString &id)
{
    for (const auto &[value, name] : relationshipKinds)
        if (id == name)
            return value;
    return RelationshipKind::Other;
}

QString toId(PatternTag::Source source)
{
    return source == PatternTag::Source::Accepted ? u"accepted"_s : u"chosen"_s;
}

PatternTag::Source patternSourceFrom(const QString &id)
{
    return id == toId(PatternTag::Source::Accepted) ? PatternTag::Source::Accepted
                                                    : PatternTag::Source::Chosen;
}

} // namespace mooring
