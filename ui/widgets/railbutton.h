// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace mooring::ui {

/// An icon over a word, 72 × 56; checked it has a tint, bold words and a bar at the window's edge, 8 px
/// outside itself: leave that much room beside it by giving the button the whole width of the rail.
class RailButton final : public QAbstractButton, public FocusShaped
{
    Q_OBJECT

public:
    RailButton(QString icon, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QRect ground() const;

    QString m_icon;
};

} // namespace mooring::ui
