// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace mooring::ui {

/// A journal of one's own in a plain file, with Sam and Mum in it.
class WithJournal : public testing::Test
{
protected:
    WithJournal()
        : m_journal{Journal::create(m_folder.filePath(QStringLiteral("journal.mooring")), Passphrase{})
                        .value()}
        , sam{m_journal->save(Relationship{.name = QStringLiteral("Sam")}).value()}
        , mum{m_journal->save(Relationship{.name = QStringLiteral("Mum")}).value()}
    {}

    Journal &journal() { return *m_journal; }

    EntryId write(QDate day, const QString &body, RelationshipId with = {})
    {
        Entry entry;
        entry.day = day;
        entry.body = body;
        entry.with = with;
        return save(entry);
    }

    EntryId save(const Entry &entry) { return m_journal->save(entry).value(); }
    Entry stored(EntryId id) { return m_journal->entry(id).value(); }

    /// Entries on consecutive days from 1 January 2025, "Day 1" the oldest.
    void writeDays(int count)
    {
        for (int i = 0; i < count; ++i)
            write(QDate{2025, 1, 1}.addDays(i), QStringLiteral("Day %1").arg(i + 1));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;

protected:
    RelationshipId sam;
    RelationshipId mum;
};

} // namespace mooring::ui
