// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace mooring::ui {

/// Keeps the wheel to scrolling: turned over a list of choices or a date it moves the page under them. Qt's
/// own would change what is chosen, which nobody meant and few would see.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    /// For all windows of the program, until the parent goes.
    explicit WheelGuard(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace mooring::ui
