// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

namespace mooring {
class Journal;
}

namespace mooring::ui {

class Card;

/// Who can read this journal, and when it locks itself.
class PrivacySection final : public Section
{
    Q_OBJECT

public:
    explicit PrivacySection(Journal &journal, QWidget *parent = nullptr);

private:
    void addPassphrase(bool encrypted);
    void addPlace();
    void addLocking(bool encrypted);
    void addMinimised(Card &card);
    void addOthers();

    Journal &m_journal;
};

} // namespace mooring::ui
