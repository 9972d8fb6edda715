// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/look.h"
#include "ui/settings/section.h"

namespace mooring::ui {

/// Light or dark and the size of the text; what is chosen is on the screen at once.
class LookSection final : public Section
{
    Q_OBJECT

public:
    explicit LookSection(QWidget *parent = nullptr);

private:
    void addAppearance();
    void addTextSize();
    void addMotion();
    void take();

    Look m_look;
};

} // namespace mooring::ui
