// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"
#include "ui/widgets/card.h"

#include <functional>

class QPushButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class PlanForm;
class TextLabel;
class UndoHistory;

/// One's own plans for a step, "when ..., I will ...", and how they went; new ones are made here. What is
/// done can be undone. Journal and history must outlive it.
class PlanCard final : public Card
{
    Q_OBJECT

public:
    PlanCard(Journal &journal, UndoHistory &history, std::function<QDate()> today, QWidget *parent = nullptr);

    /// `examples`: ways to begin the part after "I will".
    void showStep(int number, const QStringList &examples);

    /// Opens the form beside `control`; with an id of 0 for a new plan.
    PlanForm *edit(const Practice &plan, const QWidget &control);

private:
    void refresh();
    QWidget *makePlan(const Practice &plan);
    void addButtons(const Practice &plan, QWidget *line);
    Status keep(const Practice &before, Practice plan);
    Status store(const Practice &plan);
    void remove(const Practice &plan);
    Practice newPlan() const;

    Journal &m_journal;
    UndoHistory &m_history;
    std::function<QDate()> m_today;
    int m_step = 1;
    QStringList m_examples;
    QWidget *m_plans = nullptr;
    QPushButton *m_another;
};

/// What came of a plan: "Done on 3 days, tried on 1. Last: “It rained.”"; empty as long as nothing did.
QString outcomeInWords(const Practice &plan);
/// "Every day", or "Mon, Thu".
QString weekdaysInWords(int weekdays);

} // namespace mooring::ui
