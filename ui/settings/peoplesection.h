// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/people.h"
#include "ui/settings/section.h"

#include <map>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class PersonRow;

/// The people one writes about: added, renamed, archived and brought back. Nobody is ever deleted, for
/// entries speak of them.
class PeopleSection final : public Section
{
    Q_OBJECT

public:
    explicit PeopleSection(Journal &journal, QWidget *parent = nullptr);

private:
    void addForm();
    void add();
    void save(PersonRow &row, const Relationship &person);
    void refresh();
    void orderTabs();
    PersonRow &rowFor(const Relationship &person);

    Journal &m_journal;
    Card *m_present;
    Card *m_archived = nullptr;
    QVBoxLayout *m_presentRows;
    QVBoxLayout *m_archivedRows;
    QLineEdit *m_name = nullptr;
    QComboBox *m_kind = nullptr;
    QPushButton *m_add = nullptr;
    MessageBar *m_refusal = nullptr;
    std::map<RelationshipId, PersonRow *> m_rows;
};

} // namespace mooring::ui
