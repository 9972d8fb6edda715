// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "core/result.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// Keeps what is being written in the journal as a draft, at most a second behind the keyboard: the first
/// change starts a timer that later ones do not push back, so that a steady writer is kept too.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `writing` gives the entry as it stands.
    DraftKeeper(Journal &journal, std::function<Entry()> writing, QObject *parent = nullptr);

    /// From here on `stored` is what needs no draft: the journal has it, or there is nothing in it.
    void begin(const Entry &stored);
    /// The journal has a draft already, which holds `kept`.
    void resume(const Entry &kept);
    /// Something differs from what is stored.
    bool hasChanges() const { return m_writing() != m_stored; }
    void noteChange();
    /// Writes now what would be written within a second.
    void keepNow();

signals:
    void kept();
    void failed(const mooring::Error &error);

private:
    Status keep();

    Journal &m_journal;
    std::function<Entry()> m_writing;
    QTimer m_timer;
    Entry m_stored;
    std::optional<Entry> m_kept; ///< what the draft in the journal holds
};

} // namespace mooring::ui
