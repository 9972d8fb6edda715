// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// What Mooring is and is not, what is in the journal, and under which terms the program may be used.
class AboutSection final : public Section
{
    Q_OBJECT

public:
    explicit AboutSection(const Journal &journal, QWidget *parent = nullptr);

signals:
    void pageRequested(const QString &id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addProgram();
    void addJournal();
    void addTerms();
    void refresh();

    const Journal &m_journal;
    TextLabel *m_numbers = nullptr;
};

} // namespace mooring::ui
