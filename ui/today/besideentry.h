// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/dangercues.h"
#include "core/journal/entry.h"
#include "ui/today/todayprompts.h"

#include <QObject>

#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TodayView;

/// What stands beside an entry: a prompt, other ways, a step. Where its words speak of danger none of it
/// does, and the help page is offered once, quietly. Nothing of that is kept anywhere.
class BesideEntry final : public QObject
{
    Q_OBJECT

public:
    BesideEntry(Journal &journal, TodayView &view, QObject *parent = nullptr);

    /// Another entry is open.
    void begin(const Entry &entry, QDate today);
    /// Something in it has changed.
    void follow(const Entry &entry);
    void setStep(int step); ///< the one the person is on, 1..9, or 0

signals:
    void helpRequested();

private:
    bool speaksOfDanger(const Entry &entry);
    void setQuiet(bool quiet);

    Journal &m_journal;
    TodayView &m_view;
    TodayPrompts m_prompts;
    std::optional<DangerCues> m_cues; ///< read when there is a first word
    QString m_judged;                 ///< the text last looked through
    QDate m_today;
    int m_step = 0;
    bool m_quiet = false;
    bool m_offered = false;
};

} // namespace mooring::ui
