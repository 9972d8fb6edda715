// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QObject>

#include <vector>

class QWidget;

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Into the trash and out of it again, and what was trashed last, so that it can be undone step by step.
class Trashing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Trashing)

public:
    explicit Trashing(Journal &journal, QObject *parent = nullptr);
    ~Trashing() override = default;

    void moveToTrash(EntryId id);
    bool canUndo() const { return !m_undoable.empty(); }
    void undo();
    void restore(EntryId id);
    /// Asks first, without stopping anything else; the question goes away with its parent.
    void askToErase(EntryId id, QWidget *parent);

signals:
    void trashed(mooring::EntryId id);
    void restored(mooring::EntryId id);
    void erased(mooring::EntryId id);
    void failed(const mooring::Error &error);

private:
    void erase(EntryId id);

    Journal &m_journal;
    std::vector<EntryId> m_undoable;
};

} // namespace mooring::ui
