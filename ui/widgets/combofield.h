// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mooring::ui {

/// A combo box whose label stands inside it, muted: "With Sam". 32 high.
class ComboField final : public QComboBox
{
    Q_OBJECT

public:
    explicit ComboField(QString label, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int labelWidth() const;

    QString m_label;
};

} // namespace mooring::ui
