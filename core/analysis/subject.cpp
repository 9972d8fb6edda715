// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/subject.h"

#include "core/journal/journal.h"

#include <cmath>
#include <map>
#include <utility>

namespace mooring {

namespace {

Status addMilestones(const Journal &journal, RelationshipId with, QDate today,
                     std::vector<Occasion> &occasions)
{
    const auto milestones = journal.milestones();
    if (!milestones)
        return tl::unexpected{milestones.error()};
    for (const Milestone &milestone : *milestones)
        if ((milestone.with == with || milestone.with == RelationshipId{}) && milestone.day <= today)
            occasions.push_back({Occasion::Kind::Milestone, milestone.day, 0, milestone.words});
    return {};
}

CheckIns checkInsOf(const Journal &journal, RelationshipId with)
{
    return {journal.nameOf(with), journal.observations(with, Dimension::Anxiety),
            journal.observations(with, Dimension::Avoidance)};
}

/// People with check-ins.
std::vector<CheckIns> othersThan(const Journal &journal, RelationshipId with)
{
    std::vector<CheckIns> others;
    for (const Relationship &person : journal.relationships())
        if (auto other = checkInsOf(journal, person.id);
            person.id != with && !(other.anxiety.empty() && other.avoidance.empty()))
            others.push_back(std::move(other));
    return others;
}

} // namespace

Result<Subject> subjectOf(const Journal &journal, RelationshipId with, QDate today)
{
    const Relationship *person = journal.relationship(with);
    Subject subject{.today = today,
                    .checkIns = checkInsOf(journal, with),
                    .frozen = person && person->archived,
                    .days = {},
                    .occasions = firstPractices(journal, today),
                    .patterns = {},
                    .others = othersThan(journal, with)};
    if (const Status added = addMilestones(journal, with, today, subject.occasions); !added)
        return tl::unexpected{added.error()};
    for (const EntryRow &row : journal.rows())
        if (row.with == with)
            subject.days.push_back({static_cast<double>(row.day), row.patterns});
    for (const Pattern &pattern : journal.patterns().all())
        subject.patterns.push_back({pattern.id, pattern.name});
    return subject;
}

RelationshipId mostCheckedIn(const Journal &journal)
{
    std::map<RelationshipId, int> counts;
    for (const EntryRow &row : journal.rows())
        counts[row.with] += std::isnan(row.anxiety) && std::isnan(row.avoidance) ? 0 : 1;
    RelationshipId most{};
    int count = counts[most];
    for (const Relationship &person : journal.relationships())
        if (const int here = counts[person.id]; here > count) {
            most = person.id;
            count = here;
        }
    return most;
}

} // namespace mooring
