// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/trends/timerange.h"
#include "ui/trends/trendsdata.h"

#include <QWidget>

namespace mooring {
class Journal;
}

namespace mooring::ui {

class ComboField;
class SegmentedControl;

/// The row that drives every card: how far back, about whom, which dimensions. What was chosen is remembered
/// on this machine; a person by their id, never by name.
class TrendsControls final : public QWidget
{
    Q_OBJECT

public:
    explicit TrendsControls(const Journal &journal, QWidget *parent = nullptr);

    TimeRange range() const;
    RelationshipId with() const;
    Shown shown() const;
    void choose(RelationshipId with);
    void setNarrow(bool narrow);

signals:
    void rangeChanged();
    void personChanged();

public slots:
    void refillPeople();

private:
    void layOut();
    void recall();
    void follow();
    RelationshipId lastWrittenAbout() const;

    const Journal &m_journal;
    SegmentedControl *m_range;
    ComboField *m_with;
    ComboField *m_shown;
};

} // namespace mooring::ui
