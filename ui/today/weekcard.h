// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/widgets/card.h"

#include <QDate>
#include <QPointer>

namespace mooring {
class Journal;
struct EvidenceOffer;
struct Week;
} // namespace mooring

namespace mooring::ui {

class UndoHistory;

/// Beside a look back on the week, which is an entry like any other: the week's entries, what showed up with
/// the secure patterns first, how plans went, and what may count as practice of a step if the person says so.
/// Hidden beside any other entry.
class WeekCard final : public Card
{
    Q_OBJECT

public:
    explicit WeekCard(Journal &journal, QWidget *parent = nullptr);

    /// The words a look back begins with, and those to be written under.
    static QString skeleton(QDate day);
    static bool isLookBack(const QString &body);

    void follow(QDate day, const QString &body);
    /// From now on a confirmed practice can be taken back there.
    void noteIn(UndoHistory &history);
    QList<QWidget *> stops() const { return m_stops; }

signals:
    void dayRequested(QDate day);
    void planRequested();
    void failed(const mooring::Error &error);
    void arranged(); ///< something came or went

private:
    void refresh();
    void addEntries(const Week &week, QWidget *rows);
    void addPatterns(const Week &week, QWidget *rows);
    void addOffer(const EvidenceOffer &offer, QWidget *rows);
    void answer(const EvidenceOffer &offer, bool counts);

    Journal &m_journal;
    QPointer<UndoHistory> m_history;
    QDate m_day;
    bool m_due = false; ///< to be made anew when next followed
    QWidget *m_rows = nullptr;
    QList<QWidget *> m_stops;
};

} // namespace mooring::ui
