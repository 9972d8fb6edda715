// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/entry.h"
#include "ui/settings/section.h"

#include <vector>

namespace mooring {
class Journal;
}

namespace mooring::ui {

/// What comes into the journal and goes out of it.
class DataSection final : public Section
{
    Q_OBJECT

public:
    explicit DataSection(Journal &journal, QWidget *parent = nullptr);

signals:
    void imported(const std::vector<mooring::EntryId> &added);
    void reportRequested();

private:
    void addReport();
};

} // namespace mooring::ui
