// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/records.h"
#include "core/result.h"

#include <QDate>
#include <QObject>
#include <QPoint>

#include <variant>

class QMenu;
class QWidget;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class MarkForm;

/// Milestones and questionnaires on the chart over time: added, edited, removed, and put back.
class Marking final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Marking)

public:
    Marking(Journal &journal, QWidget *page);
    ~Marking() override = default;

    /// Whom new ones are about, and the day that is today.
    void setWith(RelationshipId with, QDate today);
    /// All that can be done on a day; `at` on the screen. The menu deletes itself when it closes.
    QMenu *showMenu(QDate day, QPoint at);
    MarkForm *addMilestone(QDate day, QPoint at);
    MarkForm *addAssessment(QDate day, QPoint at);
    void remove(const Milestone &milestone);
    void remove(const Assessment &assessment);
    void undo(); ///< puts the last one removed back

signals:
    void removed(const QString &words);
    void failed(const QString &message);

private:
    template <typename Form, typename Record>
    MarkForm *open(const Record &record, QPoint at);
    template <typename Form, typename Record>
    void addActions(QMenu &menu, const Record &record, const QString &words, QPoint at);

    Journal &m_journal;
    QWidget *m_page;
    RelationshipId m_with{};
    QDate m_today;
    std::variant<std::monostate, Milestone, Assessment> m_removed;
};

} // namespace mooring::ui
