// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "ui/widgets/card.h"

#include <QDate>
#include <QTimer>

#include <functional>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// The plans of the day, each answered with done, tried or not today and one line. Hidden on days without.
class PlansCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlansCard)

public:
    explicit PlansCard(Journal &journal, QWidget *parent = nullptr);

    ~PlansCard() override; ///< keeps the line that is half-written

    void setDay(QDate day);
    void keepNow();
    QList<QWidget *> stops() const { return m_stops; }

signals:
    void failed(const mooring::Error &error);
    void arranged(); ///< something came or went

private:
    void refresh();
    void addPlan(const Practice &plan);
    void addChoices(const Practice &plan, QWidget *line);
    void answer(qint64 plan, PracticeAnswer::Outcome outcome, const QString &note);

    Journal &m_journal;
    QDate m_day;
    QWidget *m_plans = nullptr;
    QList<QWidget *> m_stops;
    QTimer m_keeping;
    std::function<void()> m_unkept; ///< keeps the line being written
};

} // namespace mooring::ui
