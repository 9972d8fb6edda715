// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/forecast.h"

#include "core/journal/journal.h"

#include <utility>

namespace mooring {

namespace {

QString keyOf(const QString &name) { return name.trimmed().toLower(); }

} // namespace

Forecast::Forecast(std::unique_ptr<Journal> journal) : m_journal{std::move(journal)} {}

Forecast::~Forecast() = default;

bool Forecast::isWorthIt() const
{
    return m_hasRecords || m_outcome.added + m_outcome.updated + m_outcome.peopleAdded > 0;
}

Status Forecast::add(const JournalContents &part)
{
    m_outcome.widen(part.entries);
    m_hasRecords = m_hasRecords || part.hasRecords() || !part.ownPatterns.empty();
    for (const Relationship &person : part.relationships)
        addPerson(person.name);
    for (const Pattern &pattern : part.ownPatterns)
        if (!m_journal->m_patterns.indexOf(pattern.id))
            if (Status added = m_journal->m_patterns.addOwn(pattern); !added)
                return added;
    for (const PortableEntry &portable : part.entries)
        if (Status added = add(portable); !added)
            return added;
    return {};
}

void Forecast::addPerson(const QString &name)
{
    const QString key = keyOf(name);
    if (key.isEmpty() || m_people.contains(key) || m_journal->relationship(name) != nullptr)
        return;
    m_people.insert(key);
    ++m_outcome.peopleAdded;
}

bool Forecast::isRepeated(const PortableEntry &portable)
{
    const QUuid uuid = portable.entry.uuid;
    const bool known = m_uuids.contains(uuid);
    if (!uuid.isNull())
        m_uuids.insert(uuid);
    return known;
}

Status Forecast::add(const PortableEntry &portable)
{
    addPerson(portable.with);
    if (isRepeated(portable) || m_journal->hasUnchanged(portable.source)) {
        ++m_outcome.unchanged;
        return {};
    }
    const auto present = m_journal->presentOf(portable);
    if (!present)
        return tl::unexpected{present.error()};
    Entry entry = m_journal->inPlaceOf(*present, portable);
    if (const Status fit = m_journal->prepare(entry); !fit) {
        m_outcome.problems.append(Journal::leftOut(portable, fit.error()));
    } else if (present->id == EntryId{}) {
        ++m_outcome.added;
    } else {
        const bool isSame = entry == *present && !m_people.contains(keyOf(portable.with));
        ++(isSame ? m_outcome.unchanged : m_outcome.updated);
    }
    return {};
}

} // namespace mooring
