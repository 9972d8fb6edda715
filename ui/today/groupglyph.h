// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachment/pattern.h"

#include <QWidget>

namespace mooring::ui {

/// The sign of a group at the start of a small line.
class GroupGlyph final : public QWidget
{
    Q_OBJECT

public:
    explicit GroupGlyph(PatternGroup group, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PatternGroup m_group;
};

} // namespace mooring::ui
