// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"
#include "core/journal/entry.h"
#include "core/journal/people.h"
#include "core/journal/search.h"

#include <QSet>

#include <vector>

namespace mooring {

/// The part of a query that needs no text, with names resolved: answers from a row in memory.
class Filter
{
public:
    Filter(const SearchQuery &query, const std::vector<Relationship> &people,
           const PatternCatalogue &patterns);

    bool accepts(const EntryRow &row) const;
    bool accepts(QDate day, RelationshipId with) const;
    const std::vector<QueryProblem> &unknown() const { return m_unknown; }

private:
    void resolvePeople(const SearchQuery &query, const std::vector<Relationship> &people);
    void resolvePatterns(const SearchQuery &query, const PatternCatalogue &patterns);

    bool m_anyone = true;
    bool m_nothing = false; ///< a name nobody has: no entry can match
    QSet<RelationshipId> m_with;
    quint64 m_patterns = 0;
    quint16 m_steps = 0;
    qint64 m_from = 0;
    qint64 m_to = 0;
    bool m_starred = false;
    std::vector<ScoreBound> m_anxiety;
    std::vector<ScoreBound> m_avoidance;
    std::vector<QueryProblem> m_unknown;
};

} // namespace mooring
