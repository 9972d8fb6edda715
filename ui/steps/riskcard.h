// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"
#include "ui/widgets/card.h"

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class RiskForm;
class UndoHistory;

/// Small risks of trust, the newest first: what was expected, and beside it what came. What is done can be
/// undone. Journal and history must outlive it.
class RiskCard final : public Card
{
    Q_OBJECT

public:
    RiskCard(Journal &journal, UndoHistory &history, std::function<QDate()> today, QWidget *parent = nullptr);

    /// Opens the form beside `control`; with a null uuid for a new one.
    RiskForm *edit(const SmallRisk &risk, const QWidget &control);

private:
    void refresh();
    QWidget *makeRisk(const SmallRisk &risk);
    static void addSide(QHBoxLayout &sides, const QString &name, const QString &words, QWidget *line);
    void addButtons(const SmallRisk &risk, QWidget *line, QHBoxLayout &head);
    Status keep(const SmallRisk &before, SmallRisk risk);
    void remove(const SmallRisk &risk);
    SmallRisk newRisk() const;

    Journal &m_journal;
    UndoHistory &m_history;
    std::function<QDate()> m_today;
    QWidget *m_risks = nullptr;
    QPushButton *m_another;
};

} // namespace mooring::ui
