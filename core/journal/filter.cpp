// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/filter.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

/// Names as people type them: "Reading danger", "reading-danger" and "reading_danger" are one.
QString plain(QString name)
{
    name = name.trimmed().toCaseFolded();
    name.replace(u'_', u' ').replace(u'-', u' ');
    return name;
}

QueryProblem unknownName(const SearchQuery &query, QueryPart::Kind kind, const QString &name,
                         const QString &message)
{
    for (const QueryPart &part : query.parts)
        if (part.kind == kind && part.value == name)
            return {part.start, part.length, message};
    return {0, 0, message};
}

} // namespace

Filter::Filter(const SearchQuery &query, const std::vector<Relationship> &people,
               const PatternCatalogue &patterns)
    : m_from{query.from ? query.from->toJulianDay() : std::numeric_limits<qint64>::min()}
    , m_to{query.to ? query.to->toJulianDay() : std::numeric_limits<qint64>::max()}
    , m_starred{query.starred}
    , m_anxiety{query.anxiety}
    , m_avoidance{query.avoidance}
{
    resolvePeople(query, people);
    resolvePatterns(query, patterns);
    for (const int step : query.steps)
        m_steps = static_cast<quint16>(m_steps | (1U << step));
}

void Filter::resolvePeople(const SearchQuery &query, const std::vector<Relationship> &people)
{
    m_anyone = query.with.isEmpty();
    for (const QString &name : query.with) {
        const QString wanted = plain(name);
        if (wanted.isEmpty() || wanted == "in general"_L1) {
            m_with.insert(RelationshipId{});
            continue;
        }
        const auto person =
            std::ranges::find(people, wanted, [](const Relationship &p) { return plain(p.name); });
        if (person != people.end())
            m_with.insert(person->id);
        else
            m_unknown.push_back(
                unknownName(query, QueryPart::Kind::With, name,
                            QCoreApplication::translate("mooring::SearchQuery", "Nobody here is called “%1”.")
                                .arg(name)));
    }
}

void Filter::resolvePatterns(const SearchQuery &query, const PatternCatalogue &patterns)
{
    for (const QString &name : query.tags) {
        const QString wanted = plain(name);
        const auto &all = patterns.all();
        auto pattern = std::ranges::find_if(
            all, [&](const Pattern &p) { return plain(p.id) == wanted || plain(p.name) == wanted; });
        if (pattern == all.end())
            pattern = std::ranges::find_if(all, [&](const Pattern &p) {
                return plain(p.id).startsWith(wanted) || plain(p.name).startsWith(wanted);
            });
        if (pattern != all.end()) {
            m_patterns |= quint64{1} << (pattern - all.begin());
            continue;
        }
        m_nothing = true;
        m_unknown.push_back(unknownName(
            query, QueryPart::Kind::Tag, name,
            QCoreApplication::translate("mooring::SearchQuery", "No pattern is called “%1”.").arg(name)));
    }
}

bool Filter::accepts(QDate day, RelationshipId with) const
{
    const qint64 number = day.toJulianDay();
    return !m_nothing && number >= m_from && number <= m_to && (m_anyone || m_with.contains(with));
}

bool Filter::accepts(const EntryRow &row) const
{
    const auto holdsFor = [](double score) {
        return [score](ScoreBound bound) { return bound.holds(score); };
    };
    return !m_nothing && row.day >= m_from && row.day <= m_to && (m_anyone || m_with.contains(row.with))
        && (row.patterns & m_patterns) == m_patterns && (row.steps & m_steps) == m_steps
        && (!m_starred || row.starred) && std::ranges::all_of(m_anxiety, holdsFor(row.anxiety))
        && std::ranges::all_of(m_avoidance, holdsFor(row.avoidance));
}

} // namespace mooring
