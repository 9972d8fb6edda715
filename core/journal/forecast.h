// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"

#include <QSet>
#include <QString>
#include <QUuid>

#include <memory>

namespace mooring {

class Journal;

/// What Journal::merge would do, counted without writing: for a job beside the window, with a journal of its
/// own that need only be open to be read.
class Forecast
{
public:
    explicit Forecast(std::unique_ptr<Journal> journal);
    ~Forecast();
    Q_DISABLE_COPY_MOVE(Forecast)

    /// The next part, as TakeContents has it. Errors are those of reading the journal.
    Status add(const JournalContents &part);
    const ImportOutcome &outcome() const { return m_outcome; }
    /// Whether there is anything to bring in: entries, people, or records, which are not counted.
    bool isWorthIt() const;

private:
    Status add(const PortableEntry &portable);
    void addPerson(const QString &name);
    bool isRepeated(const PortableEntry &portable);

    std::unique_ptr<Journal> m_journal;
    ImportOutcome m_outcome;
    QSet<QString> m_people; ///< new ones, in lower case
    QSet<QUuid> m_uuids;    ///< of the entries that were counted
    bool m_hasRecords = false;
};

} // namespace mooring
