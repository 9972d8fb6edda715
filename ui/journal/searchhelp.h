// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace mooring::ui {

/// What one can search by, with an example of each. Closes with Esc or a click elsewhere.
class SearchHelp final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchHelp(QWidget *parent = nullptr);

    void showBelow(const QWidget &field);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mooring::ui
