// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QWidget>

namespace mooring::ui {

/// A ground with hairlines at some of its edges: lists and readers are panes, not cards.
class Pane final : public QWidget
{
    Q_OBJECT

public:
    explicit Pane(Colour ground, QWidget *parent = nullptr);

    /// LeftEdge stands for the side where reading begins.
    void setHairlines(Qt::Edges edges);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Colour m_ground;
    Qt::Edges m_hairlines;
};

} // namespace mooring::ui
