// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"

#include <QMap>
#include <QWidget>

class QButtonGroup;
class QLabel;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class Chip;
class FlowLayout;
class PersonPopover;

/// Who an entry is about: one of the people, or "in general", and a way to add someone. Archived people are
/// left out unless one of them is chosen.
class WhoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit WhoBar(Journal &journal, QWidget *parent = nullptr);

    RelationshipId chosen() const { return m_chosen; }
    /// Someone the journal does not know is "in general".
    void choose(RelationshipId person);
    /// Leaves out what explains the chips, where there is little room.
    void setCompact(bool compact);
    /// What Tab stops at, in the order of reading: of the people only the chosen one.
    QList<QWidget *> stops() const;

signals:
    void chosenChanged(mooring::RelationshipId person);
    /// The chips are new ones.
    void refilled();

private:
    void fill();
    void addChip(RelationshipId person, const QString &name);
    void askForPerson();

    Journal &m_journal;
    RelationshipId m_chosen{};
    QButtonGroup *m_group;
    QLabel *m_label;
    Chip *m_add;
    FlowLayout *m_flow;
    PersonPopover *m_popover = nullptr;
    QList<Chip *> m_chips;
};

} // namespace mooring::ui
