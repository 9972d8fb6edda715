// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace mooring::ui {

/// A small sheet beside the control that asked for it. Esc or a click elsewhere closes it.
class Popover : public QFrame
{
    Q_OBJECT

public:
    explicit Popover(QWidget *parent = nullptr);

    /// Below the control, in line with the side where reading begins, and inside its screen.
    void openBelow(const QWidget &control);
    /// With its upper corner there, on the screen.
    void openAt(QPoint place);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mooring::ui
