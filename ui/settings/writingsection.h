// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/section.h"

class QCheckBox;

namespace mooring::ui {

/// What Today offers around the writing.
class WritingSection final : public Section
{
    Q_OBJECT

public:
    explicit WritingSection(QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QCheckBox *m_prompt;
};

} // namespace mooring::ui
