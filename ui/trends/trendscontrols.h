// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/trends/timerange.h"
#include "ui/trends/trendsdata.h"

#include <QWidget>

#include <optional>
#include <vector>

class QHBoxLayout;
class QToolButton;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class ComboField;
class PeopleField;
class SegmentedControl;
class SpanPopover;

/// The row that drives every card: which days, about whom, which dimensions. What was chosen is remembered on
/// this machine, people by their ids and never by name; a chosen span is not.
class TrendsControls final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrendsControls)

public:
    explicit TrendsControls(const Journal &journal, QWidget *parent = nullptr);
    ~TrendsControls() override = default;

    TimeRange range() const { return m_lastRange; }
    DayRange days(QDate today, QDate firstCheckIn) const;
    std::optional<DayRange> span() const { return m_span; }
    RelationshipId with() const;
    std::vector<RelationshipId> compared() const;
    Shown shown() const;
    void choose(RelationshipId with);
    void compare(RelationshipId with, bool compared);
    void chooseSpan(DayRange days); ///< as dragging does
    void followSpan(DayRange days); ///< the same, without telling anyone
    void clearSpan();               ///< back to the range; nothing happens without a span
    void setNarrow(bool narrow);
    SpanPopover &spanPopover();
    QToolButton &spanButton() const { return *m_spanButton; }

signals:
    void rangeChanged();
    void personChanged(); ///< or those beside them
    void spanAsked();     ///< the popover wants to know what is shown now
    void saveRequested();
    void printRequested();
    void reportRequested();

public slots:
    void refillPeople();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void fold(bool folded);
    std::vector<QWidget *> choices() const;
    void recall();
    void follow();
    RelationshipId lastWrittenAbout() const;

    const Journal &m_journal;
    QHBoxLayout *m_row = nullptr;
    QWidget *m_choices;
    SegmentedControl *m_range;
    QToolButton *m_spanButton;
    SpanPopover *m_spanPopover = nullptr;
    PeopleField *m_with;
    ComboField *m_shown;
    QToolButton *m_save;
    QToolButton *m_print;
    QToolButton *m_report;
    TimeRange m_lastRange = TimeRange::SixMonths;
    std::optional<DayRange> m_span;
    bool m_narrow = false;
    bool m_folded = false; ///< the choices stand below the title
};

} // namespace mooring::ui
