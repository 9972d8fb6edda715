// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QObject>

class QWidget;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class UndoHistory;

/// Into the trash and out of it again, each undone step by step with all else that was done in the window.
class Trashing final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Trashing)

public:
    Trashing(Journal &journal, UndoHistory &history, QObject *parent = nullptr);
    ~Trashing() override = default;

    void moveToTrash(EntryId id);
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
    Status toTrash(EntryId id);
    Status fromTrash(EntryId id);

    Journal &m_journal;
    UndoHistory &m_history;
};

} // namespace mooring::ui
