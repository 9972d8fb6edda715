// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "ui/widgets/card.h"

#include <QDate>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class UndoHistory;

/// The plans of the day, each answered with done, tried or not today and one line. Hidden on days without.
class PlansCard final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlansCard)

public:
    explicit PlansCard(Journal &journal, QWidget *parent = nullptr);

    ~PlansCard() override; ///< keeps the line that is half-written

    void setDay(QDate day);
    /// From now on an answer can be taken back there.
    void noteIn(UndoHistory &history);
    void keepNow();
    QList<QWidget *> stops() const { return m_stops; }

signals:
    void failed(const mooring::Error &error);
    void arranged(); ///< something came or went

private:
    void refresh();
    void refreshLater();
    void addPlan(const Practice &plan);
    void addChoices(const Practice &plan, QWidget *line);
    void answer(qint64 plan, PracticeAnswer::Outcome outcome, const QString &note);
    std::optional<PracticeAnswer> answerTo(qint64 plan) const;
    void remember(qint64 plan, const PracticeAnswer &answer, const std::optional<PracticeAnswer> &before);

    Journal &m_journal;
    QPointer<UndoHistory> m_history;
    QDate m_day;
    bool m_answering = false;
    QWidget *m_plans = nullptr;
    QList<QWidget *> m_stops;
    QTimer m_keeping;
    std::function<void()> m_unkept; ///< keeps the line being written
};

} // namespace mooring::ui
