// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/widgets/popover.h"

class QComboBox;
class QLineEdit;

namespace mooring {
class Journal;
}

namespace mooring::ui {

class TextLabel;

/// Adds someone to write about: a name and a kind.
class PersonPopover final : public Popover
{
    Q_OBJECT

public:
    explicit PersonPopover(Journal &journal, QWidget *parent = nullptr);

    void ask(const QWidget &control);

signals:
    void added(mooring::RelationshipId person);

private:
    void add();
    void say(const QString &problem);

    Journal &m_journal;
    QLineEdit *m_name;
    QComboBox *m_kind;
    TextLabel *m_problem;
};

} // namespace mooring::ui
