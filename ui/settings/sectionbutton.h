// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/focusring.h"

#include <QAbstractButton>

namespace mooring::ui {

/// A line of the contents at the left of the settings: an icon and a word, 36 high, tinted when it is shown.
class SectionButton final : public QAbstractButton, public FocusShaped
{
    Q_OBJECT

public:
    SectionButton(QString icon, const QString &text, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    FocusShape focusShape() const override { return {rect(), 8}; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace mooring::ui
