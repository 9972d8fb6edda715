// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: people, own patterns, milestones, assessments, filters and settings.
#include "core/journal/journal.h"
#include "core/journal/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mooring {

namespace {

template <typename Record>
Record named(Record record)
{
    if (record.uuid.isNull())
        record.uuid = QUuid::createUuid();
    return record;
}

} // namespace

const Relationship *Journal::relationship(RelationshipId id) const
{
    const auto person = std::ranges::find(m_relationships, id, &Relationship::id);
    return person == m_relationships.end() ? nullptr : &*person;
}

const Relationship *Journal::relationship(const QString &name) const
{
    const QString wanted = name.trimmed();
    const auto person = std::ranges::find_if(m_relationships, [&](const Relationship &candidate) {
        return candidate.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    return person == m_relationships.end() ? nullptr : &*person;
}

QString Journal::nameOf(RelationshipId id) const
{
    const Relationship *person = relationship(id);
    return person != nullptr ? person->name : QString{};
}

Result<RelationshipId> Journal::save(Relationship person)
{
    person = named(std::move(person));
    person.name = person.name.simplified();
    if (person.name.isEmpty() || person.name.size() > 200)
        return failure(Error::Kind::Invalid, tr("A name has between 1 and 200 characters."));
    if (const Relationship *other = relationship(person.name); other != nullptr && other->id != person.id)
        return failure(Error::Kind::Invalid, tr("There is already someone called %1.").arg(other->name));
    auto id = m_store->save(person);
    if (!id)
        return id;
    person.id = *id;
    const auto present = std::ranges::find(m_relationships, *id, &Relationship::id);
    if (present != m_relationships.end())
        *present = person;
    else
        m_relationships.push_back(person);
    emit relationshipsChanged();
    return id;
}

Status Journal::addPattern(const Pattern &own)
{
    PatternCatalogue extended = m_patterns;
    Pattern pattern = own;
    pattern.own = true;
    if (Status fits = extended.addOwn(pattern); !fits)
        return fits;
    const auto index = extended.indexOf(pattern.id);
    Status stored = m_store->addPattern(pattern, index.value_or(0));
    if (stored) {
        m_patterns = std::move(extended);
        emit patternsChanged();
    }
    return stored;
}

Result<QString> Journal::makePattern(const QString &name, PatternGroup group, const QString &meaning)
{
    if (Status fits = m_patterns.nameFits(name); !fits)
        return tl::unexpected{fits.error()};
    Pattern pattern;
    pattern.id = u"own-"_s + QUuid::createUuid().toString(QUuid::Id128).first(12);
    pattern.name = name.simplified();
    pattern.group = group;
    pattern.meaning = meaning.simplified();
    const Status added = addPattern(pattern);
    return added ? Result<QString>{pattern.id} : tl::unexpected{added.error()};
}

Status Journal::changePattern(const Pattern &pattern)
{
    const Pattern *present = m_patterns.find(pattern.id);
    if (present == nullptr)
        return m_patterns.setHidden(pattern.id, pattern.hidden); // which says why not
    Pattern changed = pattern;
    changed.name = pattern.name.simplified();
    PatternCatalogue patterns = m_patterns;
    if (present->own && changed.name != present->name)
        if (Status fits = patterns.nameFits(changed.name, changed.id); !fits)
            return fits;
    if (Status done =
            present->own ? patterns.change(changed) : patterns.setHidden(changed.id, changed.hidden);
        !done)
        return done;
    Status stored = m_store->changePattern(*patterns.find(changed.id));
    if (stored) {
        m_patterns = std::move(patterns);
        emit patternsChanged();
    }
    return stored;
}

Result<PatternMerge> Journal::mergePattern(const QString &from, const QString &into)
{
    const Pattern *merged = m_patterns.find(from);
    if (merged == nullptr || !merged->own || m_patterns.find(into) == nullptr || from == into)
        return failure(Error::Kind::Invalid, tr("Only a pattern of your own can become part of another."));
    emit aboutToReset();
    auto merge = m_store->mergePattern(from, into);
    if (merge)
        static_cast<void>(m_patterns.setHidden(from, true));
    const Status loaded = readAgain();
    if (merge && !loaded)
        return tl::unexpected{loaded.error()};
    return merge;
}

Status Journal::splitPattern(const PatternMerge &merge)
{
    emit aboutToReset();
    const Status split = m_store->splitPattern(merge);
    if (split)
        static_cast<void>(m_patterns.setHidden(merge.from, merge.wasHidden));
    const Status loaded = readAgain();
    return split ? loaded : split;
}

/// After tags have changed in many entries at once.
Status Journal::readAgain()
{
    Status loaded = reload();
    emit wasReset();
    emit patternsChanged();
    return loaded;
}

Result<std::vector<Milestone>> Journal::milestones() const { return m_store->milestones(); }
Result<std::vector<Assessment>> Journal::assessments() const { return m_store->assessments(); }
Result<std::vector<SavedFilter>> Journal::filters() const { return m_store->filters(); }

Result<qint64> Journal::save(const Milestone &milestone)
{
    if (!milestone.day.isValid() || milestone.words.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, tr("A milestone needs a day and a few words."));
    auto id = m_store->save(named(milestone));
    if (id)
        emit recordsChanged();
    return id;
}

Result<qint64> Journal::save(const Assessment &assessment)
{
    const auto onScale = [&](double value) {
        return value >= assessment.lowest && value <= assessment.highest;
    };
    if (!assessment.day.isValid() || assessment.name.trimmed().isEmpty() || !onScale(assessment.anxiety)
        || !onScale(assessment.avoidance) || !(assessment.lowest < assessment.highest))
        return failure(
            Error::Kind::Invalid,
            tr("A questionnaire needs a day, its name, its scale and two means that lie on that scale."));
    auto id = m_store->save(named(assessment));
    if (id)
        emit recordsChanged();
    return id;
}

Status Journal::removeMilestone(qint64 id)
{
    Status done = m_store->removeMilestone(id);
    if (done)
        emit recordsChanged();
    return done;
}

Status Journal::removeAssessment(qint64 id)
{
    Status done = m_store->removeAssessment(id);
    if (done)
        emit recordsChanged();
    return done;
}

Status Journal::save(const SavedFilter &filter)
{
    if (filter.name.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, tr("A filter needs a name."));
    Status done = m_store->save(filter);
    if (done)
        emit recordsChanged();
    return done;
}

Status Journal::removeFilter(const QString &name)
{
    Status done = m_store->removeFilter(name);
    if (done)
        emit recordsChanged();
    return done;
}

QString Journal::setting(const QString &key, const QString &otherwise) const
{
    return m_settings.value(key, otherwise);
}

Status Journal::setSetting(const QString &key, const QString &value)
{
    if (m_settings.value(key) == value && m_settings.contains(key))
        return {};
    Status done = m_store->setSetting(key, value);
    if (done) {
        m_settings.insert(key, value);
        emit settingChanged(key);
    }
    return done;
}

} // namespace mooring
